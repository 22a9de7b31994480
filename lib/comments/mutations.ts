import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { comments } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { Forbidden, NotFound } from "@/lib/errors";
import { reasonsToHold } from "./assess";
import { isDiscussed } from "./discussed";
import { canBeChanged, isAuthor } from "./policy";
import { mailAnswered } from "./reply-mail-mutations";
import { CHANGED_WITHIN, type Standing } from "./vocabulary";
import { isKnownWriter, listStaffNames, type Writer } from "./writer-queries";

export type CommentInput = {
  page: string;
  /** The comment it answers. */
  answers?: string;
  /** Of who has no account; of who has one, the account's are taken. */
  name?: string;
  email?: string;
  text: string;
  wantsReplies: boolean;
  /** Milliseconds that writing it took, where a script counted them. */
  took?: number;
};
type Left = { id: string; page: string; standing: Standing };

/** What is sent twice within so many milliseconds is the same. */
const SENT_TWICE = 60 * 60_000;

/**
 * Leaves a comment. Anybody may; it is held where somebody has to look at it first. `browserHash`: by which its author
 * is known again without an account. What was sent already is not written a second time.
 */
export async function leaveComment(
  actor: Actor,
  { page, answers, text, wantsReplies, took, ...given }: CommentInput,
  browserHash: string | null,
  now: Date,
  db: Database = appDb,
): Promise<Left> {
  const writer =
    actor.kind === "person"
      ? { userId: actor.id, name: actor.name, email: null, browserHash }
      : { userId: null, name: given.name ?? "", email: given.email ?? null, browserHash };
  if (!isDiscussed(page)) throw new NotFound("Nobody can reply there.");
  return await db.transaction(async (tx) => {
    const sent = await findSent(writer, { page, text }, now, tx);
    if (sent) return sent;
    const place = answers ? await lockAnswered(answers, page, tx) : { threadId: null, answersId: null };
    const isStaff = isModerator(actor);
    const heldBecause = await assess(writer, { text, took }, isStaff, tx);
    const standing: Standing = heldBecause.length > 0 ? "held" : "shown";
    const [written] = await tx
      .insert(comments)
      .values({ ...writer, ...place, page, text, standing, heldBecause, wantsReplies, writtenAt: now })
      .returning({ id: comments.id });
    if (!written) throw new Error("The comment was not written.");
    if (standing === "shown") await mailAnswered(written.id, now, tx);
    return { id: written.id, page, standing };
  });
}

/**
 * Changes what one has written, within ten minutes, by one's account or in the browser it was written in. It is
 * looked at as if it were new. That a moderator let it through then says nothing of what it has become, so that a
 * first comment is held again; what others of theirs were let through for still counts.
 */
export async function editComment(
  actor: Actor,
  { id, text }: { id: string; text: string },
  browserHash: string | null,
  now: Date,
  db: Database = appDb,
): Promise<Left> {
  return await db.transaction(async (tx) => {
    const [comment] = await tx
      .select({
        page: comments.page,
        userId: comments.userId,
        browserHash: comments.browserHash,
        name: comments.name,
        email: comments.email,
        text: comments.text,
        standing: comments.standing,
        version: comments.version,
        writtenAt: comments.writtenAt,
      })
      .from(comments)
      .where(eq(comments.id, id))
      .for("update");
    // To everybody else it says nothing, not even that there is one.
    if (!comment || !isAuthor(actor, browserHash, comment))
      throw new NotFound("That is not yours to change.");
    if (!canBeChanged(comment, now, CHANGED_WITHIN))
      throw new Forbidden(
        comment.standing === "taken-down"
          ? "A moderator took it down."
          : "It can be changed for ten minutes, and they are over.",
      );
    const { page } = comment;
    if (comment.text === text) return { id, page, standing: comment.standing as Standing };
    const isStaff = isModerator(actor) && actor.id === comment.userId;
    const heldBecause = await assess(comment, { text }, isStaff, tx, id);
    const standing: Standing = heldBecause.length > 0 ? "held" : "shown";
    await tx
      .update(comments)
      .set({
        ...{ text, standing, heldBecause, version: comment.version + 1, changedAt: now },
        approvedAt: null,
      })
      .where(eq(comments.id, id));
    if (standing === "shown") await mailAnswered(id, now, tx);
    return { id, page, standing };
  });
}

async function assess(
  writer: Writer,
  { text, took }: { text: string; took?: number },
  isStaff: boolean,
  tx: Database,
  except?: string,
): Promise<string[]> {
  const isKnown = isStaff || (await isKnownWriter(writer, tx, except));
  return reasonsToHold(
    { name: writer.name, text, took },
    { isKnown, isStaff, staff: await listStaffNames(tx) },
  );
}

/** The same words of the same writer under the same page, a little while ago. */
async function findSent(
  { userId, browserHash }: Writer,
  { page, text }: { page: string; text: string },
  now: Date,
  tx: Database,
): Promise<Left | null> {
  if (!userId && !browserHash) return null;
  const [sent] = await tx
    .select({ id: comments.id, page: comments.page, standing: comments.standing })
    .from(comments)
    .where(
      and(
        userId
          ? eq(comments.userId, userId)
          : and(eq(comments.browserHash, browserHash ?? ""), isNull(comments.userId)),
        eq(comments.page, page),
        eq(comments.text, text),
        gt(comments.writtenAt, new Date(now.getTime() - SENT_TWICE)),
      ),
    )
    .limit(1);
  return sent ? { ...sent, standing: sent.standing as Standing } : null;
}

/** Where an answer stands: in the thread of what it answers, which has to be shown, and stays so until the end. */
async function lockAnswered(id: string, page: string, tx: Database) {
  const [answered] = await tx
    .select({ threadId: comments.threadId })
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.page, page), eq(comments.standing, "shown")))
    .for("share");
  if (!answered) throw new NotFound("What you answer is no longer here.");
  return { threadId: answered.threadId ?? id, answersId: id };
}
