import { PayBar } from "@/components/salaries/pay-bar";
import type { ListingCard, Standing, StatedPay } from "@/lib/listings/board";

/** What a listing pays, and where that stands: amount, bar, judgement, source. */
export function PayColumn({
  pay,
  labels,
  market,
  standing,
  spoken,
}: Pick<ListingCard, "pay" | "labels" | "market" | "standing" | "spoken">) {
  const yearly = yearlyUsd(pay);
  return (
    <div className="pay">
      {labels.pay ? <Amount pay={labels.pay} /> : <p className="unsaid">Pay not stated</p>}
      {pay && !yearly && <p className="source">Stated in {pay.currency}: not compared with US pay</p>}
      {spoken && <PayBar pay={yearly} band={market} label={spoken} />}
      {standing && <Verdict standing={standing} />}
      {yearly && !market && <p className="source">No market figure for this role and place</p>}
    </div>
  );
}

function Amount({ pay: { amount, per, yearly } }: { pay: NonNullable<ListingCard["labels"]["pay"]> }) {
  return (
    <p className="amount">
      <span className="num">{amount}</span> <small>{per}</small>
      {yearly && <small className="yearly num">{yearly}</small>}
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
