import { isStateCode } from "@/lib/places/gazetteer";
import { parsePlaces } from "@/lib/places/parse-location";
import type { StateCode } from "@/lib/places/vocabulary";
import { stateName } from "@/lib/places/words";
import type { VacancyContent } from "./input";

type Where = { workplace: string; places: string; remoteReach: string; remoteStates: string };

/** Where the work is done, or where remote people may live. `complain` is told of each field that says neither. */
export function readWhere(
  form: Where,
  complain: (path: string, message: string) => void,
): Pick<VacancyContent, "location" | "places" | "isNationwide"> {
  if (form.workplace === "remote") {
    if (form.remoteReach !== "states")
      return { location: "Remote, United States", places: [], isNationwide: true };
    const states = readStates(form.remoteStates);
    if (states.length === 0)
      complain("remoteStates", "Name the states in which people may live, such as CO, WA.");
    return {
      location: `Remote: ${states.map(stateName).join(", ")}`,
      places: states.map((state) => ({ country: "US", state, city: null })),
      isNationwide: false,
    };
  }
  const { places } = placesOf(form.places, form.workplace);
  if (form.places === "") complain("places", "Say where the work is done, such as Denver, CO.");
  else if (places.length === 0)
    complain("places", "We know no such place. Write it as Denver, CO; several with “;” between.");
  return { location: form.places, places, isNationwide: false };
}

/** The places that a wording names, those of several parted by ";". */
export function placesOf(worded: string, workplace: string) {
  const locations = worded
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);
  return parsePlaces({ locations, workplace, isRemote: null, title: "" });
}

/** "CO, wa" */
export function readStates(text: string): StateCode[] {
  const codes = text
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(isStateCode);
  return [...new Set(codes)];
}
