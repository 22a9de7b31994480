/** The fixed axis of every pay bar, US dollars a year, so that the eye compares bars down a page. */
export const PAY_AXIS = { least: 50_000, most: 350_000, ticks: [100_000, 200_000, 300_000] } as const;

/**
 * Where an amount (US dollars a year) stands on the axis, in per cent from 0 to 100, and the end that it
 * lies beyond, where an arrow is drawn.
 */
export function payScale(amount: number): { at: number; beyond: "least" | "most" | null } {
  const { least, most } = PAY_AXIS;
  if (amount < least) return { at: 0, beyond: "least" };
  if (amount > most) return { at: 100, beyond: "most" };
  return { at: ((amount - least) / (most - least)) * 100, beyond: null };
}
