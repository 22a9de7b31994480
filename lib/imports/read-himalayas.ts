import { z } from "zod";
import { companySlug } from "@/lib/companies/slug";
import { InvalidInput } from "@/lib/errors";
import { amount, instantInSeconds, line, longText, placeLine, webAddress, word } from "./fields";
import { currencyFromWords, periodFromWords } from "./pay-ranges";
import type { PayRange, Posting, Reading } from "./posting";
import { idIn, readRows } from "./rows";
import { isTechnical, passedOver } from "./technical";

const feed = z.object({ totalCount: z.int().nullish().catch(null), jobs: z.array(z.unknown()) });

const words = z.array(z.string()).nullish().catch(null);

const job = z.object({
  guid: line,
  title: line,
  companyName: line
    .refine((name) => !isPlaceholder(name), "is a placeholder, not a name")
    .refine((name) => companySlug(name) !== "", "is without a letter that can stand in an address"),
  applicationLink: webAddress,
  pubDate: instantInSeconds,
  employmentType: word,
  minSalary: amount,
  maxSalary: amount,
  salaryPeriod: word,
  currency: word,
  locationRestrictions: z.array(placeLine, "is not a list").nullish(),
  categories: words,
  parentCategories: words,
  description: longText,
});
type Job = z.output<typeof job>;

/**
 * Reads Himalayas' feed (`himalayas.app/jobs/api`), all pages in one list or as many as there are. It is for all
 * trades: what is not tech (`isTechnical`) is passed over. All its jobs are remote. Throws InvalidInput where the input
 * is no such answer.
 */
export function readHimalayas(json: unknown): Reading {
  const parsed = feed.safeParse(json);
  if (!parsed.success) throw new InvalidInput("This is no Himalayas feed: it holds no list called jobs.");
  const { jobs, totalCount } = parsed.data;
  const { postings, rejected } = readRows(jobs, job, toPosting, idIn("guid"));
  const notes = passedOver(jobs.length - postings.length - rejected.length);
  return { postings, rejected, isWhole: typeof totalCount === "number" && totalCount <= jobs.length, notes };
}

function toPosting(row: Job): Posting | null {
  const tags = [...(row.categories ?? []), ...(row.parentCategories ?? [])];
  if (!isTechnical({ title: row.title, tags })) return null;
  const countries = (row.locationRestrictions ?? []).filter(Boolean);
  return {
    source: "himalayas",
    sourceId: row.guid,
    // Not as the company's name: an employer's own feed knows it better.
    company: { token: row.companyName, name: null },
    title: row.title,
    // No restriction means none.
    locations: countries.length > 0 ? countries : ["Worldwide"],
    addresses: [],
    workplace: "Remote",
    isRemote: true,
    employmentType: row.employmentType,
    payRanges: payOf(row),
    descriptionHtml: row.description,
    postedAt: row.pubDate,
    firstSeenAt: null,
    // The page at Himalayas, which its terms want linked to; the employer's is not given.
    applyUrl: row.applicationLink,
  };
}

/** A period is given even where no pay is. */
function payOf({ minSalary: min, maxSalary: max, salaryPeriod, currency }: Job): PayRange[] {
  if (min === null && max === null) return [];
  return [{ min, max, period: periodFromWords(salaryPeriod), currency: currencyFromWords(currency) }];
}

const NO_NAMES = new Set(["company", "company name", "companyname", "your company", "your company name"]);
const NO_WORDS = new Set([
  "n a",
  "na",
  "none",
  "null",
  "undefined",
  "unknown",
  "tbd",
  "string",
  "confidential",
]);

/** What a form or a template held before anyone filled it in: "{{companyName}}", "[Company]", "undefined". */
function isPlaceholder(name: string): boolean {
  const bare = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return /[{}<>]|^\[.*\]$|^%.*%$|^\$/.test(name) || NO_NAMES.has(bare) || NO_WORDS.has(bare);
}
