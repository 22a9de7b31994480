import { BandFigure } from "@/components/salaries/band-figure";
import { formatMoney, formatPayRange } from "@/lib/format-money";
import type { StatedPay } from "@/lib/listings/board";
import type { ListingDetails } from "@/lib/listings/detail-queries";
import { isTooWide, WIDE_RANGE } from "@/lib/listings/range-honesty";
import type { MarketBand } from "@/lib/salaries/band";
import { placeWords, verdict } from "@/lib/salaries/verdict";
import { MarketSource } from "./market-source";

/** What a listing pays: the amount as stated, where it stands in its market, and what that market is. */
export function ListingPay({
  listing,
}: {
  listing: Pick<ListingDetails, "pay" | "market" | "basis" | "role" | "places">;
}) {
  const { pay, market, basis } = listing;
  const yearly = yearlyUsd(pay);
  const isAbroad = pay !== null && yearly === null;
  return (
    <section className="panel" aria-labelledby="pay">
      <h2 id="pay">What it pays</h2>
      {pay ? <Amount pay={pay} /> : <p className="price unsaid">Pay not stated</p>}
      {isAbroad && <p className="source">Stated in {pay.currency}: not compared with US pay.</p>}
      {!isAbroad && market && <Standing pay={pay} market={market} />}
      {!isAbroad && market && basis && <MarketSource {...listing} market={market} basis={basis} />}
      {!isAbroad && !market && (
        <p className="source">There is no market figure for this role and place to compare it with.</p>
      )}
    </section>
  );
}

function Amount({ pay }: { pay: StatedPay }) {
  const yearly = yearlyUsd(pay);
  return (
    <p className="price">
      <span className="num">{formatPayRange(pay)}</span>{" "}
      <small>
        {PER[pay.period]}, as stated by the employer
        {isTooWide(pay) && `; ${WIDE_RANGE}: the most is over two and a half times the least`}
        {yearly && pay.period !== "year" && `; about ${formatPayRange(rounded(yearly))} a year`}
      </small>
    </p>
  );
}

/** The judgement in words, then drawn. */
function Standing({ pay, market }: { pay: StatedPay | null; market: MarketBand }) {
  const { standing, rest, midpoint, overMedian } = verdict(pay, market, { place: placeWords(market.state) });
  return (
    <>
      <p className="listing-verdict">
        {standing && <b>{standing}</b>} {rest}
        {midpoint !== null && overMedian !== null && <>: {distance(midpoint, overMedian, market)}</>}.
      </p>
      <BandFigure pay={yearlyUsd(pay)} band={market} />
    </>
  );
}

/** "its midpoint, $245,500, is $59,500 over the median"; what a model says is known to the thousand at best. */
function distance(midpoint: number, overMedian: number, { source }: MarketBand): string {
  const [step, about, median] =
    source === "modelled" ? [1000, "about ", "modelled median"] : [1, "", "median"];
  const middle = `its midpoint, ${formatMoney(Math.round(midpoint))},`;
  const away = Math.round(overMedian / step) * step;
  if (away === 0) return `${middle} is ${about}the ${median}`;
  return `${middle} is ${about}${formatMoney(Math.abs(away))} ${away > 0 ? "over" : "under"} the ${median}`;
}

function yearlyUsd(pay: StatedPay | null) {
  if (pay?.annualMin == null || pay.annualMax == null) return null;
  return { min: pay.annualMin, max: pay.annualMax };
}

function rounded({ min, max }: { min: number; max: number }) {
  return { min: Math.round(min), max: Math.round(max), currency: "USD" };
}

const PER = { hour: "an hour", day: "a day", week: "a week", month: "a month", year: "a year" } as const;
