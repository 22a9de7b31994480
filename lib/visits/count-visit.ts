import "server-only";
import type { Looker } from "./look";
import { countApplyClick, countView } from "./mutations";

/** What is counted, by what somebody did. */
const COUNTS = { view: countView, "apply click": countApplyClick };

/** Whether counting failed the last time: of an outage one line is written, not one a page. */
let isFailing = false;

/**
 * Counts what somebody did at a listing, once their page is on its way; nothing for robots (a looker of null).
 * Never throws: a count that is lost harms nobody, and a page must not fail because of one.
 */
export async function countVisit(
  what: keyof typeof COUNTS,
  listingId: number,
  looker: Promise<Looker | null>,
  now: Date,
): Promise<void> {
  try {
    const known = await looker;
    if (!known) return;
    await COUNTS[what](listingId, known, now);
    isFailing = false;
  } catch (error) {
    if (!isFailing) console.error(`A ${what} of listing ${listingId} was not counted.`, error);
    isFailing = true;
  }
}
