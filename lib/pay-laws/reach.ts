import { fold } from "@/lib/places/fold";
import { placeWords, stateName } from "@/lib/places/words";
import type { LintedPosting } from "./posting";
import type { PayLaw } from "./vocabulary";

/** What ties a posting to where a law holds. */
export type Reach = {
  /** "Denver, CO", "remote people in Colorado may apply" */
  because: string[];
  /** Whether the law is known to reach so far; it may reach work from home even where we don't know. */
  isSure: boolean;
  /** Whether any of the job's own places lies there, so that the company has people there or will have. */
  isThere: boolean;
};

/** Null where nothing ties the posting to the law's state or city. */
export function reachOf(law: PayLaw, posting: LintedPosting): Reach | null {
  const there = posting.places.filter((place) => isWithin(place, law));
  const isRemote = law.scope === "state" && mayLiveIn(posting, law.state);
  const isThere = there.length > 0;
  const because = [
    ...new Set(there.map((place) => placeWords({ country: "US", ...place }))),
    ...(isRemote ? [`remote people in ${stateName(law.state)} may apply`] : []),
  ];
  if (because.length > 0) return { because, isThere, isSure: isThere || law.covers !== "" };
  const mayReport = law.covers === "reporting" && posting.employerStates?.includes(law.state);
  if (!mayReport) return null;
  return { because: [`the work may report to ${stateName(law.state)}`], isThere: false, isSure: false };
}

/** The city by the names under which people write it: boroughs, and the parts of Queens that the post knows. */
const CITY_NAMES: Record<string, RegExp> = {
  NYC: /^(?:(?:greater )?new york(?: city)?|nyc|ny|manhattan|brooklyn|queens|(?:the )?bronx|staten island|long island city|astoria|flushing|jamaica|forest hills)$/,
  JC: /^jersey city$/,
  CLE: /^cleveland$/,
};

function isWithin({ state, city }: LintedPosting["places"][number], law: PayLaw): boolean {
  if (state !== law.state) return false;
  if (law.scope === "state") return true;
  const name = fold(city ?? "")
    .replace(/^city of /, "")
    .replace(/,.*$/, "")
    .trim();
  return CITY_NAMES[law.code]?.test(name) ?? false;
}

/** A remote posting that names neither states nor places is open everywhere, for all that it says. */
function mayLiveIn({ workplace, remoteStates, places }: LintedPosting, state: PayLaw["state"]): boolean {
  if (workplace !== "remote") return false;
  if (remoteStates === null) return places.length === 0;
  return remoteStates === "anywhere" || remoteStates.includes(state);
}
