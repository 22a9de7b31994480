import { ChartFigure } from "@/components/charts/chart-figure";
import { type BandScale, bandScale } from "@/lib/salaries/band-scale";
import type { RankedState } from "@/lib/salaries/best-by-state";
import { pluralOf, rolePayUrl } from "@/lib/salaries/priced-roles";
import type { RolePay } from "@/lib/salaries/role-page";
import { placeWords } from "@/lib/salaries/verdict";
import { BandBar } from "./band-row";
import { sources } from "./role-sources";
import { TierFigure } from "./tier-bands";
import { restsOn } from "./tier-names";

/** Every state by the best that is known of the role there. Those with figures of the role itself are ranked. */
export function RoleStates({ pay, siteUrl, asOf }: { pay: RolePay; siteUrl: string; asOf: string }) {
  const { role, ranking } = pay;
  const { ranked, thin, occupation, none } = ranking;
  const shown = [...ranked, ...thin, ...occupation].flatMap(({ tier }) => tier ?? []);
  const scale = bandScale(shown.flatMap(({ p25, p75, median }) => [p25, median, p75]));
  const people = pluralOf(role.slug);
  return (
    <ChartFigure
      id="states"
      finding={finding(ranked, people)}
      measure="US dollars a year: the best figure that each state has; the middle half and the median"
      source={sources(shown) || "none"}
      sample={`${ranked.length} states with figures of the role, ${thin.length} thin, ${occupation.length} with the occupation’s wages alone, ${none.length} with none`}
      method="/methodology#thin"
      permalink={rolePayUrl(role.slug)}
      csv={`/api/v1/salaries.csv?role=${role.slug}`}
      siteUrl={siteUrl}
      asOf={asOf}
    >
      <table className="pay-table states-table">
        <thead>
          <tr>
            <th scope="col" className="n rank">
              <span aria-hidden="true">#</span>
              <span className="sr">Rank</span>
            </th>
            <th scope="col">State</th>
            <th scope="col" className="band-cell">
              <span className="sr">Band</span>
            </th>
            <th scope="col" className="n">
              Median
            </th>
            <th scope="col" className="n wide">
              What it rests on
            </th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((row) => (
            <StateRow key={row.state} row={row} scale={scale} slug={role.slug} />
          ))}
          <Part title="Thin: 10 to 29 filings, not ranked" rows={thin} scale={scale} slug={role.slug} />
          <Part
            title={`Wages of the whole occupation, not ${people} alone; not ranked`}
            rows={occupation}
            scale={scale}
            slug={role.slug}
          />
          <Part title="No figure released" rows={none} scale={scale} slug={role.slug} />
        </tbody>
      </table>
    </ChartFigure>
  );
}

function Part({
  title,
  rows,
  scale,
  slug,
}: {
  title: string;
  rows: RankedState[];
  scale: BandScale;
  slug: RolePay["role"]["slug"];
}) {
  if (rows.length === 0) return null;
  return (
    <>
      <tr className="parting">
        <th scope="rowgroup" colSpan={5}>
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <StateRow key={row.state} row={row} scale={scale} slug={slug} />
      ))}
    </>
  );
}

function StateRow({
  row: { state, name, rank, tier },
  scale,
  slug,
}: {
  row: RankedState;
  scale: BandScale;
  slug: RolePay["role"]["slug"];
}) {
  const range = tier?.source === "modelled" ? tier.interval : null;
  return (
    <tr>
      <td className="n rank quiet">{rank ?? "–"}</td>
      <th scope="row">
        <a href={rolePayUrl(slug, state)}>{name}</a>
        <span className="rests-on narrow">{tier ? restsOn(tier) : "not released"}</span>
      </th>
      <td className="band-cell">
        {tier && (
          <BandBar
            band={{ ...tier, p10: null, p90: null, id: `state-${state}`, label: name, range }}
            scale={scale}
            height={16}
          />
        )}
      </td>
      <td className="n main">{tier ? <TierFigure tier={tier} /> : <span className="quiet">none</span>}</td>
      <td className="n wide quiet">{tier ? restsOn(tier) : "not released"}</td>
    </tr>
  );
}

/** "As offered or modelled, back-end engineers are paid most in California and least in Mississippi" */
function finding(ranked: RankedState[], people: string): string {
  const [first, ...others] = ranked;
  const last = others.at(-1);
  if (!first) return `No state has figures of ${people} themselves`;
  if (!last) return `Only ${first.name} has a figure of ${people} themselves`;
  const kind = ranked.every(({ tier }) => tier?.source === "lca") ? "offered" : "offered or modelled";
  return `As ${kind}, ${people} are paid most in ${placeWords(first.state)} and least in ${placeWords(last.state)}`;
}
