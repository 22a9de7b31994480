"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formAction } from "@/lib/form-action";
import { guideUrl } from "./addresses";
import { reviewInput } from "./review-input";
import { enterGuideReview, removeGuideReview } from "./review-mutations";

export const enterGuideReviewAction = formAction(reviewInput, async (actor, input) => {
  await enterGuideReview(actor, input, new Date());
  revalidatePath(guideUrl(input.guide));
  revalidatePath("/admin/guides");
});

export const removeGuideReviewAction = formAction(
  z.object({ guide: z.string() }),
  async (actor, { guide }) => {
    await removeGuideReview(actor, guide);
    revalidatePath(guideUrl(guide));
    revalidatePath("/admin/guides");
  },
);
