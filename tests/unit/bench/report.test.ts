import { expect, test } from "vitest";
import { BARS, verdict } from "@/tests/bench/bars";
import type { HttpFigures } from "@/tests/bench/http";
import { countFailures, describeReport, type Report, reportJson } from "@/tests/bench/report";
import type { SizeFigures } from "@/tests/bench/run";
import { figure, table } from "@/tests/bench/table";
import { BASE_OF, TARGETS } from "@/tests/bench/targets";

const http = (ofBase: number): HttpFigures => ({
  targets: Object.fromEntries(
    TARGETS.map((target) => [
      target,
      {
        ...{ p50: 10, p95: 20, p99: 30, requests: 600, requestsPerSecond: 40, kilobytes: 12 },
        ...{ serverCpuMs: 4, databaseCpuMs: 2, failures: {} },
        ofBase: BASE_OF[target] ? { requestsPerSecond: ofBase, serverCpu: 2 } : null,
      },
    ]),
  ) as HttpFigures["targets"],
  memory: { afterMb: 320, requests: 2000, endMb: 350, peakMb: 360 },
});

const run = (active: number, { ms = 50, ofBase = 0.6, ratio = 1.5 } = {}): SizeFigures => ({
  active,
  history: 2 * active,
  searches: [
    { query: "q=go", hasText: true, ms, total: 70, page: 1 },
    { query: "", hasText: false, ms: ms / 2, total: active, page: 1 },
  ],
  trends: { fromDeltasMs: 3, fromListingsMs: 300, days: 9_000, listings: 3 * active },
  posting: { posts: 400, database: { post: 3, insert: 2, ratio }, node: { post: 4, insert: 1 } },
  http: http(ofBase),
});

const report = (...runs: SizeFigures[]): Report => ({
  machine: {
    ...{ processor: "Abacus", cores: 2, memoryGb: 4, system: "Linux 6" },
    versions: { payboard: "1", node: "24", next: "16", postgres: "18" },
  },
  load: { before: 0.5, after: 2 },
  plan: { connections: 8, rounds: 5, secondsEach: 3 },
  runs,
});

const bar = (label: string) => BARS.find((one) => one.label.startsWith(label)) as (typeof BARS)[number];

test("a bar is met or missed by the run of its size alone", () => {
  expect(verdict(bar("board query p50"), [run(100_000, { ms: 100 })])).toBe("≤ 60, met");
  expect(verdict(bar("board query p95"), [run(100_000, { ms: 251 })])).toBe("≤ 250, missed");
  expect(verdict(bar("/jobs ÷"), [run(20_000, { ofBase: 0.1 }), run(100_000, { ofBase: 0.5 })])).toBe(
    "≥ 0.50, met",
  );
  expect(verdict(bar("API ÷"), [run(100_000, { ofBase: 0.49 })])).toBe("≥ 0.50, missed");
  expect(verdict(bar("posting a role"), [run(100_000, { ratio: 2 })])).toBe("≤ 2, met");
  expect(verdict(bar("posting a role"), [run(100_000, { ratio: 2.1 })])).toBe("≤ 2, missed");
  expect(verdict(bar("memory"), [run(20_000)])).toBe("");
});

test("without a server its bars have no verdict", () => {
  expect(verdict(bar("/jobs ÷"), [{ ...run(100_000), http: null }])).toBe("");
});

test("a request that fails is told and counted", () => {
  const failing = run(100_000);
  if (failing.http) failing.http.targets.API.failures = { "503 /api/v1/listings": 7 };
  expect(countFailures(failing)).toBe(7);
  expect(countFailures(run(100_000))).toBe(0);
  const lines = describeReport(report(failing));
  expect(lines).toContain("  FAILED: 7 of 600 for API, such as 503 /api/v1/listings");
});

test("what was not measured is left out", () => {
  const text = describeReport(report({ ...run(100_000), http: null })).join("\n");
  expect(text).toContain("board query p50");
  expect(text).not.toContain("memory after");
});

test("what a post costs is told beside a bare insert", () => {
  const text = describeReport(report(run(100_000))).join("\n");
  expect(text).toContain("400 times: 3.00 ms of Postgres's processor time, 2.00 ms for a bare insert");
  expect(text).toContain("1.50 times");
});

test("sizes stand side by side", () => {
  const lines = describeReport(report(run(20_000, { ms: 20 }), run(100_000, { ms: 300 })));
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}open listings +20,000 +100,000 +bar$/));
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}board query p95, ms +20\.0 +300 +≤ 250, missed$/));
  expect(lines).toContainEqual(
    expect.stringMatching(/^ {2}\/jobs +40\.0 +10\.0 +20\.0 +30\.0 .* 0\.60 +2\.00$/),
  );
});

test("the machine, its load and the searches are told", () => {
  const text = describeReport(report(run(100_000))).join("\n");
  for (const said of [
    "2 × Abacus",
    "Node 24",
    "Postgres 18",
    "0.50 before, 2.00 after",
    "200 of seed 3",
    "with text",
  ])
    expect(text).toContain(said);
});

test("for programs it is one object that survives JSON, gaps as null", () => {
  const json = reportJson(report({ ...run(100_000), http: null }));
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(json.sizes[0]?.search).toMatchObject({ p50: 25, p95: 50, count: 2 });
  expect(json.bars.find(({ label }) => label.startsWith("memory"))?.values).toEqual({ 100000: null });
});

test("columns are as wide as their widest cell", () => {
  expect(
    table(
      [
        ["a", "1"],
        ["long", "1,000"],
      ],
      "",
    ),
  ).toEqual(["a         1", "long  1,000"]);
});

test.each([
  [0.523, "0.52"],
  [60.24, "60.2"],
  [1534.4, "1,534"],
  [Number.NaN, "–"],
])("%s is written %s", (value, written) => {
  expect(figure(value)).toBe(written);
});
