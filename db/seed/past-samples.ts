import { Random } from "./random";

/** A listing that an employer had open before one that is open now: what it is a copy of, and when it was open. */
export type PastSample = { likeSourceId: string; sourceId: string; postedAt: string; closedAt: string };

const SEED = 20_261_126;
const DAY = 86_400_000;
/** How far back the sample board goes: a year and two months, so that a year's change can be told. */
const HISTORY_DAYS = 425;
/** Days a listing stays open, from and to. */
const STAY = { least: 14, most: 62 };
/** Days by which an employer is early or late to close one beside opening the next. */
const SLACK = 5;
/** So many of a hundred employers' openings there were not from the beginning. */
const NEW_SHARE = 0.16;

/**
 * What the sample board held before: each open listing has those that its employer had in its place, back to back,
 * so that as many were open then as now, but for those that are new. The same for the same present. Oldest first.
 */
export function pastSamples(
  present: readonly { sourceId: string; postedAt: string }[],
  now: Date,
): PastSample[] {
  const oldest = now.getTime() - HISTORY_DAYS * DAY;
  return present
    .flatMap(({ sourceId, postedAt }, index) => {
      const random = new Random(SEED + index);
      const begins = random.chance(NEW_SHARE) ? random.between(oldest, Date.parse(postedAt)) : oldest;
      return chainBefore(postedAt, { begins, now: now.getTime() }, random).map(
        (open, number): PastSample => ({
          likeSourceId: sourceId,
          sourceId: `${sourceId}-${number + 1}`,
          ...open,
        }),
      );
    })
    .sort((a, b) => a.postedAt.localeCompare(b.postedAt));
}

/** One after the other backwards in time, the newest first. */
function chainBefore(next: string, { begins, now }: { begins: number; now: number }, random: Random) {
  const chain: { postedAt: string; closedAt: string }[] = [];
  let nextOpens = Date.parse(next);
  while (nextOpens > begins) {
    const closes = Math.min(now - DAY, nextOpens + random.between(-SLACK, SLACK) * DAY);
    if (closes <= begins) break;
    // What was open when the board began counts from then on.
    const opens = Math.max(begins, onWorkday(closes - random.between(STAY.least, STAY.most) * DAY));
    chain.push({ postedAt: new Date(opens).toISOString(), closedAt: new Date(closes).toISOString() });
    nextOpens = opens;
  }
  return chain;
}

/** The same hour on the Friday before, for a weekend: hardly anybody posts then. */
function onWorkday(instant: number): number {
  const day = new Date(instant).getUTCDay();
  if (day === 6) return instant - DAY;
  return day === 0 ? instant - 2 * DAY : instant;
}
