import { formatDollars, formatPart } from "@/lib/salaries/sentences";
import { TOP_CODE } from "@/lib/salaries/top-code";
import { DOMINANT_SHARE, MIN_SHOWN, MIN_SOLID } from "@/lib/salaries/vocabulary";

/** Which figures are shown, which are hatched, which stay blank. */
export function WhatIsShown() {
  return (
    <>
      <section aria-labelledby="thin">
        <h2 id="thin">Thin and missing figures</h2>
        <ul>
          <li>
            <b>Fewer than {MIN_SHOWN}</b> filings or listings show no figure anywhere, in the API neither: it
            would tell of single people.
          </li>
          <li>
            <b>
              {MIN_SHOWN} to {MIN_SOLID - 1}
            </b>{" "}
            are thin: drawn hatched, called thin, and not ranked.
          </li>
          <li>
            <b>{MIN_SOLID} or more</b> stand as they are. Where one employer made over{" "}
            {formatPart(DOMINANT_SHARE)} of them, that is said.
          </li>
          <li>
            <b>Suppressed</b> is what the source withheld, such as the wages of software developers in Alaska
            in May 2025. Those of the survey before stand in, and say their date.
          </li>
        </ul>
        <p>
          Thin, suppressed, top-coded and missing figures are kept apart from each other and from zero, and
          never averaged. For a role in a state the best there is comes first: {MIN_SOLID} filings or more,
          then the <a href="#modelled">model</a>, then thin filings, then the wages of the whole occupation.
          Ranks are only among figures of the role itself.
        </p>
      </section>
      <section aria-labelledby="top-codes">
        <h2 id="top-codes">Top codes</h2>
        <p>
          Up to May 2024 the Bureau of Labor Statistics published no wage at or above{" "}
          {formatDollars(TOP_CODE)} a year. Such a percentile is shown as “{formatDollars(TOP_CODE)} or more”.
          The survey of May 2025 has no cap, so that a 90th percentile which was capped before would only seem
          to have risen: no change is shown for it. An offer at or above a cap is not ranked beyond it.
        </p>
      </section>
    </>
  );
}
