import "server-only";
import { eq } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { guideReviews } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isAdmin } from "@/lib/accounts/policy";
import { writeAudit } from "@/lib/audit/mutations";
import { Forbidden, NotFound } from "@/lib/errors";
import { GUIDES } from "./addresses";
import type { ReviewInput } from "./review-input";
import { reviewColumns } from "./review-queries";

/** Says on a guide who has reviewed it, in the place of who did before. Throws Forbidden and NotFound. */
export async function enterGuideReview(
  actor: Actor,
  { guide, ...review }: ReviewInput,
  now: Date,
  db: Database = appDb,
): Promise<void> {
  if (!isAdmin(actor)) throw notAdmin();
  if (!GUIDES.some(({ slug }) => slug === guide)) throw new NotFound("There is no such guide.");
  await db.transaction(async (tx) => {
    const before = await lockReview(guide, tx);
    const set = { ...review, enteredById: actor.id, enteredAt: now };
    await tx
      .insert(guideReviews)
      .values({ guide, ...set })
      .onConflictDoUpdate({ target: guideReviews.guide, set });
    await writeAudit(
      actor,
      { action: "enter guide review", subject: "guide", subjectId: guide, before, after: review },
      tx,
    );
  });
}

/** Takes the reviewer's name off a guide. */
export async function removeGuideReview(actor: Actor, guide: string, db: Database = appDb): Promise<void> {
  if (!isAdmin(actor)) throw notAdmin();
  await db.transaction(async (tx) => {
    const before = await lockReview(guide, tx);
    if (!before) throw new NotFound("Nobody is named there.");
    await tx.delete(guideReviews).where(eq(guideReviews.guide, guide));
    await writeAudit(
      actor,
      { action: "remove guide review", subject: "guide", subjectId: guide, before },
      tx,
    );
  });
}

async function lockReview(guide: string, tx: Database) {
  const [found] = await tx
    .select(reviewColumns)
    .from(guideReviews)
    .where(eq(guideReviews.guide, guide))
    .for("update");
  return found;
}

function notAdmin() {
  return new Forbidden("Only an admin can say who has reviewed a guide.");
}
