import { z } from "zod";
import { companySlug } from "@/lib/companies/slug";
import { InvalidInput } from "@/lib/errors";
import { amount, instant, line, longText, placeLine, sourceId, webAddress, word } from "./fields";
import { currencyFromWords, periodFromWords } from "./pay-ranges";
import type { PayRange, Posting, Reading } from "./posting";
import { idField, readRows } from "./rows";
import { tokenOfBoard } from "./tokens";

const feed = z.object({ offers: z.array(z.unknown()) });

const flag = z.boolean("is neither true nor false").nullish();

const offer = z.object({
  id: sourceId,
  title: line,
  careers_url: webAddress,
  careers_apply_url: webAddress.nullish(),
  published_at: instant,
  status: word,
  company_name: word,
  mailbox_email: word,
  employment_type_code: word,
  remote: flag,
  hybrid: flag,
  on_site: flag,
  location: placeLine.nullish(),
  locations: z
    .array(z.object({ name: word, city: word, state: word, country: word }), "is not a list")
    .nullish(),
  salary: z.object({ min: amount, max: amount, period: word, currency: word }, "is not an object").nullish(),
  description: longText,
  requirements: longText,
});
type Offer = z.output<typeof offer> & { token: string };

/**
 * Reads a company's offers at Recruitee (`{company}.recruitee.com/api/offers/`). `token` is the company's name there;
 * otherwise its mailbox, the posting's address or its own name says it. Offers that are not published are passed over.
 * Throws InvalidInput where the input is no such answer.
 */
export function readRecruitee(json: unknown, { token }: { token?: string } = {}): Reading {
  const parsed = feed.safeParse(json);
  if (!parsed.success) throw new InvalidInput("This is no Recruitee feed: it holds no list called offers.");
  const withCompany = offer
    .transform((row) => ({
      ...row,
      token: token ?? tokenOfMailbox(row) ?? tokenOfBoard(row.careers_url) ?? row.company_name ?? "",
    }))
    .refine((row) => companySlug(row.token) !== "", "company_name is missing");
  return { ...readRows(parsed.data.offers, withCompany, toPosting, idField), isWhole: true };
}

function toPosting(row: Offer): Posting | null {
  if (row.status && row.status !== "published") return null;
  return {
    source: "recruitee",
    sourceId: row.id,
    company: { token: row.token, name: row.company_name },
    title: row.title,
    locations: placesOf(row),
    addresses: [],
    workplace: workplaceOf(row),
    isRemote: row.remote ?? null,
    employmentType: row.employment_type_code,
    payRanges: payOf(row),
    descriptionHtml: [row.description, row.requirements].filter(Boolean).join("\n") || null,
    postedAt: row.published_at,
    firstSeenAt: null,
    applyUrl: row.careers_apply_url ?? row.careers_url,
  };
}

/** Companies with a domain of their own still get their mail at "job.1a2b3@acme.recruitee.com". */
function tokenOfMailbox({ mailbox_email }: { mailbox_email: string | null }): string | null {
  return /@([^.@]+)\.recruitee\.com$/i.exec(mailbox_email ?? "")?.[1] ?? null;
}

/** A place's own name may be any ("HQ", "Germany/Remote"), so it counts only where nothing else is said. */
function placesOf({ locations, location }: Offer): string[] {
  const places = (locations ?? []).map(({ name, city, state, country }) => {
    const parts = [city, state === city ? null : state, country].filter(Boolean);
    return parts.join(", ") || name || "";
  });
  const named = places.filter(Boolean);
  return named.length > 0 ? named : [location ?? ""].filter(Boolean);
}

/** Of several, the freest. */
function workplaceOf({ remote, hybrid, on_site }: Offer): string | null {
  if (remote) return "Remote";
  if (hybrid) return "Hybrid";
  return on_site ? "On-site" : null;
}

/** All four parts are strings, or null where no pay is stated. */
function payOf({ salary }: Offer): PayRange[] {
  if (!salary || (salary.min === null && salary.max === null)) return [];
  const { min, max, period, currency } = salary;
  return [{ min, max, period: periodFromWords(period), currency: currencyFromWords(currency) }];
}
