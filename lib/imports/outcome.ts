/** What became of an import. Rows count from 1. */
export type ImportOutcome = {
  /** Rows that were looked at: those imported and those rejected. */
  read: number;
  added: number;
  updated: number;
  closed: number;
  /** What stays as it is; where it isn't given, the rows that were neither added, updated nor rejected. */
  unchanged?: number;
  /** Rows that could not be read, and why. */
  rejected: { row: number; reason: string }[];
  /** Rows that were imported but for a part that isn't credible. */
  doubts: { row: number; reason: string }[];
  /** Invented listings that made way for the first real ones. */
  samplesRemoved: number;
  /** What else there is to know, in sentences. */
  notes: string[];
};
