import "server-only";
import { createHash } from "node:crypto";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { listingPlaces, listingSkills, listings } from "@/db/schema";
import { dayIn } from "@/lib/days";
import { descriptionText } from "@/lib/listings/description";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { searchVector } from "@/lib/search/search-vector";
import type { VacancyContent } from "./input";
import { describeVacancy } from "./markdown";

type Company = { id: number; name: string };

/**
 * Makes the listing of a vacancy, or brings the one it has to what the vacancy says now, and gives its id. Part of
 * the mutations that publish, which hold the right, the transaction and the audit, and say at its end that what people
 * find has changed.
 */
export async function writeListing(
  vacancyId: string,
  content: VacancyContent,
  company: Company,
  now: Date,
  tx: Database,
): Promise<number> {
  const { places, skills, pay, location, isNationwide } = content;
  const description = describeVacancy(content);
  const said = {
    ...{ title: content.title, role: content.role, level: content.level, type: content.type },
    ...{ workplace: content.workplace, location, isNationwide, description, applyUrl: content.applyUrl },
    ...{ payMin: pay?.min ?? null, payMax: pay?.max ?? null },
    ...{ payPeriod: pay?.period ?? null, payCurrency: pay?.currency ?? null },
    ...{ closesOn: content.closesOn, isVacancy: content.isVacancy, usesAi: content.usesAi },
  };
  const row = {
    ...said,
    source: "payboard",
    sourceId: vacancyId,
    companyId: company.id,
    updatedAt: now,
    contentHash: createHash("sha256")
      .update(JSON.stringify([said, places, skills]))
      .digest("hex"),
    search: searchVector({
      title: content.title,
      company: company.name,
      skills,
      text: descriptionText(description),
    }),
  };
  const parts = {
    places: places.map((place, position) => ({ ...place, position })),
    skills: skills.map((skill, position) => ({ skill, position })),
  };
  return (await addListing(row, parts, now, tx)) ?? (await changeListing(row, parts, tx));
}

type Row = Omit<typeof listings.$inferInsert, "postedAt" | "firstSeenAt" | "search"> & { search: SQL };
type Parts = {
  places: Omit<typeof listingPlaces.$inferInsert, "listingId">[];
  skills: Omit<typeof listingSkills.$inferInsert, "listingId">[];
};

/**
 * Null where the vacancy has a listing already. In one statement: the triggers that keep the board's row of it then see
 * it whole, and write that row and its words once rather than again with each part.
 */
async function addListing(row: Row, { places, skills }: Parts, now: Date, tx: Database) {
  const added = tx
    .insert(listings)
    .values({ ...row, postedAt: now, firstSeenAt: now, confirmedAt: now })
    .onConflictDoNothing({ target: [listings.source, listings.sourceId] })
    .returning({ id: listings.id });
  const [listing] = await tx.execute<{ id: number }>(sql`
    with added as ${added},
    placed as (
      insert into listing_places (listing_id, position, country, state, city)
      select added.id, place.position, place.country, place.state, place.city
      from added, json_to_recordset(${JSON.stringify(places)}::json)
        as place (position integer, country text, state text, city text)
    ),
    skilled as (
      insert into listing_skills (listing_id, skill, position)
      select added.id, named.skill, named.position
      from added, json_to_recordset(${JSON.stringify(skills)}::json) as named (skill text, position integer)
    )
    select id from added`);
  return listing?.id ?? null;
}

async function changeListing(row: Row, { places, skills }: Parts, tx: Database): Promise<number> {
  const [listing] = await tx
    .update(listings)
    .set(row)
    .where(and(eq(listings.source, row.source), eq(listings.sourceId, row.sourceId)))
    .returning({ id: listings.id });
  if (!listing) throw new Error("The listing was not written.");
  const listingId = listing.id;
  await tx.delete(listingPlaces).where(eq(listingPlaces.listingId, listingId));
  await tx.delete(listingSkills).where(eq(listingSkills.listingId, listingId));
  if (places.length > 0)
    await tx.insert(listingPlaces).values(places.map((place) => ({ ...place, listingId })));
  if (skills.length > 0)
    await tx.insert(listingSkills).values(skills.map((skill) => ({ ...skill, listingId })));
  return listingId;
}

type Closing = "filled" | "withdrawn" | "expired" | "suspended";

/** Closes an open listing of a vacancy, and says whether it was open. Part of the mutations that close. */
export async function shutListing(id: number, reason: Closing, now: Date, tx: Database): Promise<boolean> {
  const closed = await tx
    .update(listings)
    .set({ status: "closed", closedAt: now, closedReason: reason, updatedAt: now })
    .where(and(eq(listings.id, id), eq(listings.status, "open")))
    .returning({ id: listings.id });
  if (closed.length > 0) await bumpDataVersion(tx);
  return closed.length > 0;
}

/** Opens a closed listing again, as posted now, and says whether it was closed. Part of what renews. */
export async function reopenListing(id: number, now: Date, tx: Database): Promise<boolean> {
  const opened = await tx
    .update(listings)
    .set({
      ...{
        status: "open",
        closedAt: null,
        closedReason: null,
        updatedAt: now,
        confirmedAt: now,
        postedAt: now,
      },
      closesOn: sql`case when ${listings.closesOn} >= ${dayIn(now)} then ${listings.closesOn} end`,
    })
    .where(and(eq(listings.id, id), eq(listings.status, "closed")))
    .returning({ id: listings.id });
  if (opened.length > 0) await bumpDataVersion(tx);
  return opened.length > 0;
}
