import "server-only";
import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
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
 * the mutations that publish, which hold the right, the transaction and the audit.
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
  const [listing] = await tx
    .insert(listings)
    .values({
      ...row,
      source: "payboard",
      sourceId: vacancyId,
      postedAt: now,
      firstSeenAt: now,
      confirmedAt: now,
    })
    .onConflictDoUpdate({ target: [listings.source, listings.sourceId], set: row })
    .returning({ id: listings.id });
  if (!listing) throw new Error("The listing was not written.");
  const listingId = listing.id;
  await tx.delete(listingPlaces).where(eq(listingPlaces.listingId, listingId));
  await tx.delete(listingSkills).where(eq(listingSkills.listingId, listingId));
  if (places.length > 0)
    await tx
      .insert(listingPlaces)
      .values(places.map((place, position) => ({ ...place, listingId, position })));
  if (skills.length > 0)
    await tx.insert(listingSkills).values(skills.map((skill, position) => ({ skill, listingId, position })));
  await bumpDataVersion(tx);
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
