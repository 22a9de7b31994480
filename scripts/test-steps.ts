import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createDatabase, openEmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { identify, isAlive } from "@/db/embedded/processes";
import type { Watchdog } from "@/db/embedded/watchdog";
import { env } from "@/lib/env";
import { startApp } from "@/tests/support/start-app";
import { ensureChromium } from "./browser";
import { buildInto } from "./build";
import { root } from "./next";
import { addressOf, findFreePort } from "./port";
import { runCaptured } from "./run-captured";
import { onStop } from "./shutdown";
import { countCheck, countPlaywright, countVitest, type Outcome } from "./test-summary";

export interface StepResult {
  outcome: Outcome;
  /** What to show when it failed. */
  output: string;
}

/** What the steps share: a folder of their own, and the database in it. */
export interface TestBench {
  folder: string;
  /** The database of the application under test. */
  appUrl: string;
  /** An empty one for the tests of queries. */
  testUrl: string;
  watchdog: Watchdog;
  port: number;
  /** The build under test, relative to the project. */
  build: string;
}

/** Starts a Postgres in `folder`, apart from the developer's. */
export async function openBench(folder: string): Promise<TestBench> {
  const postgres = await openEmbeddedPostgres(join(folder, "data"));
  onStop(postgres.close);
  const testUrl = postgres.url.replace(/\/payboard$/, "/payboard_test");
  await createDatabase(postgres.url, "payboard_test");
  removeForsakenBuilds();
  const build = `.next/test-${process.pid}`;
  onStop(() => rmSync(join(root, build), { recursive: true, force: true }));
  const port = await findFreePort();
  return { folder, appUrl: postgres.url, testUrl, watchdog: postgres.watchdog, port, build };
}

/** Those of runs that were killed. */
function removeForsakenBuilds() {
  const builds = join(root, ".next");
  for (const name of existsSync(builds) ? readdirSync(builds) : []) {
    const [, pid] = name.match(/^test-(\d+)$/) ?? [];
    if (pid && !isAlive(identify(Number(pid)))) rmSync(join(builds, name), { recursive: true, force: true });
  }
}

const bin = (name: string) => join(root, "node_modules/.bin", name);

const check =
  (...args: string[]) =>
  async ({ watchdog }: TestBench): Promise<StepResult> => {
    const { succeeded, output } = await runCaptured(args, {}, watchdog);
    return { outcome: countCheck(succeeded), output };
  };

const vitest = (project: string) => async (bench: TestBench) => {
  const report = join(bench.folder, `${project}.json`);
  const { succeeded, output } = await runCaptured(
    [
      bin("vitest"),
      "run",
      "--config=tests/vitest.config.ts",
      `--project=${project}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { DATABASE_URL: project === "db" ? bench.testUrl : undefined, NODE_ENV: undefined },
    bench.watchdog,
  );
  return counted(report, output, (json) => countVitest(json, succeeded));
};

async function build(bench: TestBench): Promise<StepResult> {
  // Next notes the latest build's folder in this file, and this one is gone afterwards.
  const note = join(root, "next-env.d.ts");
  const before = existsSync(note) ? readFileSync(note) : undefined;
  try {
    env.databaseUrl = bench.appUrl;
    await fillTested(bench.appUrl);
    await buildInto(bench.build.replace(".next/", ""), bench.watchdog, {
      PORT: String(bench.port),
      HOST: "localhost",
    });
    return { outcome: countCheck(true), output: "" };
  } catch (error) {
    return { outcome: countCheck(false), output: error instanceof Error ? error.message : String(error) };
  } finally {
    if (before) writeFileSync(note, before);
    else rmSync(note, { force: true });
  }
}

/** Fills the database of the application under test: the sample listings, and the cast of the tests. */
async function fillTested(url: string) {
  const { prepareDatabase } = await import("@/db/migrate");
  const { connect } = await import("@/db/client");
  const { loadSample } = await import("@/db/seed/load");
  const { prepareE2e } = await import("@/tests/support/e2e-data");
  await prepareDatabase(url);
  const { db, end } = connect(url, { max: 1, statementTimeoutSeconds: 60 });
  await loadSample(db).finally(end);
  await prepareE2e(url);
}

async function endToEnd(bench: TestBench): Promise<StepResult> {
  const app = startApp({
    DATABASE_URL: undefined,
    PAYBOARD_DATA: join(bench.folder, "data"),
    PAYBOARD_BUILD: bench.build,
    HOST: "localhost",
    PORT: String(bench.port),
    SITE_URL: undefined,
  });
  onStop(app.stop);
  const report = join(bench.folder, "e2e.json");
  try {
    await app.says("ready in");
    const { succeeded, output } = await runCaptured(
      [bin("playwright"), "test", "--config=tests/playwright.config.ts", "--reporter=list,json"],
      {
        PAYBOARD_TESTED_URL: addressOf("localhost", bench.port),
        PAYBOARD_BUILD: bench.build,
        PAYBOARD_DATA: join(bench.folder, "data"),
        DATABASE_URL: bench.appUrl,
        CHROMIUM_PATH: ensureChromium(),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        NODE_ENV: undefined,
      },
      bench.watchdog,
    );
    return await counted(report, output, (json) => countPlaywright(json, succeeded));
  } finally {
    await app.stop();
  }
}

/** A run that left no report has failed as a whole. */
async function counted(
  file: string,
  output: string,
  count: (report: unknown) => Outcome,
): Promise<StepResult> {
  if (!existsSync(file)) return { outcome: countCheck(false), output };
  return { outcome: count(JSON.parse(readFileSync(file, "utf8"))), output };
}

/** The steps by name, in two lanes that run side by side; within a lane one needs the one before it. */
export const LANES: Record<string, (bench: TestBench) => Promise<StepResult>>[] = [
  {
    format: check(bin("biome"), "ci", "--linter-enabled=false"),
    lint: check(bin("biome"), "lint", "--error-on-warnings"),
    types: check(bin("tsc"), "-p", "tests/types.tsconfig.json"),
    unit: vitest("unit"),
    db: vitest("db"),
  },
  { build, e2e: endToEnd },
];
