import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { visitSecrets } from "@/db/schema";
import { dayIn } from "@/lib/days";
import type { Looker } from "./look";

/**
 * Counts a look at an open listing, and a visitor where they are its first of the day. In one statement, so that
 * of two at once neither is lost and one person is not counted twice.
 */
export async function countView(listingId: number, looker: Looker, now: Date, db: Database = appDb) {
  const day = dayIn(now);
  const hash = hashOf(listingId, looker, await secretOf(day, db));
  await db.execute(sql`
    with counted as (${counted(listingId, looker)}),
    come as (
      insert into visitors (day, listing_id, hash) select ${day}::date, id, ${hash}::bytea from counted
      on conflict do nothing returning 1
    )
    insert into listing_visits (listing_id, day, views, visitors)
    select id, ${day}::date, 1, (select count(*)::int from come) from counted
    on conflict (listing_id, day) do update
    set views = listing_visits.views + 1, visitors = listing_visits.visitors + excluded.visitors`);
}

/** Counts that somebody went on from an open listing to where people apply, here or elsewhere. */
export async function countApplyClick(listingId: number, looker: Looker, now: Date, db: Database = appDb) {
  await db.execute(sql`
    with counted as (${counted(listingId, looker)})
    insert into listing_visits (listing_id, day, apply_clicks)
    select id, ${dayIn(now)}::date, 1 from counted
    on conflict (listing_id, day) do update set apply_clicks = listing_visits.apply_clicks + 1`);
}

/** The listing, if it is open and the looker doesn't act for its company: their own looks say nothing. */
function counted(listingId: number, { actor }: Looker) {
  const own = actor.kind === "person" ? actor.memberships.map(({ companyId }) => companyId) : [];
  return sql`select id from listings where id = ${listingId} and status = 'open'
    and company_id <> all (${sql.param(`{${own.join(",")}}`)}::int[])`;
}

/** Made by whoever comes first on the day; the worker takes it out on the next, and with it who they were. */
async function secretOf(day: string, db: Database): Promise<Buffer> {
  const known = await findSecret(day, db);
  if (known) return known;
  const [made] = await db
    .insert(visitSecrets)
    .values({ day, secret: randomBytes(32) })
    .onConflictDoNothing()
    .returning({ secret: visitSecrets.secret });
  // Somebody else made it in the meantime.
  const secret = made?.secret ?? (await findSecret(day, db));
  if (!secret) throw new Error(`The secret of ${day} is gone.`);
  return secret;
}

async function findSecret(day: string, db: Database): Promise<Buffer | undefined> {
  const [found] = await db
    .select({ secret: visitSecrets.secret })
    .from(visitSecrets)
    .where(eq(visitSecrets.day, day));
  return found?.secret;
}

/** The same person has another hash at each listing, so that nobody's way from one to the next is kept. */
function hashOf(listingId: number, { address, userAgent }: Looker, secret: Buffer): Buffer {
  return createHmac("sha256", secret)
    .update(JSON.stringify([address, userAgent, listingId]))
    .digest();
}
