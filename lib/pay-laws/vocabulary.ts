import type { StateCode } from "@/lib/places/vocabulary";

/** What a law may ask a posting to show. */
export const MUST_SHOW = [
  "range",
  "hourly-or-range",
  "benefits",
  "other-pay",
  "deadline",
  "description",
] as const;
export type MustShow = (typeof MUST_SHOW)[number];

/** A part of the form on which a role is posted, in which a duty can be met. */
export type PostingField = "pay" | "benefits" | "otherPay" | "closesOn" | "description";

/** Where each is mended. */
export const FIELD_OF: Record<MustShow, PostingField> = {
  range: "pay",
  "hourly-or-range": "pay",
  benefits: "benefits",
  "other-pay": "otherPay",
  deadline: "closesOn",
  description: "description",
};

/** How far a row was confirmed: `yes` in a source that was read, `partly`, `no` general knowledge. */
export const VERIFIED = {
  yes: "read at the source",
  partly: "confirmed in part",
  no: "not yet confirmed by us",
} as const;
export type Verified = keyof typeof VERIFIED;

/** A duty to state pay, as far as it is known. One row of `db/reference/pay-laws.csv`. */
export type PayLaw = {
  /** The state's postal code, or the city's short name: NYC, JC, CLE. */
  code: string;
  jurisdiction: string;
  scope: "state" | "city";
  state: StateCode;
  /** Null for a state. */
  city: string | null;
  /** The least number of employees of an employer that is bound. */
  employeesMin: number;
  /** Who counts toward it: everybody, those in the state, or everybody where at least one is in the state. */
  employeesCounted: "all" | "in-state" | "one-in-state";
  employeesNote: string;
  /** In the order of the law's summary, with its words. Nothing is asked of a posting where `inPosting` is false. */
  mustShow: { what: MustShow; words: string }[];
  /** The published words, where they are of something else than a posting: "after an interview". */
  onRequest: string;
  /** "Up to $200,000" alone does not do. */
  isOpenEndBarred: boolean;
  /** Beside work done there: work from home there (`remote`), and work elsewhere that reports there (`reporting`). */
  covers: "" | "remote" | "reporting";
  inPosting: boolean;
  /** In UTC; null where the day is not known, and the law is taken to be in force. */
  effectiveOn: string | null;
  law: string;
  verified: Verified;
  note: string;
  /** The month in which all of this was last looked at: `2026-11`. */
  checkedOn: string;
};
