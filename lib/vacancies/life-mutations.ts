import "server-only";
import { and, eq } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { listings, vacancies } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { writeAudit } from "@/lib/audit/mutations";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { reopenListing, shutListing } from "./listing-mutations";
import { lockCompany } from "./lock-mutations";
import { canEditVacancy } from "./policy";
import type { ClosingReason } from "./vocabulary";

/** Closes the listing of a vacancy. It stays closed where it is already. */
export async function closeVacancy(
  actor: Actor,
  { id, reason }: { id: string; reason: ClosingReason },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  await changeListing(actor, id, `close listing: ${reason}`, db, (listingId, tx) =>
    shutListing(listingId, reason, now, tx),
  );
}

/** Opens a closed listing again, as if posted now. */
export async function renewVacancy(actor: Actor, id: string, now: Date, db: Database = appDb): Promise<void> {
  await changeListing(actor, id, "renew listing", db, (listingId, tx) => reopenListing(listingId, now, tx));
}

/** Says that an open listing still stands. Throws Conflict where it is closed. */
export async function confirmVacancy(
  actor: Actor,
  id: string,
  now: Date,
  db: Database = appDb,
): Promise<void> {
  await changeListing(actor, id, "confirm listing", db, async (listingId, tx) => {
    const confirmed = await tx
      .update(listings)
      .set({ confirmedAt: now })
      .where(and(eq(listings.id, listingId), eq(listings.status, "open")))
      .returning({ id: listings.id });
    if (confirmed.length === 0) throw new Conflict("It is closed: open it again instead.");
    await bumpDataVersion(tx);
    return true;
  });
}

async function changeListing(
  actor: Actor,
  id: string,
  action: string,
  db: Database,
  change: (listingId: number, tx: Database) => Promise<boolean>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [vacancy] = await tx
      .select({ companyId: vacancies.companyId, listingId: vacancies.listingId })
      .from(vacancies)
      .where(eq(vacancies.id, id))
      .for("update");
    if (!vacancy?.listingId) throw new NotFound("That listing is not there.");
    if (!canEditVacancy(actor, vacancy))
      throw new Forbidden("Only the company that posted this listing can do that.");
    await lockCompany(actor, vacancy, tx);
    if (!(await change(vacancy.listingId, tx))) return;
    const { companyId, listingId } = vacancy;
    await writeAudit(actor, { action, subject: "listing", subjectId: listingId, companyId }, tx);
  });
}
