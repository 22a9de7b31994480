import "server-only";
import { and, eq, isNotNull, isNull, lt, not, or, type SQL, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { listings, vacancies } from "@/db/schema";
import type { Worker } from "@/lib/accounts/actor";
import { writeAudit } from "@/lib/audit/mutations";
import { listWhomToTell } from "@/lib/companies/member-queries";
import { dayIn } from "@/lib/days";
import { env } from "@/lib/env";
import { type Done, eachOnItsOwn } from "@/lib/jobs/each-on-its-own";
import { queueLetter } from "@/lib/mail/mutations";
import { type DueListing, listDue, lockDue } from "./due-queries";
import { confirmationLetter, expiredListingLetter } from "./letters";
import { shutListing } from "./listing-mutations";
import { ASK_AFTER_DAYS, EXPIRES_AFTER_DAYS } from "./vocabulary";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Closes what is past its last day, and what nobody has confirmed for too long; of the latter its author is told. */
export async function expireListings(actor: Worker, now: Date, db: Database = appDb): Promise<Done> {
  const isDue = or(isPastLastDay(now), isUnconfirmedFor(EXPIRES_AFTER_DAYS, now));
  return await eachDue(isDue, db, async (listing, tx) => {
    const { id, companyId, closesOn, vacancyId } = listing;
    await shutListing(id, "expired", now, tx);
    const isPast = closesOn !== null && closesOn < dayIn(now);
    const after = { because: isPast ? "its last day is over" : "nobody confirmed it" };
    const entry = { action: "expire listing", subject: "listing", subjectId: id, companyId, after } as const;
    await writeAudit(actor, entry, tx);
    // That day they chose themselves.
    if (isPast || !vacancyId) return;
    const letter = expiredListingLetter({ ...listing, url: `${env.siteUrl}/post/${vacancyId}` });
    for (const to of await listWhomToTell(listing, tx)) await queueLetter(to, letter, tx);
  });
}

/** Asks by mail about what nobody has confirmed for a while, once. What is to be closed anyway is not asked about. */
export async function askToConfirm(actor: Worker, now: Date, db: Database = appDb): Promise<Done> {
  const isDue = and(
    isUnconfirmedFor(ASK_AFTER_DAYS, now),
    not(isUnconfirmedFor(EXPIRES_AFTER_DAYS, now)),
    sql`${isPastLastDay(now)} is not true`,
    isNotNull(vacancies.id),
    or(isNull(vacancies.askedAt), lt(vacancies.askedAt, CONFIRMED_AT)),
  );
  return await eachDue(isDue, db, async (listing, tx) => {
    const { id, companyId, vacancyId } = listing;
    await tx.update(vacancies).set({ askedAt: now }).where(eq(vacancies.listingId, id));
    const asked = await listWhomToTell(listing, tx);
    const letter = confirmationLetter({ ...listing, url: `${env.siteUrl}/post/${vacancyId}/confirm` });
    for (const to of asked) await queueLetter(to, letter, tx);
    const after = { asked: asked.length };
    const entry = { subject: "listing", subjectId: id, companyId, after } as const;
    await writeAudit(actor, { ...entry, action: "ask whether listing stands" }, tx);
  });
}

/** Each in a transaction of its own, and only if it is still due when that begins. */
async function eachDue(
  isDue: SQL | undefined,
  db: Database,
  act: (listing: DueListing, tx: Database) => Promise<void>,
): Promise<Done> {
  return await eachOnItsOwn(await listDue(isDue, db), ({ id }) =>
    db.transaction(async (tx) => {
      const listing = await lockDue(id, isDue, tx);
      if (listing) await act(listing, tx);
      return listing !== null;
    }),
  );
}

/** One that was never confirmed counts from when it was posted. */
const CONFIRMED_AT = sql`coalesce(${listings.confirmedAt}, ${listings.postedAt})`;

function isUnconfirmedFor(days: number, now: Date): SQL {
  const since = new Date(now.getTime() - days * DAY_MS).toISOString();
  return sql`${CONFIRMED_AT} <= ${since}::timestamptz`;
}

/** The day after the last one, in UTC. Unknown where none is said. */
function isPastLastDay(now: Date): SQL {
  return sql`${listings.closesOn} < ${dayIn(now)}::date`;
}
