/** How pay of a posted role is counted, as people read it. Values are those of `lib/pay.ts`. */
export const POSTED_PERIODS = [
  { value: "year", label: "Year" },
  { value: "month", label: "Month" },
  { value: "week", label: "Week" },
  { value: "day", label: "Day" },
  { value: "hour", label: "Hour" },
] as const;

/** Where remote people may live. */
export const REMOTE_REACHES = [
  { value: "anywhere", label: "Anywhere in the United States" },
  { value: "states", label: "Only in the states I name" },
] as const;

/** How people apply. */
export const APPLY_BY = [
  { value: "payboard", label: "Here, on Payboard" },
  { value: "address", label: "At an address of ours" },
] as const;

export const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const;

/** Why a listing of one's own is closed. */
export const CLOSING_REASONS = [
  { value: "filled", label: "It is filled" },
  { value: "withdrawn", label: "It is withdrawn" },
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number]["value"];

/** Days after which we ask whether a listing posted here still stands, and after which it expires unanswered. */
export const ASK_AFTER_DAYS = 30;
export const EXPIRES_AFTER_DAYS = 60;

export const MOST_QUESTIONS = 5;
export const MOST_SKILLS = 10;

/** Of a table of roles that is uploaded. */
export const MOST_UPLOADED = 500;
/** Bytes. */
export const LARGEST_UPLOAD = 1024 * 1024;
export const UPLOAD_TOO_LARGE = "That file is larger than 1 MB. Send a part of it at a time.";

/** The cookie by which a browser without script is told what is wrong with the file it sent. */
export const UPLOAD_COOKIE = "payboard-kept-upload";
