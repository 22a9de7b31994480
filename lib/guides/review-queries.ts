import "server-only";
import { eq } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { guideReviews } from "@/db/schema";

export const reviewColumns = {
  name: guideReviews.name,
  standing: guideReviews.standing,
  reviewedOn: guideReviews.reviewedOn,
};

export type GuideReview = { name: string; standing: string; reviewedOn: string };

/** Who has reviewed a guide; null where an admin named nobody. */
export async function findGuideReview(guide: string, db: Database = appDb): Promise<GuideReview | null> {
  const [found] = await db.select(reviewColumns).from(guideReviews).where(eq(guideReviews.guide, guide));
  return found ?? null;
}
