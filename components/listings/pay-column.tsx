import { PayBar } from "@/components/salaries/pay-bar";
import { formatPayRange } from "@/lib/format";
import type { ListingCard, StatedPay } from "@/lib/listings/board";
import type { MarketBand } from "@/lib/salaries/band";
import { bandSource, verdict } from "@/lib/salaries/verdict";

/** What a listing pays, and where that stands: amount, bar, judgement, source. */
export function PayColumn({ pay, market }: Pick<ListingCard, "pay" | "market">) {
  const yearly = yearlyUsd(pay);
  // Pay in another currency is stated and left uncompared: we convert none.
  const isAbroad = pay !== null && yearly === null;
  return (
    <div className="pay">
      {pay ? <Amount pay={pay} /> : <p className="unsaid">Pay not stated</p>}
      {isAbroad ? (
        <p className="source">Stated in {pay.currency}: not compared with US pay</p>
      ) : (
        <Standing pay={yearly} market={market} />
      )}
    </div>
  );
}

function Amount({ pay }: { pay: StatedPay }) {
  const yearly = yearlyUsd(pay);
  return (
    <p className="amount">
      <span className="num">{formatPayRange(pay)}</span> <small>{PER[pay.period]}</small>
      {yearly && pay.period !== "year" && (
        <small className="yearly num">
          about{" "}
          {formatPayRange({ min: Math.round(yearly.min), max: Math.round(yearly.max), currency: "USD" })} a
          year
        </small>
      )}
    </p>
  );
}

function Standing({ pay, market }: { pay: { min: number; max: number } | null; market: MarketBand | null }) {
  if (!market) {
    return (
      <>
        {pay && <PayBar pay={pay} band={null} />}
        <p className="source">No market figure for this role and place</p>
      </>
    );
  }
  const { standing, rest } = verdict(pay && { annualMin: pay.min, annualMax: pay.max }, market);
  return (
    <>
      <PayBar pay={pay} band={market} />
      <p className={standing ? "verdict" : "verdict quiet"}>
        {standing && <b>{standing}</b>} {rest}
      </p>
      <p className="source">{bandSource(market)}</p>
    </>
  );
}

function yearlyUsd(pay: StatedPay | null) {
  if (pay?.annualMin == null || pay.annualMax == null) return null;
  return { min: pay.annualMin, max: pay.annualMax };
}

const PER = { hour: "an hour", day: "a day", week: "a week", month: "a month", year: "a year" } as const;
