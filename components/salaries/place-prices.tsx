import { countOf } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import { occupationOf } from "@/lib/salaries/occupations";
import type { PlacePay } from "@/lib/salaries/place-page";
import { formatDollars, ordinal } from "@/lib/salaries/sentences";
import { placeWords } from "@/lib/salaries/verdict";

/** What pay buys there: the occupation's rank among states as paid, and by the nation's prices. */
export function PlacePrices({ pay: { role, state, prices } }: { pay: PlacePay }) {
  const where = placeWords(state);
  const people = occupationOf(role.soc);
  if (!prices) {
    return (
      <section className="panel" aria-labelledby="prices">
        <h2 id="prices">After prices</h2>
        <p className="aside-text">
          The newest survey has no wage of {people} in {where}, so it isn’t ranked among the states.
        </p>
        <p className="source">
          <a href="/methodology#prices">Method</a>
        </p>
      </section>
    );
  }
  const { rank, adjustedRank, of, median, adjusted, parity, year, vintage, jobs } = prices;
  return (
    <section className="panel" aria-labelledby="prices">
      <h2 id="prices">{finding(rank, adjustedRank)}</h2>
      <dl className="facts">
        <dt>As paid</dt>
        <dd>
          {ordinal(rank)} of {of}, {formatDollars(median)}
        </dd>
        <dt>After prices</dt>
        <dd>
          {ordinal(adjustedRank)} of {of}, {formatDollars(adjusted)}
        </dd>
        <dt>Prices</dt>
        <dd>{parity.toFixed(1)} (US = 100)</dd>
      </dl>
      <p className="source">
        Median wage of {people} in {where}: U.S. Bureau of Labor Statistics, OEWS, {formatMonth(vintage)},{" "}
        {jobs === null ? "number of jobs not released" : countOf(jobs, "job")}. Prices: U.S. Bureau of
        Economic Analysis, Regional Price Parities, {year}. <a href="/methodology#prices">Method</a>
      </p>
    </section>
  );
}

function finding(rank: number, adjustedRank: number): string {
  if (rank === adjustedRank) return `${sentence(ordinal(rank))} before and after prices`;
  const direction = adjustedRank < rank ? "Rises" : "Falls";
  return `${direction} from ${ordinal(rank)} to ${ordinal(adjustedRank)} after prices`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
