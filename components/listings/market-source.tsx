import type { Place } from "@/lib/listings/board";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import type { MarketBand } from "@/lib/salaries/band";
import type { MarketBasis } from "@/lib/salaries/market";
import { describeMarket } from "@/lib/salaries/market-words";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import { methodUrl } from "@/lib/salaries/sourcing";
import { placeWords } from "@/lib/salaries/verdict";

/** What the grey of a listing's figure is, in full, with the ways to more of it and to how it is made. */
export function MarketSource({
  role,
  places,
  market,
  basis,
}: {
  role: RoleSlug;
  places: readonly Place[];
  market: MarketBand;
  basis: MarketBasis;
}) {
  const home = places.find(({ country }) => country === "US")?.state;
  return (
    <p className="source">
      Grey: {describeMarket(role, market, basis)}{" "}
      {market.state === "US" && home && `There is no figure for ${placeWords(home)}. `}
      <a href={rolePayUrl(role, market.state)}>All figures for this role in {placeWords(market.state)}</a>
      {" · "}
      <a href={methodUrl(market.source)}>How they are made</a>
    </p>
  );
}
