import { z } from "zod";
import { companySlug } from "@/lib/companies/slug";
import { InvalidInput } from "@/lib/errors";
import { escapeHtml } from "./clean-text";
import { instant, line, longText, placeLine, sourceId, webAddress, word } from "./fields";
import type { Posting, Reading } from "./posting";
import { idField, readRows } from "./rows";

const feed = z.object({ content: z.array(z.unknown()), totalFound: z.int().nullish().catch(null) });

const section = z.object({ title: word, text: longText }, "is not an object").nullish();

const posting = z.object({
  id: sourceId,
  name: line,
  company: z.object({ identifier: line, name: word }, "is not an object"),
  releasedDate: instant,
  visibility: word,
  location: z
    .object(
      {
        city: word,
        region: word,
        country: word,
        fullLocation: placeLine.nullish(),
        remote: z.boolean("is neither true nor false").nullish(),
        hybrid: z.boolean("is neither true nor false").nullish(),
      },
      "is not an object",
    )
    .nullish(),
  typeOfEmployment: z.object({ label: word }, "is not an object").nullish(),
  // What follows stands only in a posting's own answer.
  postingUrl: webAddress.nullish(),
  applyUrl: webAddress.nullish(),
  jobAd: z
    .object(
      {
        sections: z
          .object({
            companyDescription: section,
            jobDescription: section,
            qualifications: section,
            additionalInformation: section,
          })
          .nullish(),
      },
      "is not an object",
    )
    .nullish(),
});
type Row = z.output<typeof posting> & { token: string };

/**
 * Reads the postings of a company at SmartRecruiters (`/v1/companies/{company}/postings`), all pages in one list, each
 * with what `/postings/{id}` adds to it; without that it has no description. `token` is the company's name there.
 * It states no pay. Postings that are not public are passed over. Throws InvalidInput where the input is no such answer.
 */
export function readSmartRecruiters(json: unknown, { token }: { token?: string } = {}): Reading {
  const parsed = feed.safeParse(json);
  if (!parsed.success) {
    throw new InvalidInput("This is no SmartRecruiters feed: it holds no list called content.");
  }
  const { content, totalFound } = parsed.data;
  const withCompany = posting
    .transform((row) => ({ ...row, token: token ?? row.company.identifier }))
    .refine((row) => companySlug(row.token) !== "", "company.identifier does not name the company");
  const read = readRows(content, withCompany, toPosting, idField);
  return { ...read, isWhole: (totalFound ?? 0) <= content.length };
}

function toPosting(row: Row): Posting | null {
  if (row.visibility && row.visibility.toUpperCase() !== "PUBLIC") return null;
  const { location, company } = row;
  const country = location?.country?.toUpperCase();
  const place =
    location?.fullLocation || [location?.city, location?.region, country].filter(Boolean).join(", ");
  return {
    source: "smartrecruiters",
    sourceId: row.id,
    company: { token: row.token, name: company.name },
    title: row.name,
    locations: place ? [place] : [],
    addresses: country ? [country] : [],
    workplace: workplaceOf(row),
    isRemote: location?.remote ?? null,
    employmentType: row.typeOfEmployment?.label ?? null,
    payRanges: [],
    descriptionHtml: describe(row),
    postedAt: row.releasedDate,
    firstSeenAt: null,
    applyUrl: row.applyUrl ?? row.postingUrl ?? pageOf(row),
  };
}

/** Of several, the freest. */
function workplaceOf({ location }: Row): string | null {
  if (location?.remote) return "Remote";
  return location?.hybrid ? "Hybrid" : null;
}

/** Where a posting is shown, as its list does not say it. */
function pageOf({ id, company }: Row): string {
  return `https://jobs.smartrecruiters.com/${encodeURIComponent(company.identifier)}/${encodeURIComponent(id)}`;
}

function describe({ jobAd }: Row): string | null {
  const { companyDescription, jobDescription, qualifications, additionalInformation } = jobAd?.sections ?? {};
  const pieces = [companyDescription, jobDescription, qualifications, additionalInformation].map((part) => {
    if (!part?.text) return "";
    return `${part.title ? `<h3>${escapeHtml(part.title)}</h3>` : ""}${part.text}`;
  });
  return pieces.filter(Boolean).join("\n") || null;
}
