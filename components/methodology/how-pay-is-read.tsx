import { formatCount } from "@/lib/format";
import { PERIODS_A_YEAR } from "@/lib/pay";

/** How pay by the hour becomes a year's, what prices do to it, and where an offer stands in it. */
export function HowPayIsRead() {
  const { hour, day, week, month } = PERIODS_A_YEAR;
  return (
    <>
      <section aria-labelledby="annualising">
        <h2 id="annualising">Annualising</h2>
        <p>
          A year is {formatCount(hour)} hours (40 a week, as the Bureau of Labor Statistics reckons), {day}{" "}
          days, {week} weeks or {month} months. Listings, filings and offers are all read by these factors.
          Pay in other currencies is shown and not compared.
        </p>
        <p>
          <b>What it can’t say.</b> Who is paid by the hour on contract has weeks without pay, and no
          benefits: the same year’s pay is not the same.
        </p>
      </section>
      <section aria-labelledby="prices">
        <h2 id="prices">Prices</h2>
        <p>
          The U.S. Bureau of Economic Analysis publishes what goods, services and rents cost in each state,
          the nation being 100 (Regional Price Parities, all items). A wage after prices is the wage divided
          by a hundredth of that. Ranks of states, as paid and after prices, are of the occupation’s median
          wage from one survey, so that they compare like with like.
        </p>
        <p>
          <b>What they can’t say.</b> A state is not a city: prices in San Francisco are not those of Fresno.
          Taxes are left out.
        </p>
      </section>
      <section aria-labelledby="standing">
        <h2 id="standing">Where an offer stands</h2>
        <p>
          An offer is annualised and read off between the published 10th, 25th, 50th, 75th and 90th
          percentiles in a straight line: halfway between the amounts of the 25th and the 50th is about the
          38th. Below the 10th it is “below nine in ten”, above the 90th “above nine in ten”; no tail is
          invented. Where the source caps its figures, an offer beyond the cap can’t be ranked, and the page
          says so.
        </p>
        <p>
          <b>What it can’t say.</b> The percentile is of the market named beside it, at all levels: a junior’s
          good offer may stand low in it. What is typed is reckoned in the browser; without script it stands
          in the address of the answer.
        </p>
      </section>
    </>
  );
}
