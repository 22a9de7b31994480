import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { commentReports, comments } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { writeAudit } from "@/lib/audit/mutations";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import type { Decision } from "./input";
import { mailAnswered } from "./reply-mail-mutations";
import type { CommentReportKind } from "./vocabulary";

/**
 * Has a comment shown or taken down, in the version that the moderator saw, and settles what was reported of it. It
 * may be decided again: what was taken down can be shown, and the other way round. Gives the page it stands under.
 */
export async function decideComment(
  actor: Actor,
  decision: Decision,
  now: Date,
  db: Database = appDb,
): Promise<{ page: string }> {
  if (!isModerator(actor)) throw new Forbidden("Only a moderator can decide that.");
  const { id, version } = decision;
  return await db.transaction(async (tx) => {
    const [comment] = await tx
      .select({
        page: comments.page,
        userId: comments.userId,
        standing: comments.standing,
        version: comments.version,
        takenDownBecause: comments.takenDownBecause,
      })
      .from(comments)
      .where(eq(comments.id, id))
      .for("update");
    if (!comment) throw new NotFound("That comment is no longer here.");
    if (comment.userId === actor.id) throw new Forbidden("Somebody else has to look at your own.");
    if (comment.version !== version) throw new Conflict("It was changed since you opened it: look again.");
    const isShown = decision.decision === "show";
    const takenDownBecause = isShown ? null : decision.reason;
    const standing = isShown ? "shown" : "taken-down";
    await tx
      .update(comments)
      .set({ standing, takenDownBecause, heldBecause: [], approvedAt: isShown ? now : null })
      .where(eq(comments.id, id));
    await tx
      .update(commentReports)
      .set({ settledAt: now, settledById: actor.id })
      .where(and(eq(commentReports.commentId, id), isNull(commentReports.settledAt)));
    await writeAudit(
      actor,
      {
        ...{ action: isShown ? "show comment" : "take down comment", subject: "comment", subjectId: id },
        before: { standing: comment.standing, reason: comment.takenDownBecause },
        after: { standing, reason: takenDownBecause, page: comment.page },
      },
      tx,
    );
    if (isShown) await mailAnswered(id, now, tx);
    return { page: comment.page };
  });
}

/** A reader's report; the same reader's second of a kind is the first. Anybody may. `reporter`: who, as a hash. */
export async function reportComment(
  _actor: Actor,
  { id, kind, details, reporter }: { id: string; kind: CommentReportKind; details: string; reporter: string },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  const [shown] = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.standing, "shown")));
  if (!shown) throw new NotFound("That comment is no longer here.");
  await db
    .insert(commentReports)
    .values({ commentId: id, kind, details, reporter, reportedAt: now })
    .onConflictDoNothing();
}
