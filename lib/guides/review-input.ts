import { z } from "zod";
import { isDay } from "@/lib/days";
import { oneLine } from "@/lib/input";

export const reviewInput = z.object({
  guide: z.string(),
  name: oneLine("the name of who has reviewed it", 100),
  standing: oneLine("what they are", 200),
  reviewedOn: z.string().default("").refine(isDay, "Write the day on which they did, 2026-11-26."),
});
export type ReviewInput = z.output<typeof reviewInput>;
