import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { RUN_TYPESCRIPT } from "@/db/embedded/watchdog";
import { env } from "@/lib/env";
import { root } from "@/scripts/next";
import { type ChaosApp, HEAL_MS, until, type Victim } from "./chaos-app";
import { CHAOS_BATCH, postingsOf } from "./chaos-postings";
import { startReading, totalOf } from "./chaos-reads";

/** What a kill met, and what it took to heal. */
export type ImportKill = {
  victim: Victim;
  wasImported: boolean;
  answers: number;
  outages: number;
  healedMs: number;
};

/** Counts stand for a second before a change is seen; one more for a busy machine. */
export const STALE_MS = 2_000;

/**
 * What it gives kills a part while one import writes and others read, and throws where something committed is missing
 * afterwards, a part of an import is seen, an outage is shown as an empty board, or a process is left over.
 */
export function importsUnder(app: ChaosApp) {
  /** The companies whose listings are known to be in. */
  const kept: string[] = [];

  /** Connections are found dead one by one, so that single questions may fail for a moment after it is ready. */
  async function countOf(company: string): Promise<number> {
    let total: number | null = null;
    await until("the API answers", HEAL_MS, async () => {
      total = await totalOf(`${app.address}/api/v1/listings?company=${company}`);
      return total !== null;
    });
    return total ?? Number.NaN;
  }

  const isAll = (company: string) =>
    until(`all of ${company} is found`, STALE_MS, async () => (await countOf(company)) === CHAOS_BATCH);

  return async (victim: Victim, afterMs: number): Promise<ImportKill> => {
    const company = `chaos-${kept.length + 1}`;
    const file = join(app.folder, `${company}.csv`);
    writeFileSync(file, postingsOf(company));
    const reading = startReading(app.address, company);
    const importing = runImport(file, app.own);
    await wait(afterMs);
    const heal = app.kill(victim);
    const outcome = await importing;
    const healedMs = await heal();
    const { answers, outages } = await reading.stop();

    const found = await countOf(company);
    if (found !== 0 && found !== CHAOS_BATCH) throw new Error(`${found} of ${CHAOS_BATCH} of ${company}.`);
    if (outcome.wasCarriedOut) await isAll(company);
    for (const earlier of kept) await isAll(earlier);

    const again = await runImport(file, app.own);
    if (!again.wasCarriedOut) throw new Error(`Importing again failed:\n${again.said}`);
    await isAll(company);
    kept.push(company);
    return { victim, wasImported: outcome.wasCarriedOut, answers, outages, healedMs };
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
