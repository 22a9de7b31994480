import type { Figures } from "@/lib/salaries/figures";
import { HowPayIsRead } from "./how-pay-is-read";
import { RolesAndOccupations } from "./roles-and-occupations";
import { TheListingsIndex } from "./the-listings-index";
import { TheModel } from "./the-model";
import { TheSources } from "./the-sources";
import { WhatIsShown } from "./what-is-shown";

const CONTENTS = [
  ["filings", "Filings"],
  ["bls", "BLS wages"],
  ["advertised", "Advertised pay"],
  ["modelled", "Modelled pay"],
  ["like-for-like", "Like for like"],
  ["thin", "Thin and missing figures"],
  ["top-codes", "Top codes"],
  ["annualising", "Annualising"],
  ["prices", "Prices"],
  ["standing", "Where an offer stands"],
  ["listings-index", "The index of listings"],
  ["roles", "Roles and occupations"],
  ["licences", "Licences"],
] as const;

/** Where every figure comes from, how it is reckoned, and what it can't say. */
export function MethodologyPage({ figures }: { figures: Figures }) {
  return (
    <div className="page methodology">
      <div className="page-head">
        <h1>Where the figures come from, and what they can’t say</h1>
        <p className="lead">
          Each figure on Payboard leads to its paragraph here. What stands below is reckoned from the data as
          it is, the errors of the model included.
        </p>
      </div>
      <div className="reading">
        <nav aria-label="Contents">
          <ol>
            {CONTENTS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="told">
          <TheSources figures={figures} />
          <TheModel figures={figures} />
          <WhatIsShown />
          <HowPayIsRead />
          <TheListingsIndex />
          <RolesAndOccupations figures={figures} />
        </div>
      </div>
    </div>
  );
}
