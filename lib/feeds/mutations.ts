import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { feedSubscriptions, listings } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { writeAudit } from "@/lib/audit/mutations";
import { requireOwner } from "@/lib/companies/require-member";
import { companySlug } from "@/lib/companies/slug";
import { Conflict, NotFound } from "@/lib/errors";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { whyNotRead } from "./policy";
import { findInTheWay, findReader } from "./queries";
import type { BoardSource } from "./vocabulary";

/** Has a company's board at its hiring system read, soon and from then on. Throws Conflict where it may not be. */
export async function subscribeFeed(
  actor: Actor,
  { companyId, source, token }: { companyId: number; source: BoardSource; token: string },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  const person = requireOwner(actor, companyId);
  await db.transaction(async (tx) => {
    // One at a time: two companies might ask for the same board.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('payboard.feeds'))`);
    const reader = await findReader(companyId, { source, token }, tx);
    if (!reader) throw new NotFound("That company is no longer here.");
    const reason = whyNotRead(reader, companySlug(token));
    if (reason) throw new Conflict(reason);
    const [inTheWay] = await findInTheWay(companyId, { source, token }, tx);
    if (inTheWay && inTheWay.companyId !== companyId)
      throw new Conflict(
        "That board is read for another company here. If it is yours, report one of its listings, and we look into it.",
      );
    // Each reading is taken for all there is of the company at that hiring system.
    if (inTheWay) throw new Conflict(`We read the board ${inTheWay.token} there already: end that first.`);
    const begun = {
      ...{ companyId, createdById: person.id, createdAt: now, nextAt: now },
      ...{ lastAt: null, lastResult: null, lastError: null, endedAt: null },
    };
    const [feed] = await tx
      .insert(feedSubscriptions)
      .values({ source, token, ...begun })
      .onConflictDoUpdate({ target: [feedSubscriptions.source, feedSubscriptions.token], set: begun })
      .returning({ id: feedSubscriptions.id });
    if (!feed) throw new Error("The subscription was not written.");
    const entry = { subject: "feed", subjectId: feed.id, companyId, after: { source, token } } as const;
    await writeAudit(actor, { ...entry, action: "subscribe feed" }, tx);
  });
}

/** Has a board read at the worker's next look, rather than when its hours are over. */
export async function readFeedSoon(actor: Actor, id: number, now: Date, db: Database = appDb): Promise<void> {
  await db.transaction(async (tx) => {
    const { companyId } = await lockFeed(actor, id, tx);
    await tx.update(feedSubscriptions).set({ nextAt: now }).where(eq(feedSubscriptions.id, id));
    await writeAudit(actor, { action: "read feed soon", subject: "feed", subjectId: id, companyId }, tx);
  });
}

/** Has a board read no more. Its listings stay as they are, unless they are to be closed with it. */
export async function endFeed(
  actor: Actor,
  { id, isClosing }: { id: number; isClosing: boolean },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { companyId, source, token } = await lockFeed(actor, id, tx);
    await tx.update(feedSubscriptions).set({ endedAt: now }).where(eq(feedSubscriptions.id, id));
    const closed = isClosing ? await closeListings({ companyId, source }, now, tx) : 0;
    const entry = { subject: "feed", subjectId: id, companyId, before: { source, token } } as const;
    await writeAudit(actor, { ...entry, action: "end feed", after: { closed } }, tx);
  });
}

/** A board that is read, ours alone until the end. Throws Forbidden for who does not own its company. */
async function lockFeed(actor: Actor, id: number, tx: Database) {
  const [feed] = await tx
    .select({
      companyId: feedSubscriptions.companyId,
      source: feedSubscriptions.source,
      token: feedSubscriptions.token,
    })
    .from(feedSubscriptions)
    .where(and(eq(feedSubscriptions.id, id), isNull(feedSubscriptions.endedAt)))
    .for("update");
  if (!feed) throw new NotFound("That board is no longer read.");
  requireOwner(actor, feed.companyId);
  return feed;
}

async function closeListings(
  { companyId, source }: { companyId: number; source: string },
  now: Date,
  tx: Database,
): Promise<number> {
  const closed = await tx
    .update(listings)
    .set({ status: "closed", closedAt: now, closedReason: "withdrawn", updatedAt: now })
    .where(and(eq(listings.companyId, companyId), eq(listings.source, source), eq(listings.status, "open")))
    .returning({ id: listings.id });
  if (closed.length > 0) await bumpDataVersion(tx);
  return closed.length;
}
