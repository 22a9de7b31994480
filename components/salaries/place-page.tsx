import { ChartTools } from "@/components/charts/chart-tools";
import { PlaceTrend } from "@/components/trends/place-trend";
import { Still } from "@/components/ui/still";
import type { OpenListings } from "@/lib/salaries/load-pay-pages";
import type { PlacePay } from "@/lib/salaries/place-page";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import { leadOf } from "@/lib/salaries/tier-words";
import { placeWords } from "@/lib/salaries/verdict";
import type { PlaceTrend as Trend } from "@/lib/trends/place-trend";
import { OfferForm } from "./offer-form";
import { PayCrumbs } from "./pay-crumbs";
import { PayJsonLd } from "./pay-json-ld";
import { PayListings } from "./pay-listings";
import { PlaceCompare } from "./place-compare";
import { PlaceModel } from "./place-model";
import { PlaceNeighbours } from "./place-neighbours";
import { PlacePrices } from "./place-prices";
import { PlaceTiers } from "./place-tiers";
import { RoleEmployers } from "./role-employers";
import { RoleOccupation } from "./role-occupation";
import { TierAbsences } from "./tier-absences";

/** What a role pays in a state, and where an offer stands there. `asOf`: when it was put together. */
export function PlacePage({
  pay,
  open,
  trend,
  siteUrl,
  asOf,
}: {
  pay: PlacePay;
  open: OpenListings;
  trend: Trend | null;
  siteUrl: string;
  asOf: string;
}) {
  const { role, state, name, tiers, markets } = pay;
  const { label, slug } = role;
  const where = placeWords(state);
  const url = rolePayUrl(slug, state);
  return (
    <div className="page pay-page">
      <ChartTools />
      <Still>
        <PayJsonLd role={role} tiers={tiers} place={state} url={`${siteUrl}${url}`} />
        <PayCrumbs role={role} state={{ code: state, name }} />
        <div className="page-head">
          <h1>
            {label} pay in {where}
          </h1>
          <p className="lead">{leadOf(tiers, slug, state)}</p>
        </div>
      </Still>
      <div className="two">
        <div className="pay-sections">
          <Still>
            <PlaceTiers pay={pay} siteUrl={siteUrl} asOf={asOf} />
            {tiers.model && <PlaceModel model={tiers.model} />}
          </Still>
          {markets.length > 0 && (
            <section className="panel" aria-labelledby="offer">
              <h2 id="offer" className="section-title offer-title">
                Where does my offer stand?
              </h2>
              <OfferForm action={`${url}/offer`} markets={markets} />
            </section>
          )}
          <Still>
            <PlaceNeighbours pay={pay} />
          </Still>
        </div>
        <Still>
          <aside aria-label="About these figures">
            <PlaceTrend trend={trend} />
            <PlacePrices pay={pay} />
            <PlaceCompare pay={pay} />
            <RoleEmployers pay={pay} />
            <RoleOccupation role={role} />
            <TierAbsences absent={tiers.absent} />
          </aside>
        </Still>
      </div>
      <Still>
        <PayListings open={open} asOf={asOf} title={`Open listings for ${role.plural} in ${where}`} />
      </Still>
    </div>
  );
}
