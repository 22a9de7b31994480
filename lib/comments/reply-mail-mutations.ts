import "server-only";
import { and, eq, inArray, isNotNull, isNull, ne, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { appDb, type Database } from "@/db/client";
import { comments, commentUnsubscribes, users } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { createSecret, hashSecret } from "@/lib/accounts/secret";
import { TooMany, throttle } from "@/lib/accounts/throttle";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { queueLetter } from "@/lib/mail/mutations";
import { commentUrl, titleOf } from "./discussed";
import { replyLetter } from "./letters";

/**
 * Mails those whom a comment answers, once it is shown: who wrote what it answers, and who began the thread, where
 * they asked for it. Once for each comment, whatever becomes of it. Only other mutations call this.
 */
export async function mailAnswered(id: string, now: Date, tx: Database): Promise<void> {
  const [reply] = await tx
    .update(comments)
    .set({ toldAt: now })
    .where(and(eq(comments.id, id), isNotNull(comments.answersId), isNull(comments.toldAt)))
    .returning({
      page: comments.page,
      threadId: comments.threadId,
      answersId: comments.answersId,
      userId: comments.userId,
      email: comments.email,
      browserHash: comments.browserHash,
    });
  if (!reply) return;
  const { page } = reply;
  const answered = await listAnswered(reply, tx);
  // One person may have written both.
  for (const { id: answeredId, email } of new Map(answered.map((one) => [one.email, one])).values()) {
    if (email === null || !(await isWithinLimit(email))) continue;
    const { secret, hash } = createSecret();
    await tx.insert(commentUnsubscribes).values({ secretHash: hash, commentId: answeredId, mailedAt: now });
    const query = new URLSearchParams({ secret });
    const letter = replyLetter({
      title: titleOf(page),
      url: `${env.siteUrl}${commentUrl({ page, id })}`,
      unsubscribe: {
        page: `${env.siteUrl}/comments/unsubscribe?${query}`,
        oneClick: `${env.siteUrl}/api/comments/unsubscribe?${query}`,
      },
    });
    await queueLetter(email, letter, tx);
  }
}

type Reply = Pick<
  typeof comments.$inferSelect,
  "threadId" | "answersId" | "userId" | "email" | "browserHash"
>;

/** Those to be mailed. Nobody of their own words, nobody who asked for no more, and nobody who is suspended. */
async function listAnswered({ threadId, answersId, userId, email, browserHash }: Reply, tx: Database) {
  const other = alias(comments, "other");
  const address = sql<string | null>`coalesce(${users.email}, ${comments.email})`;
  const hasEnded = tx
    .select({ one: sql`1` })
    .from(other)
    .where(and(eq(other.email, comments.email), isNull(other.userId), isNotNull(other.unsubscribedAt)));
  return await tx
    .select({ id: comments.id, email: address })
    .from(comments)
    .leftJoin(users, eq(users.id, comments.userId))
    .where(
      and(
        inArray(
          comments.id,
          [threadId, answersId].filter((one) => one !== null),
        ),
        eq(comments.standing, "shown"),
        eq(comments.wantsReplies, true),
        isNull(comments.unsubscribedAt),
        isNull(users.suspendedAt),
        // What an address asks for that nobody has proven is theirs, its owner ends for good.
        or(isNotNull(comments.userId), notExists(hasEnded)),
        userId ? or(isNull(comments.userId), ne(comments.userId, userId)) : undefined,
        email ? sql`${address} is distinct from ${email}` : undefined,
        browserHash ? sql`${comments.browserHash} is distinct from ${browserHash}` : undefined,
      ),
    );
}

async function isWithinLimit(email: string): Promise<boolean> {
  try {
    await throttle("reply", email);
    return true;
  } catch (error) {
    if (error instanceof TooMany) return false;
    throw error;
  }
}

/**
 * Ends mail about replies for who was sent the secret: for the account, or for the address where it has none. Anybody
 * who has the secret may, as often as they like.
 */
export async function stopReplyMail(
  _actor: Actor,
  secret: string,
  now: Date,
  db: Database = appDb,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [mailed] = await tx
      .select({ userId: comments.userId, email: comments.email })
      .from(commentUnsubscribes)
      .innerJoin(comments, eq(comments.id, commentUnsubscribes.commentId))
      .where(eq(commentUnsubscribes.secretHash, hashSecret(secret)));
    if (!mailed) throw new NotFound("This link belongs to no mail of ours.");
    await tx
      .update(comments)
      .set({ wantsReplies: false, unsubscribedAt: now })
      .where(
        mailed.userId
          ? eq(comments.userId, mailed.userId)
          : and(eq(comments.email, mailed.email ?? ""), isNull(comments.userId)),
      );
  });
}
