import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EmploymentType, Level } from "@/lib/listings/vocabulary";
import { type Pay, type PayPeriod, PERIODS_A_YEAR } from "@/lib/pay";
import { ROLES, type RoleSlug } from "@/lib/roles/vocabulary";
import type { Wage } from "@/lib/salaries/wage";
import { readWageTable } from "@/lib/salaries/wage-table";
import type { Random } from "./random";
import { isAbroad, type SamplePlaces } from "./sample-places";

/** Software developers' wages stand in for the roles that have no occupation of their own. */
const DEFAULT_SOC = "15-1252";

/** Invented, but near what such work pays: units of the currency for a US dollar. */
const ABROAD = {
  London: { currency: "GBP", rate: 0.52, step: 500 },
  Toronto: { currency: "CAD", rate: 0.86, step: 1000 },
  Berlin: { currency: "EUR", rate: 0.55, step: 500 },
  Bengaluru: { currency: "INR", rate: 21, step: 50_000 },
} as const;

type Market = { p10: number; p25: number; median: number; p75: number; p90: number };

/** The middle of a level's pay, within the market of its occupation. */
const CENTRES: Record<Level | "unsaid", (market: Market) => number> = {
  intern: ({ p10 }) => p10 * 0.74,
  junior: ({ p10, p25 }) => (p10 + p25) / 2,
  middle: ({ p25, median }) => (p25 + median) / 2,
  "middle-plus": ({ median }) => median * 1.04,
  unsaid: ({ median }) => median,
  senior: ({ median, p75 }) => median * 0.35 + p75 * 0.65,
  staff: ({ p75, p90 }) => (p75 + p90) / 2,
  principal: ({ p90 }) => p90 * 1.06,
};

export type PaidJob = {
  role: RoleSlug;
  level: Level | null;
  type: EmploymentType | null;
  market: SamplePlaces["market"];
  /** How its role and company pay against the market, about 1. */
  pays: number;
  /** A range so wide that it says little, as some employers give. */
  isWide: boolean;
};

export function samplePay(job: PaidJob, random: Random): Pay {
  const centre = CENTRES[job.level ?? "unsaid"](marketOf(job)) * job.pays * random.between(0.94, 1.06);
  const abroad = isAbroad(job.market) ? ABROAD[job.market] : null;
  const period = periodOf(job, random);
  const half = job.isWide && period === "year" ? random.between(0.54, 0.58) : random.between(0.06, 0.15);
  const step =
    period === "year" ? (abroad?.step ?? random.pick([1000, 1000, 1000, 500, 100])) : STEPS[period];
  const amount = (yearly: number) => {
    const stated = (yearly * (abroad?.rate ?? 1)) / PERIODS_A_YEAR[period];
    return Math.round(stated / step) * step;
  };
  const isOneFigure = period === "hour" && random.chance(0.3);
  const min = amount(isOneFigure ? centre : centre * (1 - half));
  const max = isOneFigure ? min : amount(centre * (1 + half));
  return { min, max, period, currency: abroad?.currency ?? "USD" };
}

/** What people round to. */
const STEPS: Record<Exclude<PayPeriod, "year">, number> = { hour: 1, day: 5, week: 10, month: 50 };

function periodOf({ type, market }: PaidJob, random: Random): PayPeriod {
  if (type === "contract" && isAbroad(market)) return "day";
  if (type === "internship" && isAbroad(market)) return "month";
  if (type === "contract" || type === "internship" || type === "part-time") return "hour";
  return type === "temporary" ? random.pick(["week", "month"]) : "year";
}

let wages: Map<string, Wage> | undefined;

function marketOf({ role, market }: PaidJob): Market {
  // Rows of a cell are in the order of their vintage, so the newest is kept.
  wages ??= new Map(
    readWageTable(readFileSync(join(import.meta.dirname, "../reference/oews-wages.csv"), "utf8"))
      .filter(({ median }) => median !== null)
      .map((wage) => [`${wage.soc} ${wage.state}`, wage]),
  );
  const soc = ROLES.find(({ slug }) => slug === role)?.soc ?? DEFAULT_SOC;
  const state = isAbroad(market) ? "US" : market;
  const wage = wages.get(`${soc} ${state}`) ?? wages.get(`${soc} US`);
  if (!wage?.median) throw new Error(`There is no wage of ${soc}.`);
  const { median, p10, p25, p75, p90 } = wage;
  const top = p75 ?? median * 1.25;
  return { p10: p10 ?? median * 0.6, p25: p25 ?? median * 0.8, median, p75: top, p90: p90 ?? top * 1.2 };
}
