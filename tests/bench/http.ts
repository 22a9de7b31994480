import { cpuSeconds, memoryOf, withChildren } from "./accounting";
import type { LoadGenerator } from "./load";
import { percentile, type Spread, spreadOf } from "./percentiles";
import type { BenchedServer } from "./server";
import { BASE_OF, TARGETS, type Target } from "./targets";

/** Latencies in milliseconds, processor time in milliseconds a request. */
export type TargetFigures = Spread & {
  requests: number;
  requestsPerSecond: number;
  serverCpuMs: number;
  databaseCpuMs: number;
  kilobytes: number;
  /** What was no 200, by status and path: its latencies are those of failing, so a run with any is no good. */
  failures: Record<string, number>;
  /** Of the empty one of its kind: requests/s, and processor time of the server. Median of the rounds. */
  ofBase: { requestsPerSecond: number; serverCpu: number } | null;
};

export type HttpFigures = {
  targets: Record<Target, TargetFigures>;
  /** Megabytes in memory: after the first 2,000 requests, and at the end of the run. */
  memory: { afterMb: number; requests: number; endMb: number; peakMb: number };
};

export type HttpPlan = { connections: number; rounds: number; secondsEach: number };

type Slice = {
  failures: Record<string, number>;
  latencies: number[];
  bytes: number;
  seconds: number;
  serverCpu: number;
  databaseCpu: number;
};

/** After so many the memory of the server is read; they warm it up, too. */
const FIRST_REQUESTS = 2_000;
const NO_LIMIT = 1_000_000;
/** Should a server be that slow, the bench says so instead of waiting for ever. */
const LONGEST_SECONDS = 600;

/**
 * Loads every target for a moment, in turn, for several rounds, each round beginning with another, so that
 * whatever else the machine does falls on all alike. Throws when one of the first answers is not a 200.
 */
export async function benchHttp(
  server: BenchedServer,
  postmaster: number,
  paths: Record<Target, string[]>,
  generator: LoadGenerator,
  plan: HttpPlan,
  onProgress: (done: number, total: number) => void,
): Promise<HttpFigures> {
  const turns = 1 + plan.rounds * TARGETS.length;
  const after = await warmUp(server, paths, generator, plan);
  onProgress(1, turns);

  const asked = new Map<Target, number>();
  const rounds: Record<Target, Slice>[] = [];
  for (let round = 0; round < plan.rounds; round++) {
    const slices = new Map<Target, Slice>();
    for (let turn = 0; turn < TARGETS.length; turn++) {
      const target = TARGETS[(turn + round) % TARGETS.length] as Target;
      const from = asked.get(target) ?? 0;
      const before = [cpuSeconds([server.pid]), cpuSeconds(withChildren(postmaster))] as const;
      const result = await generator.run({
        origin: server.origin,
        paths: paths[target],
        from,
        connections: plan.connections,
        seconds: plan.secondsEach,
        requests: NO_LIMIT,
      });
      slices.set(target, {
        ...result,
        serverCpu: cpuSeconds([server.pid]) - before[0],
        databaseCpu: cpuSeconds(withChildren(postmaster)) - before[1],
      });
      asked.set(target, from + result.latencies.length);
      onProgress(2 + round * TARGETS.length + turn, turns);
    }
    rounds.push(Object.fromEntries(slices) as Record<Target, Slice>);
  }
  const { mb, peakMb } = memoryOf(server.pid);
  return {
    targets: Object.fromEntries(TARGETS.map((target) => [target, figuresOf(target, rounds)])) as Record<
      Target,
      TargetFigures
    >,
    memory: { ...after, endMb: mb, peakMb },
  };
}

/** The product's own pages and answers in turn, as a server that has run for a while has served them. */
async function warmUp(
  server: BenchedServer,
  paths: Record<Target, string[]>,
  generator: LoadGenerator,
  { connections }: HttpPlan,
) {
  const mixed = paths["a listing"].flatMap((listing) => [
    ...paths["/jobs"],
    ...paths["/jobs, filtered"],
    listing,
    ...paths.API,
  ]);
  const load = { origin: server.origin, from: 0, connections, seconds: LONGEST_SECONDS };
  const first = await generator.run({ ...load, paths: mixed, requests: FIRST_REQUESTS });
  refuseFailures(first.failures);
  const memory = { afterMb: memoryOf(server.pid).mb, requests: first.latencies.length };
  const empty = [
    ...paths["empty static page"],
    ...paths["empty dynamic page"],
    ...paths["empty route handler"],
  ];
  await generator.run({ ...load, paths: empty, requests: FIRST_REQUESTS / 2 });
  return memory;
}

function refuseFailures(failures: Record<string, number>) {
  const [worst] = Object.entries(failures).toSorted((a, b) => b[1] - a[1]);
  if (worst) throw new Error(`Of the first requests ${worst[1]} were answered with ${worst[0]}.`);
}

function figuresOf(target: Target, rounds: readonly Record<Target, Slice>[]): TargetFigures {
  const slices = rounds.map((round) => round[target]);
  const sum = (of: (slice: Slice) => number) => slices.reduce((all, slice) => all + of(slice), 0);
  const requests = sum(({ latencies }) => latencies.length);
  return {
    ...spreadOf(slices.flatMap(({ latencies }) => latencies)),
    requests,
    requestsPerSecond: requests / sum(({ seconds }) => seconds),
    serverCpuMs: (1000 * sum(({ serverCpu }) => serverCpu)) / requests,
    databaseCpuMs: (1000 * sum(({ databaseCpu }) => databaseCpu)) / requests,
    kilobytes: sum(({ bytes }) => bytes) / requests / 1024,
    failures: addUp(slices.map(({ failures }) => failures)),
    ofBase: ratios(target, rounds),
  };
}

function addUp(counts: readonly Record<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const [what, count] of counts.flatMap(Object.entries<number>)) sum[what] = (sum[what] ?? 0) + count;
  return sum;
}

/** Of each round by itself, since a round's targets had the same machine; then the middle one. */
function ratios(target: Target, rounds: readonly Record<Target, Slice>[]): TargetFigures["ofBase"] {
  const base = BASE_OF[target];
  if (!base) return null;
  const rate = ({ latencies, seconds }: Slice) => latencies.length / seconds;
  const cost = ({ latencies, serverCpu }: Slice) => serverCpu / latencies.length;
  const middle = (of: (slice: Slice) => number) =>
    percentile(
      rounds.map((round) => of(round[target]) / of(round[base])),
      50,
    );
  return { requestsPerSecond: middle(rate), serverCpu: middle(cost) };
}
