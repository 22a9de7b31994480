import type { Place } from "@/lib/listings/board";
import type { Workplace } from "@/lib/listings/vocabulary";
import { type ReadPlace, readPlaces } from "./read-places";
import { type Sense, sensesOf } from "./senses";
import { placesInTitle } from "./title-place";
import { cutWording, HYBRID, isOnlyHowOneWorks, ONSITE, REMOTE } from "./wording";

export type PlaceWords = {
  /** Each as worded: "San Francisco, CA • New York, NY" is one wording of two places. */
  locations: string[];
  /** Postal addresses or country codes that the source keeps beside the wording. */
  addresses?: string[];
  workplace: string | null;
  isRemote: boolean | null;
  title: string;
};

export type ReadLocation = { places: Place[]; workplace: Workplace; isNationwide: boolean };

/**
 * Where one can work, in the order in which the words name it, each place once. Where the locations name
 * none, the addresses count, then the title. A place outside the United States never has a state. The
 * source's own word for the workplace wins, then the words of the locations, then its flag, else on-site.
 * `isNationwide`: remote, and open to all of the United States: worded so, or as wide as the world, or
 * "Remote" with nothing more.
 */
export function parsePlaces({
  locations,
  addresses = [],
  workplace,
  isRemote,
  title,
}: PlaceWords): ReadLocation {
  const where = parseWorkplace(workplace, locations, isRemote);
  const read = locations.map(readWording);
  let places = read.flatMap((wording) => wording.places);
  const isWide = read.some((wording) => wording.isWide);
  if (places.length === 0 && !isWide) places = addresses.flatMap(readAddress);
  if (places.length === 0 && !isWide) places = placesInTitle(title);
  const settled = settle(places, where);
  const isOpen =
    isWide ||
    places.some(isWholeCountry) ||
    (places.length === 0 && locations.length > 0 && locations.every(isOnlyHowOneWorks));
  return { places: settled, workplace: where, isNationwide: where === "remote" && isOpen };
}

function parseWorkplace(word: string | null, locations: string[], isRemote: boolean | null): Workplace {
  const words = locations.join("; ");
  const unstated = isRemote ? "remote" : "onsite";
  return workplaceFromWords(word ?? "") ?? workplaceFromWords(words) ?? unstated;
}

/** Of several, the freest: "Hybrid or Remote" can be worked remotely. */
function workplaceFromWords(words: string): Workplace | null {
  if (REMOTE.test(words)) return "remote";
  if (HYBRID.test(words)) return "hybrid";
  return ONSITE.test(words) ? "onsite" : null;
}

function readWording(wording: string): { places: ReadPlace[]; isWide: boolean } {
  const alternatives = cutWording(wording).map((parts) => parts.flatMap(sensesOf));
  const senses = alternatives.flat();
  const isCanadian = senses.some(({ subdivision, city }) => subdivision === "CA" && !city);
  return {
    places: alternatives.flatMap((parts) => readPlaces(isCanadian ? parts.map(canadian) : parts)),
    isWide: senses.some((sense) => sense.region === "wider"),
  };
}

/** Among Canadian provinces, CA is Canada. */
function canadian(sense: Sense): Sense {
  return sense.code === "CA" ? { text: sense.text, country: "CA" } : sense;
}

function readAddress(address: string): ReadPlace[] {
  const isCountryCode = /^[A-Z]{2}$/.test(address.trim());
  const senses = isCountryCode
    ? [{ text: address, country: address.trim() }]
    : cutWording(address).flat().flatMap(sensesOf);
  return readPlaces(senses);
}

function isWholeCountry({ country, state, city, isPart }: ReadPlace): boolean {
  return country === "US" && state === null && city === null && !isPart;
}

/** Decides what the other places help to decide, and leaves out doubles. */
function settle(read: ReadPlace[], workplace: Workplace): Place[] {
  const others = read.filter((place) => !place.maybeGeorgia);
  const isAbroad = others.length > 0 && others.every((place) => place.country !== "US");
  const areStates = others.some((place) => place.state && !place.city);
  const places = read.map(({ country, state, city, maybeGeorgia, maybeState }): Place => {
    if (maybeGeorgia && isAbroad) return { country: "GE", state: null, city: null };
    if (maybeState && (areStates || workplace === "remote")) return { country, state, city: null };
    return { country, state, city };
  });
  const keys = places.map((place) => JSON.stringify(place));
  return places.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}
