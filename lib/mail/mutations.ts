import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mails } from "@/db/schema";
import { type Letter, writeLetter } from "./letter";

/** The channel on which the worker hears that there is mail. */
export const MAIL_CHANNEL = "payboard_mail";

/**
 * Has a letter sent once the transaction is committed, and never if it is not. The right to send is that of
 * what it tells of: only other mutations call this.
 */
export async function queueLetter(to: string, letter: Letter, tx: Database): Promise<void> {
  const { kind, subject, unsubscribe } = letter;
  const unsubscribeUrl = unsubscribe?.oneClick;
  await tx.insert(mails).values({ kind, to, subject, unsubscribeUrl, ...writeLetter(letter) });
  await tx.execute(sql`select pg_notify(${MAIL_CHANNEL}, '')`);
}
