import { placeWords } from "@/lib/places/words";
import type { ListingCard } from "./board";

/** More would push the rest of a card's line out of sight. */
const NAMED = 3;

/** "New York, NY; San Francisco, CA; Seattle, WA; +3": where a listing can be worked. */
export function whereLine({ places, isNationwide }: Pick<ListingCard, "places" | "isNationwide">): string {
  if (places.length === 0) return isNationwide ? "United States" : "Place not stated";
  const names = [...new Set(places.map(placeWords))];
  const rest = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(rest > 0 ? [`+${rest}`] : [])].join("; ");
}
