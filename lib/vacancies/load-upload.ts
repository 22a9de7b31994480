import "server-only";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { appDb, type Database } from "@/db/client";
import { dayIn } from "@/lib/days";
import { listingSlug, listingUrl } from "@/lib/listings/address";
import type { LawNote } from "@/lib/pay-laws/describe-laws";
import { loadPayLaws } from "@/lib/pay-laws/load-pay-laws";
import { type Assessment, assess, reviewReasons } from "./assess";
import type { VacancyForm } from "./form";
import { type VacancyContent, vacancyInput } from "./input";
import { readUpload, type UploadedRow } from "./read-upload";
import { type RowError, rowErrors } from "./row-errors";
import { listMade, listOpenTitled, listWaiting } from "./upload-queries";

/** What becomes of a row, and why. */
export type Outcome =
  | { kind: "post" }
  | { kind: "review"; reasons: string[] }
  /** Left out, for there is one: an open listing, one that waits for a moderator, or a row above. */
  | { kind: "double"; of: "listing" | "vacancy"; title: string; url: string }
  | { kind: "double"; of: "row"; row: number }
  /** Left out. */
  | { kind: "error"; errors: RowError[] }
  /** Posted already, of this very upload. */
  | { kind: "made"; stage: string; url: string };

export type RowReport = {
  row: number;
  /** Of the vacancy that it is or becomes. */
  id: string;
  form: VacancyForm;
  outcome: Outcome;
  /** What the pay laws of its places say; null where it names no place. */
  laws: LawNote | null;
};

type Employer = { id: number; name: string; employees: number | null; isTrusted: boolean };

/**
 * What would become of each row of a table, as of `now`: by the checks that the form is held to, and nothing is
 * written. `key`: the upload's own, so that what it has made already is known again. Throws InvalidInput where the
 * table can't be read.
 */
export async function loadUpload(
  { key, text }: { key: string; text: string },
  company: Employer,
  now: Date,
  db: Database = appDb,
): Promise<RowReport[]> {
  const today = dayIn(now);
  const rows: (UploadedRow & { id: string; assessment: Assessment })[] = [];
  for (const row of readUpload(text)) {
    const assessment = assess(row.form, company, loadPayLaws(), today);
    rows.push({ ...row, id: vacancyId(key, row.row), assessment });
    // Five hundred take a second, in which others are answered, too.
    await setImmediate();
  }
  const ids = rows.map(({ id }) => id);
  const titles = rows.flatMap(({ assessment: { content } }) => (content ? [content.title] : []));
  const theirs = { companyId: company.id, but: ids };
  const [made, open, waiting] = [
    await listMade(ids, db),
    await listOpenTitled({ ...theirs, titles }, db),
    await listWaiting(theirs, db),
  ];
  const taken = new Map<string, Outcome>();
  for (const { id, form } of waiting) {
    const content = vacancyInput(today).safeParse(form).data;
    if (content)
      taken.set(placeAndTitle(content), {
        ...{ kind: "double", of: "vacancy", title: content.title, url: `/post/${id}` },
      });
  }
  for (const { id, title, location } of open) {
    const url = listingUrl(listingSlug({ title, company: company.name, id }));
    taken.set(placeAndTitle({ title, location }), { kind: "double", of: "listing", title, url });
  }
  return rows.map((row) => {
    const { content, laws } = row.assessment;
    const stage = made.get(row.id);
    const outcome: Outcome = stage
      ? { kind: "made", stage, url: `/post/${row.id}` }
      : outcomeOf(row, company, taken, today);
    // A row below that says the same is its double.
    if (content && ["post", "review", "made"].includes(outcome.kind))
      taken.set(placeAndTitle(content), { kind: "double", of: "row", row: row.row });
    return { row: row.row, id: row.id, form: row.form, outcome, laws };
  });
}

function outcomeOf(
  row: UploadedRow & { assessment: Assessment },
  company: Employer,
  taken: ReadonlyMap<string, Outcome>,
  today: string,
): Outcome {
  const { content } = row.assessment;
  if (!content || row.faults.length > 0) return { kind: "error", errors: rowErrors(row, today) };
  const double = taken.get(placeAndTitle(content));
  if (double) return double;
  const reasons = reviewReasons(row.assessment, company);
  return reasons.length > 0 ? { kind: "review", reasons } : { kind: "post" };
}

/** By which one is another's double, as `findDuplicate` has it. */
function placeAndTitle({ title, location }: Pick<VacancyContent, "title" | "location">): string {
  return JSON.stringify([title.toLowerCase(), location.toLowerCase()]);
}

/** The same for the same row of the same upload, so that what is sent twice is posted once. */
function vacancyId(key: string, row: number): string {
  const hash = createHash("sha256").update(`${key} ${row}`).digest("hex");
  // As a UUID of our own making is written (RFC 9562, version 8).
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}

/** What was shown, in short: whoever posts it says it again, and is told where it has changed since. */
export function planOf(rows: readonly RowReport[]): string {
  return rows.map(({ row, outcome }) => `${row}${letterOf(outcome)}`).join(" ");
}

function letterOf(outcome: Outcome): string {
  if (outcome.kind === "made") return outcome.stage === "published" ? "p" : "r";
  return { post: "p", review: "r", double: "d", error: "e" }[outcome.kind];
}
