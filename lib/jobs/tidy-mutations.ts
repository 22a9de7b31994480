import "server-only";
import { lt, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { invitations, mailedLinks, visitors, visitSecrets } from "@/db/schema";
import type { Worker } from "@/lib/accounts/actor";
import { dayIn } from "@/lib/days";

/** A link that ran out is told from one that never was for so long. */
const LINKS_KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Takes out what nobody may use any more, and what would tell who looked at what on an earlier day (UTC). */
export async function tidy(
  _actor: Worker,
  now: Date,
  db: Database = appDb,
): Promise<{ links: number; invitations: number; visitors: number }> {
  const today = dayIn(now);
  const linksEnd = new Date(now.getTime() - LINKS_KEPT_DAYS * DAY_MS);
  return await db.transaction(async (tx) => {
    const gone = { found: sql<number>`1` };
    const links = await tx.delete(mailedLinks).where(lt(mailedLinks.expiresAt, linksEnd)).returning(gone);
    const invited = await tx.delete(invitations).where(lt(invitations.expiresAt, now)).returning(gone);
    // Without its secret a day's hashes say nothing; both go.
    await tx.delete(visitSecrets).where(lt(visitSecrets.day, today));
    const looked = await tx.delete(visitors).where(lt(visitors.day, today));
    return { links: links.length, invitations: invited.length, visitors: looked.count };
  });
}
