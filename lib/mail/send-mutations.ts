import "server-only";
import { and, asc, eq, isNull, notInArray, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { mails } from "@/db/schema";
import type { Worker } from "@/lib/accounts/actor";
import type { Deliver } from "./deliver";

/** Of one round. */
const MOST = 200;
/** Then it is not tried again: its links have run out, and a server that refuses it so long always will. */
const TRIED_FOR = "3 days";
/** A mail that failed n times is tried again this many seconds times n² after it was written. */
const WAIT = 15;

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
  const tried: number[] = [];
  while (tried.length < MOST) {
    const went = await db.transaction((tx) => sendNext(tried, deliver, now, tx));
    if (went === "none") break;
    done[went === "sent" ? "sent" : "failed"] += 1;
    // The others would wait for it as long, each in turn.
    if (went === "server is away") break;
  }
  return done;
}

type Went = "sent" | "refused" | "server is away" | "none";

/** What became of the next mail that was not tried. What was refused before stands behind what was not. */
async function sendNext(tried: number[], deliver: Deliver, now: () => Date, tx: Database): Promise<Went> {
  const at = sql`${now().toISOString()}::timestamptz`;
  const [mail] = await tx
    .select({
      id: mails.id,
      kind: mails.kind,
      to: mails.to,
      subject: mails.subject,
      text: mails.text,
      html: mails.html,
      unsubscribeUrl: mails.unsubscribeUrl,
    })
    .from(mails)
    .where(
      and(
        isNull(mails.sentAt),
        notInArray(mails.id, tried),
        sql`${mails.createdAt} > ${at} - ${TRIED_FOR}::interval`,
        sql`(${mails.attempts} = 0 or ${mails.createdAt} + make_interval(secs => ${WAIT} * ${mails.attempts} ^ 2) <= ${at})`,
      ),
    )
    .orderBy(asc(mails.attempts), asc(mails.id))
    .limit(1)
    .for("update", { skipLocked: true });
  if (!mail) return "none";
  tried.push(mail.id);
  const attempts = sql`${mails.attempts} + 1`;
  try {
    await deliver(mail);
  } catch (error) {
    const lastError = error instanceof Error ? error.message : String(error);
    await tx.update(mails).set({ lastError, attempts }).where(eq(mails.id, mail.id));
    return isRefusal(error) ? "refused" : "server is away";
  }
  // It may hold a link that signs in.
  const sent = { sentAt: now(), text: "", html: "", unsubscribeUrl: null, lastError: null, attempts };
  await tx.update(mails).set(sent).where(eq(mails.id, mail.id));
  return "sent";
}

/** Whether a server has answered: nodemailer gives its code then. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && "responseCode" in error && error.responseCode !== undefined;
}
