/** Each source once, in the order of the bands. */
export function sources(tiers: readonly { origin: string }[]): string {
  return [...new Set(tiers.map(({ origin }) => origin))].join("; ") || "none";
}

/** How many stand behind each band, in the same order. */
export function samples(tiers: readonly { sample: string }[]): string {
  const counted = tiers.map(({ sample }) => sample).join("; ");
  if (tiers.length === 0) return "No figure";
  return tiers.length === 1 ? counted : `In the order of the bands: ${counted}`;
}
