import { PERIODS_A_YEAR } from "@/lib/pay";
import { STATES, type StateCode } from "@/lib/places/vocabulary";
import { classLimits, classOf } from "./classes";
import { type Figures, type PlaceCode, socOf } from "./figures";
import type { RankingSort, SalaryFilters } from "./filters";
import type { PayBand, Reason, Salary } from "./salary";
import { DOMINANT_SHARE, MIN_SHOWN, MIN_SOLID, type Statistic } from "./vocabulary";

/** Why a place has no figure: as its row says, no row at all, or no price parity to adjust it by. */
export type NoFigure = Reason | "missing" | "no-parity";

/** What is known of one place, in the unit and prices asked for. */
export type PlacePay = {
  /** Null figures are not released, capped or too few; never zero. */
  band: PayBand;
  /** The chosen statistic of the band. */
  value: number | null;
  n: number | null;
  employment: number | null;
  reason: NoFigure | null;
  /** A null percentile of the band is at or above the source's cap. */
  isTopCoded: boolean;
  /** The part of the employer who filed most, 0 to 1, where it is so large that it is said. */
  largestShare: number | null;
};

/**
 * `ranked`: on enough. `capped`: no figure, but above all that have one, since it is at or above the source's
 * cap. `thin`: shown hatched, not ranked. `none`: no figure, and `reason` says why.
 */
export type StatePay = PlacePay & {
  code: StateCode;
  name: string;
  standing: "ranked" | "capped" | "thin" | "none";
  /** From 1; those above the cap come before it. */
  rank: number | null;
  /** From 1, by `Ranking.limits`; of a thin one, the class its figure falls in; of a capped one, the highest. */
  class: number | null;
};

export type Ranking = {
  /** All 51, in the order asked for. */
  states: StatePay[];
  nation: PlacePay;
  /** Between the classes of the ranked states. */
  limits: number[];
  counts: Record<StatePay["standing"], number>;
  /** The year of the price parities; null where prices are as they are. */
  parityYear: number | null;
};

/** Ranks the states and DC by one figure of one source. `vintage` is one that the source has. */
export function rankStates(figures: Figures, filters: SalaryFilters, vintage: string | null): Ranking {
  const placed = STATES.map(({ code, name }) => ({ code, name, ...payOf(figures, filters, vintage, code) }));
  const ranked = placed.filter(isSolid).map(({ value }) => value as number);
  const limits = classLimits(ranked);
  // Adjusted for prices, one above the cap may lie below another that isn't.
  const isCapped = ({ reason }: PlacePay) => reason === "top-coded" && filters.prices === "nominal";
  const capped = placed.filter(isCapped).length;
  const states = placed.map((place): StatePay => {
    const { value } = place;
    if (isCapped(place)) return { ...place, standing: "capped", rank: null, class: limits.length + 1 };
    if (value === null) return { ...place, standing: "none", rank: null, class: null };
    const group = classOf(value, limits);
    if (!isSolid(place)) return { ...place, standing: "thin", rank: null, class: group };
    const rank = 1 + capped + ranked.filter((other) => other > value).length;
    return { ...place, standing: "ranked", rank, class: group };
  });
  const count = (standing: StatePay["standing"]) =>
    states.filter((state) => state.standing === standing).length;
  return {
    states: sorted(states, filters.sort),
    nation: payOf(figures, filters, vintage, "US"),
    limits,
    counts: {
      ranked: count("ranked"),
      capped: count("capped"),
      thin: count("thin"),
      none: count("none"),
    },
    parityYear: filters.prices === "adjusted" ? (figures.parity("CA")?.year ?? null) : null,
  };
}

const NOTHING: PayBand = { mean: null, p10: null, p25: null, median: null, p75: null, p90: null };

function payOf(
  figures: Figures,
  { role, source, statistic, per, prices }: SalaryFilters,
  vintage: string | null,
  place: PlaceCode,
): PlacePay {
  const soc = socOf(role);
  const row = source === "lca" ? figures.filings(role, place, vintage ?? undefined) : null;
  const wages = source === "oews" && soc !== null ? figures.wages(soc, place, vintage ?? undefined) : null;
  const salary = row ?? wages;
  const none = {
    band: NOTHING,
    value: null,
    n: null,
    employment: null,
    largestShare: null,
    isTopCoded: false,
  };
  if (!salary) return { ...none, reason: "missing" };
  const { n, employment } = salary;
  if (n !== null && n < MIN_SHOWN) return { ...none, n, employment, reason: "thin" };

  const parity = prices === "nominal" || place === "US" ? 100 : (figures.parity(place)?.index ?? null);
  if (parity === null) return { ...none, n, employment, reason: "no-parity" };
  const band = convert(salary, per, parity / 100);
  const share = salary.largestShare;
  return {
    band,
    value: band[statistic],
    n,
    employment,
    reason: band[statistic] === null ? whyNull(salary) : null,
    isTopCoded: salary.isTopCoded,
    largestShare: share !== null && share > DOMINANT_SHARE ? share : null,
  };
}

/** Top-coded only where the source says so; all else that is blank was withheld. */
function whyNull({ isTopCoded }: Salary): NoFigure {
  return isTopCoded ? "top-coded" : "suppressed";
}

/** US dollars a year to the dollar, or an hour to the cent. */
function convert(salary: Salary, per: SalaryFilters["per"], prices: number): PayBand {
  const [share, unit] = per === "hour" ? [PERIODS_A_YEAR.hour, 100] : [1, 1];
  const figure = (name: Statistic) => {
    const amount = salary[name];
    return amount === null ? null : Math.round((amount / prices / share) * unit) / unit;
  };
  return {
    mean: figure("mean"),
    p10: figure("p10"),
    p25: figure("p25"),
    median: figure("median"),
    p75: figure("p75"),
    p90: figure("p90"),
  };
}

function isSolid({ value, n }: PlacePay): boolean {
  return value !== null && (n === null || n >= MIN_SOLID);
}

const GROUPS = { capped: 0, ranked: 1, thin: 2, none: 3 };

/** Those above the cap, the ranked, the thin, those without a figure; by names all together. Highest first, then A to Z. */
function sorted(states: StatePay[], sort: RankingSort): StatePay[] {
  const byName = (a: StatePay, b: StatePay) => a.name.localeCompare(b.name, "en");
  if (sort === "state") return states.toSorted(byName);
  const figure = ({ band, n, employment }: StatePay) => (sort === "n" ? (n ?? employment) : band[sort]) ?? -1;
  return states.toSorted(
    (a, b) => GROUPS[a.standing] - GROUPS[b.standing] || figure(b) - figure(a) || byName(a, b),
  );
}
