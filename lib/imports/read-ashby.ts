import { z } from "zod";
import { companySlug } from "@/lib/companies/slug";
import { InvalidInput } from "@/lib/errors";
import { paragraphs } from "./clean-text";
import { amount, instant, line, longText, placeLine, sourceId, webAddress, word } from "./fields";
import { currencyFromWords, periodFromWords } from "./pay-ranges";
import type { PayRange, Posting, Reading } from "./posting";
import { idField, readRows } from "./rows";
import { tokenOfBoard } from "./tokens";

const feed = z.object({ jobs: z.array(z.unknown()) });

const address = z
  .object({
    postalAddress: z.object({ addressLocality: word, addressRegion: word, addressCountry: word }),
  })
  .nullish()
  .catch(null);

const component = z.object({
  compensationType: word,
  interval: word,
  currencyCode: word,
  minValue: amount,
  maxValue: amount,
});
const compensation = z.object(
  { compensationTiers: z.array(z.object({ components: z.array(component).nullish() })).nullish() },
  "is not an object",
);

const job = z.object({
  id: sourceId,
  title: line,
  jobUrl: webAddress,
  applyUrl: webAddress.nullish(),
  publishedAt: instant,
  isListed: z.boolean("is neither true nor false").nullish(),
  location: placeLine.nullish(),
  secondaryLocations: z
    .array(z.object({ location: placeLine.nullish(), address }), "is not a list")
    .nullish(),
  address,
  isRemote: z.boolean("is neither true nor false").nullish(),
  workplaceType: word,
  employmentType: word,
  descriptionHtml: longText,
  descriptionPlain: longText,
  shouldDisplayCompensationOnJobPostings: z.boolean("is neither true nor false").nullish(),
  compensation: compensation.nullish(),
});
type Job = z.output<typeof job>;

/**
 * Reads a board of Ashby's posting API (`/posting-api/job-board/{name}?includeCompensation=true`).
 * It does not name the company: `token` or each posting's address says whose it is. Postings that are
 * not listed are passed over. Throws InvalidInput where the input is no such answer.
 */
export function readAshby(json: unknown, { token }: { token?: string } = {}): Reading {
  const parsed = feed.safeParse(json);
  if (!parsed.success) throw new InvalidInput("This is no Ashby feed: it holds no list called jobs.");
  const withCompany = job
    .transform((row) => ({ ...row, token: token ?? tokenOfBoard(row.jobUrl) ?? "" }))
    .refine((row) => companySlug(row.token) !== "", "jobUrl does not name the company’s board");
  return { ...readRows(parsed.data.jobs, withCompany, toPosting, idField), isWhole: true };
}

function toPosting(row: Job & { token: string }): Posting | null {
  if (row.isListed === false) return null;
  const places = [{ location: row.location, address: row.address }, ...(row.secondaryLocations ?? [])];
  return {
    source: "ashby",
    sourceId: row.id,
    company: { token: row.token, name: null },
    title: row.title,
    locations: places.map((place) => place.location ?? "").filter(Boolean),
    addresses: places.map((place) => postalAddress(place.address)).filter(Boolean),
    workplace: row.workplaceType,
    isRemote: row.isRemote ?? null,
    employmentType: row.employmentType,
    payRanges: row.shouldDisplayCompensationOnJobPostings === false ? [] : salaries(row),
    descriptionHtml: row.descriptionHtml ?? (row.descriptionPlain && paragraphs(row.descriptionPlain)),
    postedAt: row.publishedAt,
    firstSeenAt: null,
    applyUrl: row.applyUrl ?? row.jobUrl,
  };
}

/** The salaries of all tiers; bonuses, commissions and equity are not pay in our sense. */
function salaries(row: Job): PayRange[] {
  return (row.compensation?.compensationTiers ?? [])
    .flatMap((tier) => tier.components ?? [])
    .filter(({ compensationType }) => compensationType?.toLowerCase() === "salary")
    .map(({ interval, currencyCode, minValue, maxValue }) => ({
      min: minValue,
      max: maxValue,
      period: periodFromWords(interval),
      currency: currencyFromWords(currencyCode),
    }));
}

function postalAddress(place: z.output<typeof address>): string {
  if (!place) return "";
  const { addressLocality, addressRegion, addressCountry } = place.postalAddress;
  return [addressLocality, addressRegion, addressCountry].filter(Boolean).join(", ");
}
