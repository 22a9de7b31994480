import type { z } from "zod";
import { cleanLine } from "./clean-text";
import type { Posting, Reading, RejectedRow } from "./posting";

/**
 * Reads rows one by one: a row that does not fit is rejected with a plain reason, the rest go on.
 * `read` gives null for a row that is not meant to be shown.
 */
export function readRows<Row>(
  rows: unknown[],
  schema: z.ZodType<Row>,
  read: (row: Row) => Posting | null,
  idOf: (raw: unknown) => string | null,
): Pick<Reading, "postings" | "rejected"> {
  const postings: Reading["postings"] = [];
  const rejected: RejectedRow[] = [];
  rows.forEach((raw, index) => {
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      rejected.push({ row: index + 1, reason: reasonOf(parsed.error, raw), sourceId: idOf(raw) });
      return;
    }
    const posting = read(parsed.data);
    if (posting) postings.push({ row: index + 1, posting });
  });
  return { postings, rejected };
}

/** The id in a row that may be anything, for JSON feeds. */
export const idField = idIn("id");

/** The same, for feeds that call it by another name. */
export function idIn(field: string): (raw: unknown) => string | null {
  return (raw) => {
    const id = valueAt(raw, [field]);
    return typeof id === "string" || typeof id === "number" ? cleanLine(String(id)) || null : null;
  };
}

function reasonOf(error: z.ZodError, raw: unknown): string {
  const [issue] = error.issues;
  if (!issue) return "the row can't be read";
  if (issue.path.length === 0)
    return issue.code === "invalid_type" ? "the row is not an object" : issue.message;
  const value = valueAt(raw, issue.path);
  return `${issue.path.join(".")} ${value === undefined || value === null ? "is missing" : inWords(issue.message)}`;
}

/** Our own messages continue the field's name; zod's are for programmers. */
function inWords(message: string): string {
  return /^\p{Lu}/u.test(message) ? "is not what the format has there" : message;
}

function valueAt(raw: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}
