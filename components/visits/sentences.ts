import { countOf } from "@/lib/format";
import type { Waiting } from "@/lib/visits/figures";

/** "3 wait, the longest 9 days"; null where nobody does. */
export function waitingSentence({ people, longestDays }: Waiting): string | null {
  if (people === 0) return null;
  const wait = people === 1 ? "1 waits" : `${people} wait`;
  if (longestDays === 0) return `${wait}, since today`;
  return `${wait}, ${people === 1 ? "for" : "the longest"} ${countOf(longestDays, "day")}`;
}

/** "2 undecided, up to 12 days since you replied"; null where nobody is. */
export function answeredSentence({ people, longestDays }: Waiting): string | null {
  if (people === 0) return null;
  if (longestDays === 0) return `${people} undecided, you replied today`;
  return `${people} undecided, ${people === 1 ? "" : "up to "}${countOf(longestDays, "day")} since you replied`;
}
