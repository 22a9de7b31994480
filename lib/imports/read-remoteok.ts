import { z } from "zod";
import { companySlug } from "@/lib/companies/slug";
import { InvalidInput } from "@/lib/errors";
import { amount, instantInSeconds, line, longText, placeLine, sourceId, webAddress } from "./fields";
import type { Posting, Reading } from "./posting";
import { idField, readRows } from "./rows";
import { isTechnical, passedOver } from "./technical";

const job = z
  .object({
    id: sourceId,
    position: line,
    company: line,
    url: webAddress,
    epoch: instantInSeconds,
    location: placeLine.nullish(),
    tags: z.array(z.string()).nullish().catch(null),
    salary_min: amount,
    salary_max: amount,
    description: longText,
  })
  .refine(
    (row) => companySlug(row.company) !== "",
    "company is without a letter that can stand in an address",
  );

/**
 * Reads RemoteOK's feed (`remoteok.com/api`), whose first element is its legal notice. It is for all trades: what is
 * not tech (`isTechnical`) is passed over. Pay is US dollars a year, 0 where unknown. Throws InvalidInput where the
 * input is no such answer.
 *
 * It is never whole: it holds the newest hundred or so, so a listing that is missing was pushed out by newer ones and
 * may well be open. Nothing is closed for being absent from it; `expireUnwatched` closes what is old.
 */
export function readRemoteOk(json: unknown): Reading {
  if (!Array.isArray(json)) throw new InvalidInput("This is no RemoteOK feed: it is not a list of jobs.");
  const jobs: unknown[] = json.filter((element) => !isNotice(element));
  const { postings, rejected } = readRows(jobs, job, toPosting, idField);
  const notes = passedOver(jobs.length - postings.length - rejected.length);
  return { postings, rejected, isWhole: false, notes };
}

function isNotice(element: unknown): boolean {
  return typeof element === "object" && element !== null && "legal" in element;
}

function toPosting(row: z.output<typeof job>): Posting | null {
  if (!isTechnical({ title: row.position, tags: row.tags ?? [] })) return null;
  const isPaid = row.salary_min !== null || row.salary_max !== null;
  return {
    source: "remoteok",
    sourceId: row.id,
    // Not as the company's name: an employer's own feed knows it better.
    company: { token: row.company, name: null },
    title: row.position,
    locations: [row.location?.replace(/[\s,]+$/, "") || "Remote"],
    addresses: [],
    workplace: "Remote",
    isRemote: true,
    employmentType: null,
    payRanges: isPaid ? [{ min: row.salary_min, max: row.salary_max, period: "year", currency: "USD" }] : [],
    descriptionHtml: row.description && withoutTrap(row.description),
    postedAt: row.epoch,
    firstSeenAt: null,
    // The page at RemoteOK, which its terms want linked to; the employer's is not given.
    applyUrl: row.url,
  };
}

/**
 * The feed ends each description with a word for applicants to repeat and a tag made of the reader's own IP address:
 * it is not the employer's, tells where we read from, and would make every posting look changed each time.
 */
function withoutTrap(description: string): string {
  return description.replace(
    /Please mention the word \*\*[^*]{1,60}\*\* and tag [\s\S]{0,600}?(?:see they(?:'|’|&#39;|&#x27;)re human\.?|$)/,
    "",
  );
}
