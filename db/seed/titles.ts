import type { Level } from "@/lib/listings/vocabulary";
import type { Random } from "./random";

/** How employers word a level, around the trade. */
const WORDINGS: Record<Level, string[]> = {
  intern: ["* Intern"],
  junior: ["Junior *", "Associate *", "* I"],
  middle: ["Mid-Level *", "* II"],
  "middle-plus": ["Middle+ *"],
  senior: ["Senior *", "Senior *", "Senior *", "Sr. *"],
  staff: ["Staff *", "Lead *"],
  principal: ["Principal *"],
};

/**
 * "Senior Backend Engineer, Payments", "Software Engineer II, Backend (Search)": `trade` may name its
 * discipline after a comma; `focus` is null for none.
 */
export function sampleTitle(
  trade: string,
  level: Level | null,
  focus: string | null,
  random: Random,
): string {
  const [head = trade, discipline] = trade.split(", ");
  const graded = level ? random.pick(WORDINGS[level]).replace("*", head) : head;
  if (!discipline) return focus ? `${graded}, ${focus}` : graded;
  return focus ? `${graded}, ${discipline} (${focus})` : `${graded}, ${discipline}`;
}
