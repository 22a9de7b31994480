import { PayBar } from "@/components/salaries/pay-bar";
import { formatPayRange } from "@/lib/format";
import type { ListingCard, Standing, StatedPay } from "@/lib/listings/board";

/** What a listing pays, and where that stands: amount, bar, judgement, source. */
export function PayColumn({
  pay,
  market,
  standing,
  spoken,
}: Pick<ListingCard, "pay" | "market" | "standing" | "spoken">) {
  const yearly = yearlyUsd(pay);
  return (
    <div className="pay">
      {pay ? <Amount pay={pay} /> : <p className="unsaid">Pay not stated</p>}
      {pay && !yearly && <p className="source">Stated in {pay.currency}: not compared with US pay</p>}
      {spoken && <PayBar pay={yearly} band={market} label={spoken} />}
      {standing && <Verdict standing={standing} />}
      {yearly && !market && <p className="source">No market figure for this role and place</p>}
    </div>
  );
}

function Amount({ pay }: { pay: StatedPay }) {
  const yearly = yearlyUsd(pay);
  return (
    <p className="amount">
      <span className="num">{formatPayRange(pay)}</span> <small>{per(pay.period)}</small>
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

function Verdict({ standing: { judgement, rest, source } }: { standing: Standing }) {
  return (
    <>
      <p className={judgement ? "verdict" : "verdict quiet"}>
        {judgement && <b>{judgement}</b>} {rest}
      </p>
      <p className="source">{source}</p>
    </>
  );
}

function yearlyUsd(pay: StatedPay | null) {
  if (pay?.annualMin == null || pay.annualMax == null) return null;
  return { min: pay.annualMin, max: pay.annualMax };
}

function per(period: string): string {
  return period === "hour" ? "an hour" : `a ${period}`;
}
