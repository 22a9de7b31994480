import { BAR_AT, BARS, searchSpread, verdict } from "./bars";
import type { HttpPlan } from "./http";
import type { Machine } from "./machine";
import type { SizeFigures } from "./run";
import { describeMix, recordedSearches, SEARCH_SEED } from "./searches";
import { figure, table } from "./table";
import { TARGETS } from "./targets";

export type Report = {
  machine: Machine;
  /** The load of the machine before and after. */
  load: { before: number; after: number };
  plan: HttpPlan;
  runs: SizeFigures[];
};

const SLOWEST = 5;

/** The report for people, line by line. */
export function describeReport({ machine, load, plan, runs }: Report): string[] {
  const { versions } = machine;
  const searches = recordedSearches();
  return [
    `  machine   ${machine.cores} × ${machine.processor}, ${machine.memoryGb} GB, ${machine.system}`,
    `  versions  Payboard ${versions.payboard}, Node ${versions.node}, Next ${versions.next}, Postgres ${versions.postgres}`,
    `  load      ${figure(load.before)} before, ${figure(load.after)} after, of ${machine.cores} cores (the bench's own work included)`,
    `  searches  ${searches.length} of seed ${SEARCH_SEED}; ${describeMix(searches).join("\n            ")}`,
    ...runs.flatMap((run) => [
      "",
      ...describeSearches(run),
      ...describeTrends(run),
      ...describePosting(run),
      ...describeHttp(run, plan),
    ]),
    "",
    ...describeSizes(runs),
  ];
}

/** The report for programs: everything but the single latencies. */
export function reportJson({ runs, ...about }: Report) {
  return {
    ...about,
    mix: describeMix(recordedSearches()),
    sizes: runs.map(({ searches, ...run }) => ({
      ...run,
      search: { ...searchSpread(searches), count: searches.length, slowest: slowest(searches) },
    })),
    bars: BARS.map((bar) => ({
      label: bar.label.trim(),
      least: bar.least ?? null,
      most: bar.most ?? null,
      at: BAR_AT,
      values: Object.fromEntries(runs.map((run) => [run.active, finite(bar.read(run))])),
    })),
  };
}

function describeSearches({ active, history, searches }: SizeFigures): string[] {
  const { p50, p95, p99 } = searchSpread(searches);
  const rows = slowest(searches).map(({ ms, total, query }) => [
    figure(ms),
    total.toLocaleString("en-US"),
    query || "(everything)",
  ]);
  return [
    `  ${active.toLocaleString("en-US")} open and ${history.toLocaleString("en-US")} past listings`,
    "",
    `  Board query, cold: p50 ${figure(p50)} ms, p95 ${figure(p95)} ms, p99 ${figure(p99)} ms. The slowest (ms, found):`,
    ...rows.map(([ms = "", total = "", query]) => `  ${ms.padStart(8)} ${total.padStart(9)}  ${query}`),
  ];
}

function describeTrends({ trends }: SizeFigures): string[] {
  const { fromDeltasMs, fromListingsMs, days, listings } = trends;
  return [
    "",
    `  Five series of open listings, ${days.toLocaleString("en-US")} days: ${figure(fromDeltasMs)} ms from the deltas, ${figure(fromListingsMs)} ms counted from ${listings.toLocaleString("en-US")} listings; the same figures`,
  ];
}

function describePosting({ posting: { posts, database, node } }: SizeFigures): string[] {
  return [
    "",
    `  Posting a role, ${posts} times: ${figure(database.post)} ms of Postgres's processor time, ${figure(database.insert)} ms for a bare insert of its row (${figure(database.ratio)} times that); of the server's ${figure(node.post)} and ${figure(node.insert)} ms`,
  ];
}

function describeHttp({ http }: SizeFigures, { connections, rounds, secondsEach }: HttpPlan): string[] {
  if (!http) return [];
  const rows = TARGETS.map((target) => {
    const { requestsPerSecond, p50, p95, p99, serverCpuMs, databaseCpuMs, kilobytes, ofBase } =
      http.targets[target];
    const figures = [requestsPerSecond, p50, p95, p99, serverCpuMs, databaseCpuMs, kilobytes].map(figure);
    return [
      target,
      ...figures,
      ofBase ? figure(ofBase.requestsPerSecond) : "",
      ofBase ? figure(ofBase.serverCpu) : "",
    ];
  });
  const head = [
    "",
    "requests/s",
    "p50",
    "p95",
    "p99",
    "server CPU",
    "database CPU",
    "kB",
    "÷ empty",
    "CPU ÷ empty",
  ];
  const { afterMb, requests, endMb, peakMb } = http.memory;
  return [
    "",
    `  HTTP, ${connections} connections, ${rounds} rounds of ${secondsEach} s each, in turn; latencies and CPU a request in ms:`,
    "",
    ...table([head, ...rows]),
    "",
    ...describeFailures(http),
    `  The server held ${figure(afterMb)} MB after ${requests.toLocaleString("en-US")} requests, ${figure(endMb)} MB at the end, ${figure(peakMb)} MB at the most.`,
  ];
}

/** How many requests were not answered with a 200. */
export function countFailures({ http }: Pick<SizeFigures, "http">): number {
  const failures = TARGETS.flatMap((target) => Object.values(http?.targets[target].failures ?? {}));
  return failures.reduce((sum, count) => sum + count, 0);
}

function describeFailures(http: NonNullable<SizeFigures["http"]>): string[] {
  return TARGETS.flatMap((target) => {
    const { failures, requests } = http.targets[target];
    const [example] = Object.keys(failures);
    const count = Object.values(failures).reduce((sum, each) => sum + each, 0);
    return example ? [`  FAILED: ${count} of ${requests} for ${target}, such as ${example}`, ""] : [];
  });
}

function describeSizes(runs: readonly SizeFigures[]): string[] {
  const head = ["open listings", ...runs.map(({ active }) => active.toLocaleString("en-US")), "bar"];
  const measured = BARS.filter(({ read }) => runs.some((run) => Number.isFinite(read(run))));
  const rows = measured.map((bar) => [
    bar.label,
    ...runs.map((run) => figure(bar.read(run))),
    verdict(bar, runs),
  ]);
  return table([head, ...rows]);
}

function slowest(searches: SizeFigures["searches"]) {
  return searches.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
