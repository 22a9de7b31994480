import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runningPostmaster } from "@/db/embedded/postmaster";
import { identify, isAlive } from "@/db/embedded/processes";
import { RUN_TYPESCRIPT } from "@/db/embedded/watchdog";
import { env } from "@/lib/env";
import { root } from "@/scripts/next";
import { findFreePort } from "@/scripts/port";
import { nextOf, processesOn } from "./app-processes";
import { CHAOS_BATCH, postingsOf } from "./chaos-postings";
import { startReading, totalOf } from "./chaos-reads";
import { startApp } from "./start-app";

export const VICTIMS = ["supervisor", "Postgres", "server"] as const;
export type Victim = (typeof VICTIMS)[number];

/** What a kill met, and what it took to heal. */
export type Kill = {
  victim: Victim;
  wasImported: boolean;
  answers: number;
  outages: number;
  healedMs: number;
};

const BUILD_MS = 5 * 60_000;
const HEAL_MS = 30_000;
/** Counts stand for a second before a change is seen; one more for a busy machine. */
const STALE_MS = 2_000;

/**
 * Payboard as `npm start` runs it, on data of its own in a temporary folder. `kill` ends a part of it by kill -9 while
 * one import writes and others read, and throws where something committed is missing afterwards, a part of an
 * import is seen, an outage is shown as an empty board, or a process is left over.
 */
export async function startVictim() {
  const folder = mkdtempSync(join(tmpdir(), "payboard-chaos-"));
  // Postgres runs as somebody else where we are root, and has to get through.
  chmodSync(folder, 0o711);
  const port = String(await findFreePort());
  const address = `http://localhost:${port}`;
  const own = { PAYBOARD_DATA: join(folder, "data"), DATABASE_URL: undefined, HOST: "localhost", PORT: port };
  /** The companies whose listings are known to be in. */
  const kept: string[] = [];
  let app = startApp(own);
  await app.says("ready in", BUILD_MS);

  async function kill(victim: Victim, afterMs: number): Promise<Kill> {
    const company = `chaos-${kept.length + 1}`;
    const file = join(folder, `${company}.csv`);
    writeFileSync(file, postingsOf(company));
    const reading = startReading(address, company);
    const importing = runImport(file, own);
    await wait(afterMs);
    const killedAt = performance.now();
    const returns = returnsOf(app.said());
    process.kill(pidOf(victim), "SIGKILL");

    const outcome = await importing;
    if (victim === "supervisor") {
      await app.ended;
      await nothingLeft();
      app = startApp(own);
      await app.says("ready in");
    } else {
      // Sessions of a killed Postgres may answer for a moment more: that it is ready proves nothing yet.
      await until(`${victim} is back`, HEAL_MS, () => returnsOf(app.said()) > returns);
    }
    await until("it is ready again", HEAL_MS, async () => {
      const ready = await fetch(`${address}/api/ready`).catch(() => null);
      return ready?.status === 200;
    });
    const healedMs = performance.now() - killedAt;
    const { answers, outages } = await reading.stop();
    await onlyOneServer();

    const found = await countOf(company);
    if (found !== 0 && found !== CHAOS_BATCH) throw new Error(`${found} of ${CHAOS_BATCH} of ${company}.`);
    if (outcome.wasCarriedOut) await isAll(company);
    for (const earlier of kept) await isAll(earlier);

    const again = await runImport(file, own);
    if (!again.wasCarriedOut) throw new Error(`Importing again failed:\n${again.said}`);
    await isAll(company);
    kept.push(company);
    return { victim, wasImported: outcome.wasCarriedOut, answers, outages, healedMs };
  }

  function pidOf(victim: Victim): number {
    if (victim === "supervisor") return app.pid;
    if (victim === "server") return nextOf(app.pid).pid;
    const postgres = runningPostmaster(join(folder, "data/postgres"));
    if (!postgres) throw new Error("There is no Postgres to kill.");
    return postgres.pid;
  }

  /** Connections are found dead one by one, so that single questions may fail for a moment after it is ready. */
  async function countOf(company: string): Promise<number> {
    let total: number | null = null;
    await until("the API answers", HEAL_MS, async () => {
      total = await totalOf(`${address}/api/v1/listings?company=${company}`);
      return total !== null;
    });
    return total ?? Number.NaN;
  }

  const isAll = (company: string) =>
    until(`all of ${company} is found`, STALE_MS, async () => (await countOf(company)) === CHAOS_BATCH);

  const nothingLeft = () => until("nothing runs on", HEAL_MS, () => processesOn(folder).length === 0);

  async function onlyOneServer() {
    const servers = () => processesOn(folder).filter(({ command }) => command.startsWith("next-server"));
    await until("only one server runs", HEAL_MS, () => servers().length === 1);
  }

  return {
    kill,
    async stop() {
      if (isAlive(identify(app.pid))) await app.stop();
      await nothingLeft();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `npm run import` on the same data. What it said with code 0 is a promise. */
async function runImport(file: string, own: Record<string, string | undefined>) {
  const child = spawn(process.execPath, [...RUN_TYPESCRIPT, "scripts/import.ts", "csv", file, "--json"], {
    cwd: root,
    env: env.forChild({ NODE_ENV: undefined, npm_lifecycle_event: undefined, ...own }),
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
  }
  const [code] = await once(child, "exit");
  return { wasCarriedOut: code === 0, said };
}

/** How often the supervisor has said that it brought something back. */
function returnsOf(said: string): number {
  return said.match(/is back after/g)?.length ?? 0;
}

async function until(what: string, withinMs: number, isSo: () => boolean | Promise<boolean>) {
  const deadline = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs / 1000} s: ${what}.`);
    await wait(50);
  }
}
