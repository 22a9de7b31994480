import "server-only";
import { appDb, type Database } from "@/db/client";
import type { Person } from "@/lib/accounts/actor";
import { listingSlug, listingUrl } from "@/lib/listings/address";
import { byDay, type DayFigures, daysSince, daysUpTo, type Funnel, funnelOf, type Waiting } from "./figures";
import { listMeasured, listReached, listUndecided, listVisits, type Measured, type Whose } from "./queries";

/** A listing of one's own company with what became of it in the last thirty days. */
export type ListingFigures = Measured & {
  url: string;
  days: DayFigures[];
  funnel: Funnel;
  /** Undecided, and never written to: since they applied. */
  waiting: Waiting;
  /** Undecided, and written to: since the last word. */
  answered: Waiting;
};

/** The figures of all listings of the companies that the person acts for; of none for who acts for nobody. */
export async function loadDashboard(person: Person, now: Date, db: Database = appDb) {
  return await load({ person }, now, db);
}

/** The figures of one listing, open or closed; null for who doesn't act for its company, as where there is none. */
export async function loadListingFigures(
  person: Person,
  listingId: number,
  now: Date,
  db: Database = appDb,
): Promise<ListingFigures | null> {
  const [found] = await load({ person, listingId }, now, db);
  return found ?? null;
}

/** Four questions, however many listings there are. */
async function load(whose: Whose, now: Date, db: Database): Promise<ListingFigures[]> {
  const days = daysUpTo(now);
  const [since = ""] = days;
  const [measured, visits, reached, undecided] = await Promise.all([
    listMeasured(whose, db),
    listVisits(whose, since, db),
    listReached(whose, since, db),
    listUndecided(whose, db),
  ]);
  const counted = Map.groupBy([...visits, ...reached], ({ listingId }) => listingId);
  const waits = new Map(undecided.map((one) => [one.listingId, one]));
  return measured.map((listing) => {
    const figures = byDay(days, counted.get(listing.id) ?? []);
    const { waiting = 0, answered = 0, appliedAt, answeredAt } = waits.get(listing.id) ?? {};
    return {
      ...listing,
      url: listingUrl(listingSlug(listing)),
      days: figures,
      funnel: funnelOf(figures),
      waiting: { people: waiting, longestDays: appliedAt ? daysSince(appliedAt, now) : 0 },
      answered: { people: answered, longestDays: answeredAt ? daysSince(answeredAt, now) : 0 },
    };
  });
}
