/** Something that the data shows today: a sentence, what it rests on, and where to read on. */
export type Finding = {
  /** Without its full stop. */
  words: string;
  /** Source, sample and time, as under every figure. */
  basis: string;
  /** From the root. */
  url: string;
  /** How far it stands out among findings of its kind, as a part of what moved or differs. */
  weight: number;
};

/** The strongest of each kind, so that the three tell of three things; a kind without data has none. */
export function findingsOfTheDay(kinds: readonly (readonly Finding[])[]): Finding[] {
  return kinds.flatMap((found) => {
    const strongest = found.reduce<Finding | null>(
      (best, each) => (best === null || each.weight > best.weight ? each : best),
      null,
    );
    return strongest ? [strongest] : [];
  });
}
