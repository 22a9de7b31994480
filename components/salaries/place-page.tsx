import { ChartFigure } from "@/components/charts/chart-figure";
import { ChartTools } from "@/components/charts/chart-tools";
import { formatMonth } from "@/lib/format";
import type { OpenListings } from "@/lib/salaries/load-pay-pages";
import type { PlacePay } from "@/lib/salaries/place-page";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import { findingOf, leadOf } from "@/lib/salaries/tier-words";
import { placeWords } from "@/lib/salaries/verdict";
import { OfferForm } from "./offer-form";
import { PayCrumbs } from "./pay-crumbs";
import { PayJsonLd } from "./pay-json-ld";
import { PayListings } from "./pay-listings";
import { PlaceCompare } from "./place-compare";
import { PlaceModel } from "./place-model";
import { PlaceNeighbours } from "./place-neighbours";
import { PlacePrices } from "./place-prices";
import { RoleEmployers } from "./role-employers";
import { RoleOccupation } from "./role-occupation";
import { samples, sources } from "./role-sources";
import { TierAbsences } from "./tier-absences";
import { TierBands, TierTable } from "./tier-bands";
import "./pay-page.css";

/** What a role pays in a state, and where an offer stands there. `asOf`: when it was put together. */
export function PlacePage({
  pay,
  open,
  siteUrl,
  asOf,
}: {
  pay: PlacePay;
  open: OpenListings;
  siteUrl: string;
  asOf: string;
}) {
  const { role, state, name, tiers, markets, missing } = pay;
  const { label, slug, soc } = role;
  const where = placeWords(state);
  const url = rolePayUrl(slug, state);
  return (
    <div className="page pay-page">
      <PayJsonLd role={role} tiers={tiers} place={state} url={`${siteUrl}${url}`} />
      <ChartTools />
      <PayCrumbs role={role} state={{ code: state, name }} />
      <div className="page-head">
        <h1>
          {label} pay in {where}
        </h1>
        <p className="lead">{leadOf(tiers, slug, state)}</p>
      </div>
      <div className="two">
        <div className="pay-sections">
          <ChartFigure
            id="tiers"
            finding={findingOf(tiers, slug, state)}
            measure={`US dollars a year, ${where}; the middle half, the median, and the 10th to the 90th percentile`}
            source={sources(tiers.tiers)}
            sample={samples(tiers.tiers)}
            method="/methodology"
            permalink={url}
            csv={`/api/v1/salaries.csv?role=${slug}&state=${state}`}
            siteUrl={siteUrl}
            asOf={asOf}
            table={<TierTable tiers={tiers.tiers} />}
          >
            <TierBands tiers={tiers.tiers} />
            {missing && (
              <p className="note-box">
                The Bureau of Labor Statistics suppressed the wage of SOC {soc} in {where} for{" "}
                {formatMonth(missing)}; the newest that it released stands in.
              </p>
            )}
          </ChartFigure>
          {tiers.model && <PlaceModel model={tiers.model} />}
          {markets.length > 0 && (
            <section className="panel" aria-labelledby="offer">
              <h2 id="offer" className="section-title offer-title">
                Where does my offer stand?
              </h2>
              <OfferForm action={`${url}/offer`} markets={markets} />
            </section>
          )}
          <PlaceNeighbours pay={pay} />
        </div>
        <aside aria-label="About these figures">
          <PlacePrices pay={pay} />
          <PlaceCompare pay={pay} />
          <RoleEmployers pay={pay} />
          <RoleOccupation role={role} />
          <TierAbsences absent={tiers.absent} />
        </aside>
      </div>
      <PayListings open={open} asOf={asOf} title={`Open listings for ${role.plural} in ${where}`} />
    </div>
  );
}
