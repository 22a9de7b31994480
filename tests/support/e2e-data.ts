import { inArray } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { companies, listingPlaces, listingSkills, listings } from "@/db/schema";
import { searchVector } from "@/lib/search/search-vector";
import { CAST, HIRING, HOSTILE_TITLE, NOT_HIRING } from "./e2e-cast";
import { enterComments } from "./e2e-comments";
import { enterCompany } from "./e2e-company";

const DAY_MS = 86_400_000;

/**
 * Puts the cast beside the sample listings of the database at `url`, anew each time. They are real
 * rather than sample, and older than the newest, so that they stand in nobody's way.
 */
export async function prepareE2e(url: string): Promise<void> {
  const { db, end } = connect(url, { max: 1 });
  try {
    await db.transaction(async (tx) => {
      await tx.delete(listings).where(inArray(listings.id, Object.values(CAST)));
      await tx.insert(companies).values([HIRING, NOT_HIRING]).onConflictDoNothing({ target: companies.slug });
      const found = await tx
        .select({ id: companies.id, slug: companies.slug })
        .from(companies)
        .where(inArray(companies.slug, [HIRING.slug, NOT_HIRING.slug]));
      const [hiring, still] = [HIRING, NOT_HIRING].map(
        ({ slug }) => found.find((one) => one.slug === slug)?.id,
      );
      if (!hiring || !still) throw new Error("The companies of the tests were not inserted.");
      for (const member of cast(hiring, still)) await enter(tx, member);
      await enterCompany(tx, new Date());
      await enterComments(tx, new Date());
    });
  } finally {
    await end();
  }
}

type Member = Pick<typeof listings.$inferInsert, "companyId" | "title"> &
  Partial<typeof listings.$inferInsert> & {
    id: number;
    city?: string | null;
    state?: string | null;
  };

function cast(hiring: number, still: number): Member[] {
  const yearly = { payMin: 150_000, payMax: 180_000, payPeriod: "year", payCurrency: "USD" };
  const description =
    "<p>You will own the pipelines.</p><h3>What you will do</h3><ul><li>Move data.</li></ul>";
  return [
    {
      id: CAST.open,
      companyId: hiring,
      title: "Senior Data Engineer, Tides",
      level: "senior",
      description,
      ...yearly,
    },
    {
      id: CAST.hourly,
      companyId: hiring,
      title: "Data Engineer by the Hour",
      description,
      payMin: 60,
      payMax: 72.5,
      payPeriod: "hour",
      payCurrency: "USD",
    },
    { id: CAST.bare, companyId: hiring, title: "Data Engineer of Few Words", type: null },
    {
      id: CAST.hostile,
      companyId: hiring,
      title: HOSTILE_TITLE,
      description: "<p>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>",
      ...yearly,
    },
    {
      id: CAST.remote,
      companyId: hiring,
      title: "Data Engineer from Anywhere",
      workplace: "remote",
      isNationwide: true,
      city: null,
      state: null,
      description,
      ...yearly,
    },
    {
      id: CAST.closed,
      companyId: still,
      title: "Data Engineer, Filled",
      description,
      closedAt: daysAgo(10),
      ...yearly,
    },
    { id: CAST.gone, companyId: still, title: "Data Engineer, Long Gone", closedAt: daysAgo(100) },
  ];
}

async function enter(db: Database, { city = "New York", state = "NY", ...given }: Member) {
  const postedAt = daysAgo(given.closedAt ? 120 : 40);
  await db
    .insert(listings)
    .overridingSystemValue()
    .values({
      source: "greenhouse",
      sourceId: `e2e-${given.id}`,
      role: "data-engineer",
      workplace: "onsite",
      type: "full-time",
      location: [city, state].filter(Boolean).join(", ") || "United States",
      applyUrl: `https://jobs.example.com/${given.id}`,
      status: given.closedAt ? "closed" : "open",
      postedAt,
      firstSeenAt: postedAt,
      updatedAt: postedAt,
      contentHash: String(given.id),
      search: searchVector({ title: given.title, company: HIRING.name, skills: ["python"], text: "" }),
      ...given,
    });
  await db.insert(listingPlaces).values({ listingId: given.id, position: 0, country: "US", state, city });
  await db.insert(listingSkills).values({ listingId: given.id, position: 0, skill: "python" });
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY_MS);
}
