import "server-only";
import { and, asc, eq, exists, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { appDb, type Database } from "@/db/client";
import { commentReports, comments, commentUnsubscribes, users } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { hashSecret } from "@/lib/accounts/secret";
import { isUuid } from "@/lib/uuid";
import { isAuthor } from "./policy";
import { type CommentReportKind, MOST_SHOWN, type Standing } from "./vocabulary";

const answered = alias(comments, "answered");

/** What everybody may read of a comment. No address, and nothing by which a browser is known again. */
const publicComment = {
  id: comments.id,
  page: comments.page,
  threadId: comments.threadId,
  answersId: comments.answersId,
  name: comments.name,
  text: comments.text,
  writtenAt: comments.writtenAt,
  changedAt: comments.changedAt,
  /** Its writer is staff. */
  isOurs: sql<boolean>`coalesce(${users.staff} is not null, false)`,
};

/**
 * What is shown under a page, oldest first, `MOST_SHOWN` at most, and how many there are in all. `answers` is the name
 * of whom a reply answers, where that is not who began the thread.
 */
export async function listComments(page: string, db: Database = appDb) {
  const rows = await db
    .select({
      ...publicComment,
      answers: sql<string | null>`case when ${answered.threadId} is not null then ${answered.name} end`,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(comments)
    .leftJoin(users, eq(users.id, comments.userId))
    .leftJoin(answered, and(eq(answered.id, comments.answersId), eq(answered.standing, "shown")))
    .where(and(eq(comments.page, page), eq(comments.standing, "shown")))
    .orderBy(asc(comments.writtenAt), asc(comments.id))
    .limit(MOST_SHOWN);
  return { total: rows[0]?.total ?? 0, comments: rows.map(({ total: _, ...comment }) => comment) };
}
export type ShownComment = Awaited<ReturnType<typeof listComments>>["comments"][number];

/** A comment that everybody may read, or null. */
export async function findShownComment(id: string, db: Database = appDb) {
  if (!isUuid(id)) return null;
  const [found] = await db
    .select(publicComment)
    .from(comments)
    .leftJoin(users, eq(users.id, comments.userId))
    .where(and(eq(comments.id, id), eq(comments.standing, "shown")));
  return found ?? null;
}

const ownComment = {
  id: comments.id,
  page: comments.page,
  threadId: comments.threadId,
  userId: comments.userId,
  browserHash: comments.browserHash,
  name: comments.name,
  text: comments.text,
  standing: comments.standing,
  takenDownBecause: comments.takenDownBecause,
  wantsReplies: comments.wantsReplies,
  writtenAt: comments.writtenAt,
  changedAt: comments.changedAt,
};

/** A comment as who wrote it sees it, however it stands; null for everybody else. */
export async function findOwnComment(
  actor: Actor,
  id: string,
  browserHash: string | null,
  db: Database = appDb,
) {
  if (!isUuid(id)) return null;
  const [found] = await db.select(ownComment).from(comments).where(eq(comments.id, id));
  return found && isAuthor(actor, browserHash, found) ? toOwn(found) : null;
}
export type OwnComment = NonNullable<Awaited<ReturnType<typeof findOwnComment>>>;

/** What somebody has written under a page that waits for a moderator, oldest first. */
export async function listOwnHeld(
  actor: Actor,
  page: string,
  browserHash: string | null,
  db: Database = appDb,
): Promise<OwnComment[]> {
  const theirs: SQL[] = [];
  if (actor.kind === "person") theirs.push(eq(comments.userId, actor.id));
  if (browserHash) theirs.push(eq(comments.browserHash, browserHash));
  if (theirs.length === 0) return [];
  const found = await db
    .select(ownComment)
    .from(comments)
    .where(and(eq(comments.page, page), eq(comments.standing, "held"), or(...theirs)))
    .orderBy(asc(comments.writtenAt), asc(comments.id))
    .limit(20);
  return found.map(toOwn);
}

/** What only tells whose it is stays here. */
function toOwn({
  userId: _,
  browserHash: __,
  ...comment
}: Pick<typeof comments.$inferSelect, keyof typeof ownComment>) {
  // The table's own check holds the column to its words.
  return { ...comment, standing: comment.standing as Standing };
}

/** What waits for a moderator: held, or reported and not yet settled, the longest waiting first. */
export async function listCommentsToDecide(actor: Actor, db: Database = appDb) {
  if (!isModerator(actor)) return [];
  const open = and(eq(commentReports.commentId, comments.id), isNull(commentReports.settledAt));
  const rows = await db
    .select({
      id: comments.id,
      page: comments.page,
      threadId: comments.threadId,
      name: comments.name,
      hasAccount: sql<boolean>`${comments.userId} is not null`,
      text: comments.text,
      standing: comments.standing,
      heldBecause: comments.heldBecause,
      version: comments.version,
      writtenAt: comments.writtenAt,
      changedAt: comments.changedAt,
      reports: sql<{ id: number; kind: CommentReportKind; details: string }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'details', details) order by id), '[]')
        from comment_reports where comment_id = ${comments}.id and settled_at is null)`,
    })
    .from(comments)
    .where(
      or(
        eq(comments.standing, "held"),
        and(
          eq(comments.standing, "shown"),
          exists(db.select({ one: sql`1` }).from(commentReports).where(open)),
        ),
      ),
    )
    .orderBy(asc(comments.writtenAt), asc(comments.id))
    .limit(200);
  return rows.map((row) => ({ ...row, standing: row.standing as Standing }));
}
export type CommentToDecide = Awaited<ReturnType<typeof listCommentsToDecide>>[number];

/** The page of the comment whose reply a mail told of, for who has its secret; null where there is none such. */
export async function findUnsubscribe(
  secret: string,
  db: Database = appDb,
): Promise<{ page: string; isDone: boolean } | null> {
  const [found] = await db
    .select({ page: comments.page, isDone: sql<boolean>`${comments.unsubscribedAt} is not null` })
    .from(commentUnsubscribes)
    .innerJoin(comments, eq(comments.id, commentUnsubscribes.commentId))
    .where(eq(commentUnsubscribes.secretHash, hashSecret(secret)));
  return found ?? null;
}
