/** What readers may say is wrong with a listing. Values stand in the database: never rename one. */
export const REPORT_KINDS = [
  { value: "gone", label: "It is gone or filled" },
  { value: "misleading-pay", label: "The pay is misleading" },
  { value: "scam", label: "It is a scam" },
  { value: "duplicate", label: "It is here twice" },
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number]["value"];

/** What a moderator searches for has so many letters: one is in everything. A digit may be a listing's number. */
export const LEAST_LETTERS = 2;
