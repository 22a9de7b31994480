/** How a comment stands. Values stand in the database: never rename one. */
export const STANDINGS = ["held", "shown", "taken-down"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What readers may say is wrong with a comment. Values stand in the database: never rename one. */
export const COMMENT_REPORT_KINDS = [
  { value: "spam", label: "It advertises something" },
  { value: "abuse", label: "It insults or threatens somebody" },
  { value: "private", label: "It gives away what is private" },
  { value: "false", label: "It is not true" },
] as const;
export type CommentReportKind = (typeof COMMENT_REPORT_KINDS)[number]["value"];

/** Characters. */
export const LONGEST_NAME = 60;
export const LONGEST_COMMENT = 5_000;

/** How long its author may change a comment, in milliseconds. */
export const CHANGED_WITHIN = 10 * 60_000;

/** With more links than these a comment is looked at first, or not taken at all. */
export const MOST_LINKS = 2;
export const FAR_TOO_MANY_LINKS = 8;

/** Milliseconds. Who sends a form sooner has not read it. */
export const LEAST_TIME = 2_000;

/** How many comments a page shows. */
export const MOST_SHOWN = 500;

/**
 * The cookie beside the browser's secret, which scripts can't read: whether it has left a comment, so that pages made
 * once for everybody know when to ask for what is this browser's own. It opens nothing.
 */
export const COMMENTED_HINT = "payboard.said";
