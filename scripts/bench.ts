import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openEmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { env } from "@/lib/env";
import { AppError, InvalidInput } from "@/lib/errors";
import { startLoadGenerator } from "@/tests/bench/load";
import { describeMachine, load } from "@/tests/bench/machine";
import { countFailures, describeReport, reportJson } from "@/tests/bench/report";
import { benchSize, type SizeFigures } from "@/tests/bench/run";
import { BENCH_BUILD } from "@/tests/bench/server";
import { ensureBuild } from "./build";
import { isStopping, onStop, stop, stopWhenAsked } from "./shutdown";

const USAGE = `npm run bench -- [--active N[,N…]] [--history M] [--keep folder] [--json]

  --active N    open listings; several sizes, with commas between, stand side by side (default 100000)
  --history M   past listings (default five times the open ones, at most 500000)
  --keep folder keeps the filled databases there for the next run, instead of in a temporary folder
  --only-search the board query, the trend series and posting alone, without a build or a server
  --rounds N    how often every address is loaded, --seconds N for how long each time (default 5 and 3)
  --json        one object on the last line of stdout`;

stopWhenAsked(() => console.error("\n  Stopping…"));
try {
  await bench();
} catch (error) {
  if (!isStopping()) {
    console.error(error instanceof AppError || isUsage(error) ? error.message : error);
    await stop(1);
  }
}

async function bench() {
  const { values } = parseArgs({
    options: {
      active: { type: "string", default: "100000" },
      history: { type: "string" },
      keep: { type: "string" },
      "only-search": { type: "boolean", default: false },
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "3" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return await stop(0, USAGE);
  const sizes = values.active.split(",").map((raw) => {
    const active = countIn(raw, "active");
    const history =
      values.history === undefined ? Math.min(5 * active, 500_000) : countIn(values.history, "history");
    return { active, history };
  });
  const plan = {
    connections: 8,
    rounds: countIn(values.rounds, "rounds"),
    secondsEach: countIn(values.seconds, "seconds"),
  };
  const before = load();

  const postgres = await openEmbeddedPostgres(values.keep ? resolve(values.keep) : temporaryFolder());
  onStop(postgres.close);
  const generator = startLoadGenerator();
  onStop(generator.stop);

  const runs: SizeFigures[] = [];
  let build: string | null = null;
  for (const size of sizes) {
    const prepareBuild = async (url: string) => {
      if (values["only-search"]) return null;
      build ??= await makeBuild(url, postgres.watchdog);
      return build;
    };
    runs.push(await benchSize(size, { postgres, generator, prepareBuild, plan }));
  }

  const report = { machine: describeMachine(postgres.version), load: { before, after: load() }, plan, runs };
  const print = values.json ? console.error : console.log;
  for (const line of ["", ...describeReport(report), ""]) print(line);
  // Fast failures are no speed.
  const isSound = runs.every((run) => countFailures(run) === 0);
  await stop(isSound ? 0 : 1, values.json ? JSON.stringify(reportJson(report)) : undefined);
}

/** The build is the source's; whose listings its prerendered pages hold doesn't matter, since nobody asks for them. */
async function makeBuild(url: string, watchdog: Parameters<typeof ensureBuild>[1]): Promise<string> {
  env.databaseUrl = url;
  const say = (detail: string) => console.error(`  Building: ${detail}`);
  return (await ensureBuild("bench", watchdog, say, BENCH_BUILD)).folder;
}

/** Postgres runs as somebody else where we are root, and has to get through. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "payboard-bench-"));
  chmodSync(folder, 0o711);
  onStop(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function countIn(raw: string, option: string): number {
  const count = Number(raw.replaceAll("_", ""));
  if (!Number.isInteger(count) || count < 0 || (count === 0 && option !== "history"))
    throw new InvalidInput(`--${option} is a whole number, not "${raw}".\n\n${USAGE}`);
  return count;
}

/** An option that `parseArgs` doesn't know. */
function isUsage(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
