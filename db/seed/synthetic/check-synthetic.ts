import { eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { companies, listingPlaces, listingSkills, listings, roles, skills, states } from "@/db/schema";
import { descriptionText } from "@/lib/listings/description";
import { searchVector } from "@/lib/search/search-vector";

/** Throws where a row refers to one that isn't there: what foreign keys would have done on the way. */
export async function checkReferences(db: Database): Promise<void> {
  const dangling: SQL[] = [
    sql`select 1 from ${listings} where not exists (select from ${companies} where ${companies.id} = ${listings.companyId})`,
    sql`select 1 from ${listings} where not exists (select from ${roles} where ${roles.slug} = ${listings.role})`,
    sql`select 1 from ${listingPlaces} where not exists (select from ${listings} where ${listings.id} = ${listingPlaces.listingId})`,
    sql`select 1 from ${listingPlaces} where state is not null and not exists (select from ${states} where ${states.code} = ${listingPlaces.state})`,
    sql`select 1 from ${listingSkills} where not exists (select from ${listings} where ${listings.id} = ${listingSkills.listingId})`,
    sql`select 1 from ${listingSkills} where not exists (select from ${skills} where ${skills.slug} = ${listingSkills.skill})`,
  ];
  for (const query of dangling) {
    const found = await db.execute(sql`${query} limit 1`);
    if (found.length > 0) throw new Error("A synthetic row refers to one that isn't there.");
  }
}

/** How many of the listings are looked at, spread evenly. */
const SAMPLE = 200;

/** Throws where a search vector is not what `searchVector` gives for the listing. */
export async function checkVectors(db: Database): Promise<void> {
  const rows = await db.execute<{ id: number }>(sql`
    select id from (select id, row_number() over (order by id) as number, count(*) over () as total from ${listings}) numbered
    where number % greatest(1, total / ${SAMPLE}) = 0`);
  for (const { id } of rows) {
    const [row] = await db
      .select({
        title: listings.title,
        company: companies.name,
        description: listings.description,
        skills: sql<
          string[]
        >`array(select skill from ${listingSkills} where listing_id = ${id} order by position)`,
      })
      .from(listings)
      .innerJoin(companies, eq(companies.id, listings.companyId))
      .where(eq(listings.id, id));
    if (!row) throw new Error(`The listing ${id} has no company.`);
    const text = descriptionText(row.description);
    const [equal] = await db
      .select({ id: listings.id })
      .from(listings)
      .where(sql`${listings.id} = ${id} and ${listings.search} = ${searchVector({ ...row, text })}`);
    if (!equal) throw new Error(`The search vector of the synthetic listing ${id} is not that of its words.`);
  }
}
