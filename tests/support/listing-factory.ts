import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { companies, listingPlaces, listingSkills, listings } from "@/db/schema";
import { searchVector } from "@/lib/search/search-vector";

type Place = { country: string | null; state: string | null; city: string | null };
type ListingOverrides = Partial<Omit<typeof listings.$inferInsert, "search" | "status">> & {
  places?: Place[];
  /** Slugs. */
  skills?: string[];
};

/** So that rows made in one run never share a name or an id of their source. */
let made = 0;

/** An employer, real rather than sample. */
export async function createCompany(db: Database, over: Partial<typeof companies.$inferInsert> = {}) {
  made += 1;
  const [company] = await db
    .insert(companies)
    .values({ slug: `company-${process.pid}-${made}`, name: `Company ${made}`, ...over })
    .returning();
  if (!company) throw new Error("The company was not inserted.");
  return company;
}

/**
 * An open listing of a new company, on site in San Francisco, without pay, posted on 10 January 2026.
 * `closedAt` closes it. What it can be found by is worked out from the title, skills and description.
 */
export async function createListing(db: Database, over: ListingOverrides = {}) {
  made += 1;
  const { places = [{ country: "US", state: "CA", city: "San Francisco" }], skills = [], ...columns } = over;
  const companyId = columns.companyId ?? (await createCompany(db)).id;
  const postedAt = columns.postedAt ?? new Date("2026-01-10T12:00:00Z");
  const values = {
    source: "greenhouse",
    sourceId: `posting-${process.pid}-${made}`,
    title: "Software Engineer",
    role: "software-engineer",
    workplace: "onsite",
    type: "full-time",
    location: places.map(({ city, state }) => [city, state].filter(Boolean).join(", ")).join("; "),
    applyUrl: "https://jobs.example.com/apply",
    firstSeenAt: postedAt,
    updatedAt: postedAt,
    ...columns,
    companyId,
    postedAt,
  };
  const company = await companyName(db, companyId);
  const [listing] = await db
    .insert(listings)
    .values({
      ...values,
      status: values.closedAt ? "closed" : "open",
      contentHash: createHash("sha256").update(JSON.stringify(values)).digest("hex"),
      search: searchVector({
        title: values.title,
        company,
        skills,
        text: (values.description ?? "").replace(/<[^>]*>/g, " "),
      }),
    })
    .returning();
  if (!listing) throw new Error("The listing was not inserted.");
  const listingId = listing.id;
  if (places.length) {
    await db
      .insert(listingPlaces)
      .values(places.map((place, position) => ({ listingId, position, ...place })));
  }
  if (skills.length) {
    await db.insert(listingSkills).values(skills.map((skill, position) => ({ listingId, position, skill })));
  }
  return listing;
}

async function companyName(db: Database, id: number): Promise<string> {
  const [company] = await db
    .select({ name: companies.name })
    .from(companies)
    .where(sql`${companies.id} = ${id}`);
  if (!company) throw new Error(`There is no company ${id}.`);
  return company.name;
}
