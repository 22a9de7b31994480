import { z } from "zod";
import { companySlug } from "@/lib/companies/slug";
import { InvalidInput } from "@/lib/errors";
import { instant, line, longText, sourceId, webAddress, word } from "./fields";
import type { Posting, Reading } from "./posting";
import { idIn, readRows } from "./rows";

const feed = z.object({ name: word, jobs: z.array(z.unknown()) });

const place = z.object({
  city: word,
  region: word,
  country: word,
  countryCode: word,
  hidden: z.boolean().nullish().catch(null),
});

const job = z.object({
  shortcode: sourceId,
  title: line,
  url: webAddress,
  application_url: webAddress.nullish(),
  published_on: instant,
  employment_type: word,
  telecommuting: z.boolean("is neither true nor false").nullish(),
  city: word,
  state: word,
  country: word,
  locations: z.array(place, "is not a list").nullish(),
  description: longText,
});
type Job = z.output<typeof job> & { token: string; company: string | null };

/**
 * Reads an account of Workable's widget API (`/api/v1/widget/accounts/{account}?details=true`). A posting's address
 * does not name the account: `token` says whose it is, or else the feed's own name for it. It states no pay.
 * Throws InvalidInput where the input is no such answer.
 */
export function readWorkable(json: unknown, { token }: { token?: string } = {}): Reading {
  const parsed = feed.safeParse(json);
  if (!parsed.success) throw new InvalidInput("This is no Workable feed: it holds no list called jobs.");
  const { jobs, name } = parsed.data;
  const withCompany = job
    .transform((row) => ({ ...row, token: token ?? name ?? "", company: name }))
    .refine((row) => companySlug(row.token) !== "", "name does not say whose feed it is");
  const { postings, rejected } = readRows(jobs, withCompany, toPosting, idIn("shortcode"));
  return { postings: inOneEach(postings), rejected, isWhole: true };
}

function toPosting(row: Job): Posting {
  return {
    source: "workable",
    sourceId: row.shortcode,
    company: { token: row.token, name: row.company },
    title: row.title,
    locations: placesOf(row),
    addresses: (row.locations ?? []).flatMap(({ countryCode, hidden }) =>
      hidden ? [] : (countryCode ?? []),
    ),
    workplace: null,
    isRemote: row.telecommuting ?? null,
    employmentType: row.employment_type,
    payRanges: [],
    descriptionHtml: row.description,
    postedAt: row.published_on,
    firstSeenAt: null,
    applyUrl: row.application_url ?? row.url,
  };
}

/** The places that the employer shows; older feeds have one, in the posting itself. */
function placesOf({ locations, city, state, country }: Job): string[] {
  const places = locations?.length
    ? locations.filter(({ hidden }) => !hidden)
    : [{ city, region: state, country }];
  return places.map((at) => [at.city, at.region, at.country].filter(Boolean).join(", ")).filter(Boolean);
}

/** A job in several places comes as a row a place, all with one shortcode: it is one listing of all these places. */
function inOneEach(rows: Reading["postings"]): Reading["postings"] {
  const byId = new Map<string, Reading["postings"][number]>();
  for (const entry of rows) {
    const first = byId.get(entry.posting.sourceId);
    byId.set(entry.posting.sourceId, first ? withPlacesOf(first, entry.posting) : entry);
  }
  return [...byId.values()];
}

function withPlacesOf({ row, posting }: Reading["postings"][number], { locations, addresses }: Posting) {
  return {
    row,
    posting: {
      ...posting,
      locations: [...new Set([...posting.locations, ...locations])],
      addresses: [...new Set([...posting.addresses, ...addresses])],
    },
  };
}
