import type { OfferPeriod, ReadOffer } from "@/lib/salaries/offer";
import type { PlacePay } from "@/lib/salaries/place-page";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import { placeWords } from "@/lib/salaries/verdict";
import { OfferForm } from "./offer-form";
import { PayCrumbs } from "./pay-crumbs";
import { TierBands } from "./tier-bands";

/** Where an offer stands: the same form as on the state's page with what was typed, the answer, and the offer drawn across the bands. */
export function OfferPage({
  pay,
  given,
  offer,
}: {
  pay: PlacePay;
  given: { pay: string; per: OfferPeriod };
  offer: ReadOffer;
}) {
  const { role, state, name, tiers, markets } = pay;
  const url = rolePayUrl(role.slug, state);
  return (
    <div className="page pay-page">
      <PayCrumbs role={role} state={{ code: state, name }} here="An offer" />
      <div className="page-head">
        <h1>
          Where an offer stands among {role.plural} in {placeWords(state)}
        </h1>
      </div>
      <div className="pay-sections offer-page">
        {markets.length > 0 ? (
          <section aria-label="The offer">
            <OfferForm action={`${url}/offer`} markets={markets} given={given} />
          </section>
        ) : (
          <p>There is no published figure here to set an offer against.</p>
        )}
        {tiers.tiers.length > 0 && (
          <section className="panel" aria-labelledby="against">
            <h2 id="against" className="section-title">
              What it is set against
            </h2>
            <p className="measure">
              US dollars a year{offer.annual !== null && "; the offer is the line across the bands"}
            </p>
            <TierBands tiers={tiers.tiers} mark={offer.annual} />
          </section>
        )}
        <p>
          <a href={url}>
            All about the pay of {role.plural} in {placeWords(state)}
          </a>
        </p>
      </div>
    </div>
  );
}
