import type { Place } from "@/lib/listings/board";
import { fold } from "./fold";
import { type City, findCity } from "./gazetteer";
import type { Sense } from "./senses";

/**
 * `isPart`: only a part of what it names ("Northeast - United States"). `maybeGeorgia`: the state or the
 * country. `maybeState`: worded "New York" alone, the city or the state.
 */
export type ReadPlace = Place & { isPart: boolean; maybeGeorgia: boolean; maybeState: boolean };

/** A place while its parts are read; what is not `stated` follows from the gazetteer. */
type Draft = Place & {
  first: Sense;
  home: City | null;
  /** A name outside the gazetteer: a city if a state or country follows. */
  unknown: string | null;
  stated: Partial<Record<"country" | "state" | "subdivision", true>>;
  isPart: boolean;
  parts: number;
};

/** Reads the parts of one alternative, left to right, into the places they name. */
export function readPlaces(senses: Sense[]): ReadPlace[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  let isPart = false;
  for (const sense of senses) {
    if (sense.region) {
      isPart ||= sense.region === "part" || sense.region === "us";
      if (sense.region !== "us") continue;
    }
    if (!current || !join(current, sense)) {
      current = begin(sense, current);
      drafts.push(current);
    }
    current.parts += 1;
    current.isPart ||= isPart;
  }
  return drafts.filter((draft) => draft.country !== null).map(finish);
}

/** A state after a name that did not fit the place before it: "Denver, Lockhart, TX". */
function begin(sense: Sense, before: Draft | null): Draft {
  const name = before?.home && (sense.state ?? sense.subdivision) ? before.unknown : null;
  if (name === null) return start(sense);
  const draft = start({ text: name });
  join(draft, sense);
  return draft;
}

function start(first: Sense): Draft {
  const { text, city, state, country, subdivision, region } = first;
  const draft: Draft = {
    first,
    country: null,
    state: null,
    city: null,
    home: null,
    unknown: null,
    stated: {},
    isPart: false,
    parts: 0,
  };
  if (region === "us") return { ...draft, country: "US" };
  // Alone, LA is the city more often than Louisiana; "New Orleans, LA" never begins with it.
  if (city && state && (city.state === state || first.code === "LA")) return settle(draft, city);
  if (state) return { ...draft, country: "US", state, stated: { state: true } };
  if (country) return { ...draft, country, stated: { country: true } };
  if (city) return settle(draft, city);
  if (subdivision) return { ...draft, country: subdivision, stated: { subdivision: true } };
  return { ...draft, unknown: text };
}

const settle = (draft: Draft, city: City): Draft =>
  Object.assign(draft, { home: city, city: city.name, country: city.country, state: city.state });

/** Adds a part to the place before it; false where it begins another place. */
function join(draft: Draft, sense: Sense): boolean {
  return (
    joinCode(draft, sense) ||
    joinCountry(draft, sense) ||
    joinState(draft, sense) ||
    joinSubdivision(draft, sense) ||
    joinCity(draft, sense) ||
    joinUnknown(draft, sense)
  );
}

/** "Berlin, DE" and "Toronto, CA" are no states; "Lebanon, NH" and "Wyoming, MI" are cities. */
function joinCode(draft: Draft, { code, state }: Sense): boolean {
  if (!code) return false;
  const { home, first, stated } = draft;
  if (home && home.country === code && home.state !== state && !stated.country && !stated.state) {
    stated.country = true;
    return true;
  }
  const namesake = findCity(fold(first.text));
  const isBare = draft.parts === 1 && !home && !first.code && (stated.country || stated.state);
  if (!isBare || !state || !namesake || draft.country === code || draft.state === state) return false;
  if (draft.country === "US" && stated.country) return false;
  Object.assign(draft, { city: namesake.name, country: "US", state, stated: { state: true } });
  return true;
}

function joinCountry(draft: Draft, { country, city, state }: Sense): boolean {
  if (!country || (state && draft.country === "US")) return false;
  const { stated, home } = draft;
  if (stated.country) return draft.country === country && !city && !state;
  if (stated.state && country !== "US") return false;
  if (stated.subdivision && country !== draft.country) return false;
  if (home?.isAlias && home.country !== country) return false;
  draft.city = draft.first.subdivision === country ? null : (draft.city ?? draft.unknown);
  if (country !== draft.country) draft.state = null;
  draft.country = country;
  stated.country = true;
  return true;
}

function joinState(draft: Draft, { state, city, code }: Sense): boolean {
  if (!state) return false;
  const { stated, home } = draft;
  if (stated.state) {
    if (draft.state !== state || draft.city || !city || (draft.first.code && code)) return false;
    draft.city = city.name;
    return true;
  }
  if ((stated.country || stated.subdivision) && draft.country !== "US") return false;
  if (home && home.state !== state && (home.isAlias || draft.unknown)) return false;
  Object.assign(draft, { city: draft.city ?? draft.unknown, country: "US", state });
  stated.state = true;
  return true;
}

function joinSubdivision(draft: Draft, { subdivision }: Sense): boolean {
  const { stated, home } = draft;
  if (!subdivision || stated.state || stated.subdivision) return false;
  if (stated.country && draft.country !== subdivision) return false;
  if (home && (home.isAlias || draft.unknown) && home.country !== subdivision) return false;
  Object.assign(draft, { city: draft.city ?? draft.unknown, country: subdivision, state: null });
  stated.subdivision = true;
  return true;
}

function joinCity(draft: Draft, { city }: Sense): boolean {
  if (!city) return false;
  if (draft.home?.name === city.name && draft.home.country === city.country) return true;
  const { stated } = draft;
  const isInside = stated.state ? city.state === draft.state : city.country === draft.country;
  if (draft.city || draft.unknown || !isInside) return false;
  settle(draft, city);
  return true;
}

/** A district or a province beside a city is passed over; "US, CA, Emerald Hills" goes from large to small. */
function joinUnknown(draft: Draft, { text, city, state, country, subdivision }: Sense): boolean {
  if (city ?? state ?? country ?? subdivision) return false;
  if (draft.city === null && draft.stated.country && draft.stated.state) {
    draft.city = text;
    return true;
  }
  if (draft.city === null && draft.unknown === null) return false;
  draft.unknown = text;
  return true;
}

function finish({ first, country, state, city, stated, isPart, parts }: Draft): ReadPlace {
  const isAlone = parts === 1;
  // "Ontario" alone is the province, not the city in California.
  const area = isAlone && first.subdivision && !first.country && !first.state ? first.subdivision : null;
  return {
    country: area ?? country,
    state: area ? null : state,
    city: area ? null : city && proper(city),
    isPart,
    maybeGeorgia: first.country === "GE" && first.state === "GA" && city === null && !stated.country,
    maybeState: isAlone && first.state !== undefined && city !== null,
  };
}

/** "LOCKHART" is worded "Lockhart". */
function proper(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
}
