import type { Place } from "@/lib/listings/board";
import type { Workplace } from "@/lib/listings/vocabulary";
import type { StateCode } from "@/lib/places/vocabulary";

/** A posting as far as a law of pay looks at it; days in UTC, `2026-11-30`. */
export type LintedPosting = {
  places: Pick<Place, "state" | "city">[];
  workplace: Workplace;
  /** The states in which remote people may live; null where the posting does not say. */
  remoteStates: "anywhere" | readonly StateCode[] | null;
  /** Of the whole company; null where unknown. */
  employees: number | null;
  /** All states in which the company has people; absent where unknown. */
  employerStates?: readonly StateCode[];
  /** In units of its currency a period. */
  pay: { min: number; max: number } | null;
  /** Only one end of the range is stated: "up to $200,000". */
  isOpenEnded: boolean;
  /** Free text; other pay may stand in it too. */
  benefits: string;
  otherPay: string;
  closesOn: string | null;
  description: string;
};
