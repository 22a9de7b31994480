import "server-only";
import { eq, isNull, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { mails } from "@/db/schema";
import type { Worker } from "@/lib/accounts/actor";
import type { Deliver } from "./deliver";

/** Of one round. */
const MOST = 200;

/**
 * Sends what waits, oldest first, and says how many went and how many could not. Each row is held while its mail
 * goes out, so that two workers don't send it twice; one that is killed in between sends it again, under the same
 * message id. The worker alone may.
 */
export async function sendMails(
  _actor: Worker,
  deliver: Deliver,
  now: () => Date,
  db: Database = appDb,
): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 };
  const tried = new Set<number>();
  while (tried.size < MOST) {
    const went = await db.transaction((tx) => sendNext(tried, deliver, now, tx));
    if (went === null) break;
    done[went ? "sent" : "failed"] += 1;
  }
  return done;
}

/** Whether the next mail that was not tried went out; null where there is none. */
async function sendNext(
  tried: Set<number>,
  deliver: Deliver,
  now: () => Date,
  tx: Database,
): Promise<boolean | null> {
  const others = tried.size > 0 ? sql`and ${mails.id} > ${Math.max(...tried)}` : sql``;
  const [mail] = await tx
    .select({
      id: mails.id,
      kind: mails.kind,
      to: mails.to,
      subject: mails.subject,
      text: mails.text,
      html: mails.html,
    })
    .from(mails)
    .where(sql`${isNull(mails.sentAt)} ${others}`)
    .orderBy(mails.id)
    .limit(1)
    .for("update", { skipLocked: true });
  if (!mail) return null;
  tried.add(mail.id);
  const attempts = sql`${mails.attempts} + 1`;
  try {
    await deliver(mail);
    // It may hold a link that signs in.
    const sent = { sentAt: now(), text: "", html: "", lastError: null, attempts };
    await tx.update(mails).set(sent).where(eq(mails.id, mail.id));
    return true;
  } catch (error) {
    const lastError = error instanceof Error ? error.message : String(error);
    await tx.update(mails).set({ lastError, attempts }).where(eq(mails.id, mail.id));
    return false;
  }
}
