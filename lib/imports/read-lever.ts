import { z } from "zod";
import { companySlug } from "@/lib/companies/slug";
import { InvalidInput } from "@/lib/errors";
import { escapeHtml, paragraphs } from "./clean-text";
import { amount, instantInMs, line, longText, placeLine, sourceId, webAddress, word } from "./fields";
import { currencyFromWords, periodFromWords } from "./pay-ranges";
import type { Posting, Reading } from "./posting";
import { idField, readRows } from "./rows";
import { tokenOfBoard } from "./tokens";

const places = z.array(placeLine, "is not a list").nullish();

const posting = z.object({
  id: sourceId,
  text: line,
  hostedUrl: webAddress,
  applyUrl: webAddress.nullish(),
  createdAt: instantInMs,
  country: word,
  workplaceType: word,
  categories: z
    .object({ commitment: word, location: placeLine.nullish(), allLocations: places }, "is not an object")
    .nullish(),
  salaryRange: z
    .object({ currency: word, interval: word, min: amount, max: amount }, "is not an object")
    .nullish(),
  description: longText,
  descriptionPlain: longText,
  lists: z.array(z.object({ text: word, content: longText }), "is not a list").nullish(),
  additional: longText,
  salaryDescription: longText,
});
type Row = z.output<typeof posting>;

/**
 * Reads the answer of Lever's postings API (`/v0/postings/{company}?mode=json`), all pages in one list.
 * It does not name the company: `token` or each posting's address says whose it is.
 * Throws InvalidInput where the input is no such answer.
 */
export function readLever(json: unknown, { token }: { token?: string } = {}): Reading {
  if (!Array.isArray(json)) throw new InvalidInput("This is no Lever feed: it is not a list of postings.");
  const withCompany = posting
    .transform((row) => ({ ...row, token: token ?? tokenOfBoard(row.hostedUrl) ?? "" }))
    .refine((row) => companySlug(row.token) !== "", "hostedUrl does not name the company’s board");
  return { ...readRows(json, withCompany, toPosting, idField), isWhole: true };
}

function toPosting(row: Row & { token: string }): Posting {
  const { commitment = null, location, allLocations } = row.categories ?? {};
  const worded = (allLocations?.length ? allLocations : [location ?? ""]).filter(Boolean);
  const salary = row.salaryRange;
  return {
    source: "lever",
    sourceId: row.id,
    company: { token: row.token, name: null },
    title: row.text,
    locations: worded,
    addresses: row.country ? [row.country] : [],
    workplace: row.workplaceType === "unspecified" ? null : row.workplaceType,
    isRemote: null,
    employmentType: commitment,
    payRanges: salary
      ? [
          {
            min: salary.min,
            max: salary.max,
            period: periodFromWords(salary.interval),
            currency: currencyFromWords(salary.currency),
          },
        ]
      : [],
    descriptionHtml: describe(row),
    postedAt: row.createdAt,
    firstSeenAt: null,
    applyUrl: row.applyUrl ?? row.hostedUrl,
  };
}

/** Lever keeps a posting in pieces: an introduction, lists under headings, a closing and a word on pay. */
function describe(row: Row): string | null {
  const lists = (row.lists ?? []).map(({ text, content }) => {
    const items = content?.includes("<li") ? `<ul>${content}</ul>` : (content ?? "");
    return `${text ? `<h3>${escapeHtml(text)}</h3>` : ""}${items}`;
  });
  const opening = row.description ?? (row.descriptionPlain && paragraphs(row.descriptionPlain));
  const pieces = [opening, ...lists, row.additional, row.salaryDescription];
  return (
    pieces
      .map((piece) => piece ?? "")
      .join("\n")
      .trim() || null
  );
}
