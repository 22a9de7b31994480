import { formatMoney } from "@/lib/format-money";
import { answerOffer, OFFER_PERIODS, type OfferMarket, type ReadOffer } from "@/lib/salaries/offer";
import { formatDollars } from "@/lib/salaries/sentences";

/** Where an offer stands in each market, the best first. */
export function OfferAnswer({
  offer: { annual, amount, per },
  markets,
}: {
  offer: Extract<ReadOffer, { error: null }>;
  markets: readonly OfferMarket[];
}) {
  return (
    <div className="offer-answer">
      {per !== "year" && (
        <p className="yearly">
          {formatMoney(amount)} {OFFER_PERIODS.find(({ value }) => value === per)?.label} comes to{" "}
          <b>{formatDollars(annual)} a year</b> ({HOW[per]}). <a href="/methodology#annualising">Method</a>
        </p>
      )}
      <ul>
        {markets.map((market) => {
          const { judgement, rest, overMedian, source } = answerOffer(annual, market);
          return (
            <li key={market.what}>
              <p className="verdict">
                <b>{judgement}</b> {rest}
                {overMedian && `: ${overMedian}`}.
              </p>
              <p className="source">{source}.</p>
            </li>
          );
        })}
      </ul>
      <p className="source">
        Read off between the published percentiles; beyond the 10th and the 90th nothing is claimed.{" "}
        <a href="/methodology#standing">Method</a>
      </p>
    </div>
  );
}

const HOW = { hour: "2,080 hours", month: "12 months", year: "as stated" } as const;
