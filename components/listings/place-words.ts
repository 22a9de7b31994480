import type { ListingCard, Place } from "@/lib/listings/board";
import { STATES } from "@/lib/places/vocabulary";

/** More would push the workplace out of sight. */
const SHOWN = 3;

/** "New York, NY; San Francisco, CA; Seattle, WA; +3": where a listing can be worked. */
export function placesLine({ places, isNationwide }: Pick<ListingCard, "places" | "isNationwide">): string {
  if (places.length === 0) return isNationwide ? "United States" : "Place not stated";
  const names = [...new Set(places.map(placeWords))];
  const rest = names.length - SHOWN;
  return names
    .slice(0, SHOWN)
    .concat(rest > 0 ? [`+${rest}`] : [])
    .join("; ");
}

/** "New York, NY", "California", "London, United Kingdom", "United States". */
export function placeWords({ city, state, country }: Place): string {
  if (state) return city ? `${city}, ${state}` : (STATES.find(({ code }) => code === state)?.name ?? state);
  return [city, country ? countryName(country) : null].filter(Boolean).join(", ") || "Anywhere";
}

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

function countryName(code: string): string {
  if (code === "US") return "United States";
  try {
    return countries.of(code) ?? code;
  } catch {
    // Not of the form of a region's code.
    return code;
  }
}
