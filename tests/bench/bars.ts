import { spreadOf } from "./percentiles";
import type { SizeFigures } from "./run";
import type { Target } from "./targets";

/** A figure of a run, and what it has to be. */
export type Bar = { label: string; read: (figures: SizeFigures) => number; least?: number; most?: number };

/** What a run is judged by, at this many open listings; at other sizes the same figures stand for comparison. */
export const BAR_AT = 100_000;

export const BARS: Bar[] = [
  { label: "board query p50, ms", read: ({ searches }) => searchSpread(searches).p50, most: 60 },
  { label: "board query p95, ms", read: ({ searches }) => searchSpread(searches).p95, most: 250 },
  { label: "board query p99, ms", read: ({ searches }) => searchSpread(searches).p99 },
  { label: "  with text p50, ms", read: ({ searches }) => searchSpread(searches.filter(hasText)).p50 },
  { label: "  with text p95, ms", read: ({ searches }) => searchSpread(searches.filter(hasText)).p95 },
  { label: "  without p50, ms", read: ({ searches }) => searchSpread(searches.filter(hasNone)).p50 },
  { label: "  without p95, ms", read: ({ searches }) => searchSpread(searches.filter(hasNone)).p95 },
  {
    label: "trend series, counted ÷ read",
    read: ({ trends }) => trends.fromListingsMs / trends.fromDeltasMs,
    least: 50,
  },
  { label: "posting a role ÷ bare insert, CPU", read: ({ posting }) => posting.database.ratio, most: 2 },
  { label: "/jobs ÷ empty dynamic page", read: share("/jobs"), least: 0.5 },
  { label: "  never the same", read: share("/jobs, never the same") },
  { label: "  filtered", read: share("/jobs, filtered") },
  { label: "a listing ÷ empty dynamic page", read: share("a listing") },
  { label: "/salaries ÷ empty dynamic page", read: share("/salaries"), least: 0.5 },
  { label: "a role in a state ÷ empty static page", read: share("a role in a state"), least: 0.5 },
  { label: "a role ÷ empty static page", read: share("a role"), least: 0.5 },
  { label: "a guide ÷ empty static page", read: share("a guide"), least: 0.5 },
  { label: "API ÷ empty route handler", read: share("API"), least: 0.5 },
  { label: "  never the same", read: share("API, never the same") },
  { label: "API of salaries ÷ empty route handler", read: share("API of salaries"), least: 0.5 },
  {
    label: "memory after 2,000 requests, MB",
    read: ({ http }) => http?.memory.afterMb ?? Number.NaN,
    most: 400,
  },
  { label: "  at the end, MB", read: ({ http }) => http?.memory.endMb ?? Number.NaN },
];

/** "≤ 60, met", "≥ 0.50, missed"; "" where there is no bar or no figure of that size. */
export function verdict({ read, least, most }: Bar, runs: readonly SizeFigures[]): string {
  const run = runs.find(({ active }) => active === BAR_AT);
  const value = run ? read(run) : Number.NaN;
  if (Number.isNaN(value)) return "";
  if (most !== undefined) return `≤ ${most}, ${value <= most ? "met" : "missed"}`;
  if (least !== undefined) return `≥ ${least.toFixed(2)}, ${value >= least ? "met" : "missed"}`;
  return "";
}

function share(target: Target) {
  return ({ http }: SizeFigures) => http?.targets[target].ofBase?.requestsPerSecond ?? Number.NaN;
}

export function searchSpread(searches: SizeFigures["searches"]) {
  return spreadOf(searches.map(({ ms }) => ms));
}

function hasText(search: SizeFigures["searches"][number]): boolean {
  return search.hasText;
}

function hasNone(search: SizeFigures["searches"][number]): boolean {
  return !search.hasText;
}
