import type { ReactNode } from "react";
import { CompareChart } from "@/components/salaries/compare-chart";
import { VerdictBox } from "@/components/salaries/compare-verdict";
import { PayListings } from "@/components/salaries/pay-listings";
import { PlaceTrend } from "@/components/trends/place-trend";
import type { Guide } from "@/lib/guides/read-guide";
import type { TitlePair } from "@/lib/guides/title-pair";
import { DifferencesTable } from "./differences-table";
import { StatesTable } from "./states-table";
import { TechnologiesTable } from "./technologies-table";
import { TitleOnlyTable } from "./title-only-table";

type Given = { guide: Guide; pair: TitlePair; siteUrl: string; asOf: string };

/** The live blocks of a guide about two titles, by the name that its Markdown has for them. */
export const BLOCKS: Readonly<Record<string, (given: Given) => ReactNode>> = {
  bands: ({ pair: { compared }, siteUrl, asOf }) => (
    <CompareChart page={compared} siteUrl={siteUrl} asOf={asOf} />
  ),
  verdict: ({ pair: { verdict, vintage } }) => <VerdictBox verdict={verdict} vintage={vintage} />,
  differences: ({ guide, pair }) => <DifferencesTable pair={pair} words={guide.differences} />,
  "title-only": ({ pair }) => <TitleOnlyTable pair={pair} />,
  states: ({ pair: { sides } }) => sides.map((side) => <StatesTable key={side.role.slug} side={side} />),
  technologies: ({ pair: { sides, month } }) =>
    sides.map((side) => <TechnologiesTable key={side.role.slug} side={side} month={month} />),
  index: ({ pair: { sides } }) => <TitleTrends sides={sides} />,
  listings: ({ pair: { sides }, asOf }) =>
    sides.map(({ role, open }) => (
      <PayListings
        key={role.slug}
        id={`open-${role.slug}`}
        open={open}
        asOf={asOf}
        title={`For ${role.plural}`}
      />
    )),
};

/** How the listings of each title move; once, where one index stands for both. */
function TitleTrends({ sides }: Pick<TitlePair, "sides">) {
  const [one, other] = sides.map(({ trend }) => trend);
  if (one && one.url === other?.url) return <PlaceTrend id="trend-both" trend={one} title="Both titles" />;
  return sides.map(({ role, trend }) =>
    trend ? (
      <PlaceTrend key={role.slug} id={`trend-${role.slug}`} trend={trend} title={role.label} />
    ) : (
      <p key={role.slug} className="quiet">
        How listings for {role.plural} move isn’t known: no index of them is loaded.
      </p>
    ),
  );
}
