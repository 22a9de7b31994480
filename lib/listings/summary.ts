import { formatPayRange } from "@/lib/format-money";
import { placeWords } from "@/lib/places/words";
import type { ListingCard } from "./board";
import { WORKPLACES } from "./vocabulary";

/** "New York, NY · Hybrid · $223,000–$268,000 a year": a listing in a line, for feeds and link previews. */
export function summariseListing(
  listing: Pick<ListingCard, "places" | "isNationwide" | "workplace" | "pay">,
): string {
  const { places, isNationwide, workplace, pay } = listing;
  const parts = [
    places.length > 0 ? places.map(placeWords).join("; ") : isNationwide && "United States",
    WORKPLACES.find(({ value }) => value === workplace)?.label,
    pay ? `${formatPayRange(pay)} ${pay.period === "hour" ? "an" : "a"} ${pay.period}` : "Pay not stated",
  ];
  return parts.filter(Boolean).join(" · ");
}
