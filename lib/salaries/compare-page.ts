import { roleLabel } from "@/lib/listings/active-filters";
import { STATES } from "@/lib/places/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { type BandScale, bandScale } from "./band-scale";
import {
  type ComparedCell,
  type Comparison,
  comparedCells,
  type PlaceVerdict,
  placeVerdicts,
  type Verdict,
  verdictsIn,
} from "./comparison";
import { placeLabel } from "./comparison-words";
import type { Figures, PlaceCode } from "./figures";
import { pluralOf } from "./priced-roles";
import type { PayBand } from "./salary";
import { placeWords } from "./verdict";

/** A role in a place as it is drawn: its filings, else its model, else the reason why there is nothing. */
export type ComparedBand = ComparedCell & {
  label: string;
  /** What follows "an offer": "to back-end engineers", "in Washington". */
  offered: string;
  series: 1 | 2 | 3 | 4;
  band: PayBand | null;
};

/** How each of the roles is paid in one place. */
export type PlaceRow = { place: PlaceCode; cells: ComparedCell[] };

/** All that `/salaries/compare` shows. */
export type ComparePage = {
  comparison: Comparison;
  bands: ComparedBand[];
  scale: BandScale;
  verdicts: Verdict[];
  placeVerdicts: PlaceVerdict[];
  /** The places asked for; or, of the nation, that and the states with most filings, of which at least one can be seen. */
  rows: PlaceRow[];
  /** Of the filings, `YYYY-MM`; null where there are none. */
  vintage: string | null;
};

/** More would push what comes after off the screen. */
const MOST_ROWS = 12;
const SERIES = [1, 2, 3, 4] as const;

export function comparePage(figures: Figures, comparison: Comparison): ComparePage {
  const { roles, places } = comparison;
  const cells = comparedCells(figures, comparison);
  // By place, since roles are what is compared; one role alone is compared by its places.
  const bands = places.flatMap((place) =>
    cells
      .filter((cell) => cell.place === place)
      .map((cell): ComparedBand => {
        const position = roles.length > 1 ? roles.indexOf(cell.role) : places.indexOf(place);
        return {
          ...cell,
          ...wordsOf(cell, comparison),
          series: SERIES[position % 4] ?? 1,
          band: bandOf(cell),
        };
      }),
  );
  const [first] = places;
  const isNation = places.length === 1 && first === "US";
  return {
    comparison,
    bands,
    scale: bandScale(
      bands.flatMap(({ band }) => (band ? [band.p10, band.p25, band.median, band.p75, band.p90] : [])),
    ),
    verdicts: first ? verdictsIn(figures, comparison, first) : [],
    placeVerdicts: roles.length === 1 && roles[0] ? placeVerdicts(figures, comparison, roles[0]) : [],
    rows: isNation ? widest(figures, roles) : rowsOf(figures, roles, places),
    vintage: figures.vintages("lca")[0] ?? null,
  };
}

/** The band to draw: a model's only where filings are too few. */
function bandOf({ filings, modelled }: ComparedCell): PayBand | null {
  return filings ?? modelled?.band ?? null;
}

/** What tells it from the others: its role, its place, or both. */
function wordsOf({ role, place }: ComparedCell, { roles, places }: Comparison) {
  const [to, within] = [`to ${pluralOf(role)}`, `in ${placeWords(place)}`];
  if (places.length === 1) return { label: roleLabel(role), offered: to };
  if (roles.length === 1) return { label: placeLabel(place), offered: within };
  return { label: `${roleLabel(role)}, ${placeLabel(place)}`, offered: `${to} ${within}` };
}

function rowsOf(figures: Figures, roles: RoleSlug[], places: readonly PlaceCode[]): PlaceRow[] {
  return places.map((place) => ({ place, cells: comparedCells(figures, { roles, places: [place] }) }));
}

/** The nation, and the states in which most was filed. */
function widest(figures: Figures, roles: RoleSlug[]): PlaceRow[] {
  const filed = ({ cells }: PlaceRow) => cells.reduce((sum, { n }) => sum + n, 0);
  const states = rowsOf(
    figures,
    roles,
    STATES.map(({ code }) => code),
  )
    .filter(({ cells }) => cells.some(({ filings }) => filings))
    .toSorted((a, b) => filed(b) - filed(a));
  return [...rowsOf(figures, roles, ["US"]), ...states.slice(0, MOST_ROWS)];
}
