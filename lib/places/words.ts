import { STATES } from "./vocabulary";

/** "New York, NY", "California", "London, United Kingdom", "United States"; "Anywhere" where no country is known. */
export function placeWords(place: {
  country: string | null;
  state: string | null;
  city: string | null;
}): string {
  const { country, state, city } = place;
  if (state) return city ? `${city}, ${state}` : stateName(state);
  return [city, country && countryName(country)].filter(Boolean).join(", ") || "Anywhere";
}

/** "New York" for NY; the code itself where it is no state's. */
export function stateName(code: string): string {
  return STATES.find((state) => state.code === code)?.name ?? code;
}

const countries = new Intl.DisplayNames("en", { type: "region" });

/** "Germany" for DE; the code itself where it is no country's. */
export function countryName(code: string): string {
  try {
    return countries.of(code) ?? code;
  } catch {
    // Not of the form of a region's code.
    return code;
  }
}
