import { countOf } from "@/lib/format";
import type { AdvertisedPay } from "./advertised";
import { type Figures, type PlaceCode, socOf } from "./figures";
import { type ModelledPay, modelledPay } from "./model";
import { occupationOf } from "./occupations";
import { type PricedRole, pluralOf } from "./priced-roles";
import type { Interval, PayBand, Salary } from "./salary";
import { isThin, sampleWords, sourceName } from "./sourcing";
import { capOf } from "./top-code";
import { MIN_SHOWN, type SalarySource } from "./vocabulary";
import { whyNoAdvertised, whyNoFilings, whyNoModel, whyNoWages } from "./why-none";

/** One published answer to what a role is paid in a place: US dollars a year. */
export type Tier = PayBand & {
  source: SalarySource;
  /** Whose pay it is, in the plural: the role's, or its occupation's. */
  people: string;
  place: PlaceCode;
  /** `YYYY-MM`. */
  vintage: string;
  n: number | null;
  employment: number | null;
  /** "79 filings", "113,510 jobs". */
  sample: string;
  /** Who published it, and of when. */
  origin: string;
  isThin: boolean;
  /** Whether any listing behind it is invented. */
  isSample: boolean;
  /** What its missing percentiles lie at or above; null where none does. */
  cap: number | null;
  /** The interval in which its median lies: of filings 95%; of a model, within its usual error. */
  interval: Interval | null;
  /** What else must be known to read it. */
  note: string | null;
};

/** Every tier there is of a role in a place, the best first, advertised pay last; and why the others are not there. */
export type Tiers = {
  tiers: Tier[];
  absent: { source: SalarySource; why: string }[];
  model: ModelledPay | null;
  /** The filings, though too few to show; null where there are none. */
  filings: Salary | null;
};

type Asked = {
  figures: Figures;
  /** What open listings of the role advertise there; null where none states its pay. */
  advertised: AdvertisedPay | null;
  role: PricedRole;
  place: PlaceCode;
  /** The month of the listings, `YYYY-MM`. */
  month: string;
};

/**
 * At least 30 filings come before the model, the model before 10 to 29 filings, and those before the wages of
 * the occupation as a whole: the order in which `marketOfRole` takes them, too.
 */
export function tiersOf({ figures, advertised, role, place, month }: Asked): Tiers {
  const filings = figures.filings(role, place);
  // The ratio compares within a state; over the nation it would leave out where the role is hired.
  const model = place === "US" ? null : modelledPay(figures, role, place);
  const soc = socOf(role);
  const wages = soc === null ? null : figures.wages(soc, place);

  const offered = filings && (filings.n ?? 0) >= MIN_SHOWN ? tierOfFilings(filings, role) : null;
  const modelled = model && tierOfModel(model);
  const own = offered?.isThin ? [modelled, offered] : [offered, modelled];
  const occupation = wages && tierOfWages(wages, role);
  const here = advertised && advertised.n >= MIN_SHOWN ? tierOfAdvertised(advertised, month) : null;
  return {
    tiers: [...own, occupation, here].filter((tier) => tier !== null),
    absent: [
      offered ? null : { source: "lca" as const, why: whyNoFilings(filings, figures) },
      modelled || place === "US"
        ? null
        : { source: "modelled" as const, why: whyNoModel(figures, role, place) },
      occupation ? null : { source: "oews" as const, why: whyNoWages(figures) },
      here ? null : { source: "advertised" as const, why: whyNoAdvertised(advertised) },
    ].filter((absence) => absence !== null),
    model,
    filings,
  };
}

function tierOfFilings(filings: Salary, role: PricedRole): Tier {
  const { n, medianLow, medianHigh } = filings;
  return {
    ...about("lca", filings),
    people: pluralOf(role),
    isThin: isThin({ source: "lca", n }),
    interval: medianLow !== null && medianHigh !== null ? { low: medianLow, high: medianHigh } : null,
  };
}

function tierOfModel({ role, wages, n, band, range }: ModelledPay): Tier {
  const { vintage, employment, state } = wages;
  const given = { ...band, state, vintage, n, employment };
  return {
    ...about("modelled", given),
    people: pluralOf(role),
    sample: `${countOf(employment ?? 0, "job")} and ${countOf(n, "filing")}`,
    interval: range,
    cap: null,
  };
}

function tierOfWages(wages: Salary, role: PricedRole): Tier {
  const people = occupationOf(wages.soc);
  const counted =
    people === pluralOf(role) ? null : `All ${people}, among whom ${pluralOf(role)} are counted`;
  return { ...about("oews", wages), people, note: counted, cap: capOf(wages) };
}

function tierOfAdvertised({ role, isSample, ...pay }: AdvertisedPay, month: string): Tier {
  const given = { ...pay, vintage: month, employment: null };
  return {
    ...about("advertised", given),
    people: pluralOf(role),
    isSample,
    note: isSample ? "Sample listings, invented" : null,
  };
}

type Given = PayBand & Pick<Salary, "state" | "vintage" | "n" | "employment">;

function about(source: SalarySource, given: Given) {
  const { mean, p10, p25, median, p75, p90, state, vintage, n, employment } = given;
  return {
    ...{ mean, p10, p25, median, p75, p90 },
    source,
    place: state,
    vintage,
    n,
    employment,
    sample: sampleWords({ source, n, employment }) ?? "number of jobs not released",
    origin: sourceName(source, vintage),
    isThin: false,
    isSample: false,
    cap: null,
    interval: null,
    note: null,
  };
}
