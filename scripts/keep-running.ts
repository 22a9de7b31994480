import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { EmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { endGroup, identify, isAlive, type ProcessIdentity } from "@/db/embedded/processes";
import type { Watchdog } from "@/db/embedded/watchdog";
import { env } from "@/lib/env";
import { createAllowance } from "./allowance";
import { describeDuration } from "./progress";
import { serve } from "./serve";
import { isStopping, onStop } from "./shutdown";
import { startWorker } from "./start-worker";
import { paint } from "./steps";

const MOST = 6;
const WITHIN_MS = 10 * 60_000;
const LOOK_EVERY_MS = 250;
/** Doubled after each failure: a session of the dead Postgres may hold the data for its last ten seconds. */
const PAUSE_MS = 500;
const GRACE_MS = 3_000;

/**
 * Keeps Postgres, Next and the worker running until we stop: what ends by itself is started again, with a notice, and
 * people see an error page (without Next, nothing) in between. `giveUp` is called, with the reason, when
 * one of them ends or fails to start for the seventh time in ten minutes.
 */
export function keepRunning(giveUp: (message: string) => void) {
  let server: ProcessIdentity | undefined;
  let worker: ProcessIdentity | undefined;

  return {
    /** Keeps a Postgres that has been started. */
    postgres(postgres: EmbeddedPostgres) {
      const revive = createReviver("Postgres", giveUp);
      const start = async () => {
        const { url, server: fresh } = await postgres.restart();
        postgres.server = fresh;
        if (url === env.databaseUrl) return;
        // Its port was gone. Those who use it are told the new one at their next start, which their end brings about.
        env.databaseUrl = url;
        for (const child of [worker, server]) if (child) await endGroup(child, GRACE_MS);
      };
      const look = async () => {
        if (!isAlive(postgres.server)) await revive(`see ${env.dataFolder}/postgres.log`, start);
        setTimeout(look, LOOK_EVERY_MS).unref();
      };
      look();
    },

    /** Serves people as `serve` does, and keeps on doing so. */
    async server(address: string, build: string | undefined, watchdog: Pick<Watchdog, "watch">) {
      const revive = createReviver("The server", giveUp);
      const start = async () => {
        const child = await serve(address, build, watchdog);
        server = identify(child.pid ?? 0);
        once(child, "exit").then(([code, signal]) => revive(String(code ?? signal), start));
      };
      onStop(() => server && endGroup(server, GRACE_MS));
      await start();
    },

    /** Has the background work done in a process of its own, and keeps on having it done. */
    async worker(watchdog: Pick<Watchdog, "watch">) {
      const revive = createReviver("The worker", giveUp);
      const start = async () => {
        const child = await startWorker(watchdog);
        worker = identify(child.pid ?? 0);
        once(child, "exit").then(([code, signal]) => revive(String(code ?? signal), start));
      };
      onStop(() => worker && endGroup(worker, GRACE_MS));
      await start();
    },
  };
}

function createReviver(name: string, giveUp: (message: string) => void) {
  const allowance = createAllowance(MOST, WITHIN_MS);
  return async (why: string, start: () => Promise<void>) => {
    const endedAt = performance.now();
    let [reason, pauseMs] = [why, PAUSE_MS];
    while (!isStopping()) {
      const turn = allowance.take();
      if (!turn) return giveUp(`${name} keeps ending by itself (${reason}).`);
      const notice = `${name} ended by itself (${reason}); starting it again, ${turn} of ${MOST}`;
      console.error(`  ${paint(process.stderr, 31, "!")} ${notice}`);
      try {
        await start();
        const took = describeDuration((performance.now() - endedAt) / 1000);
        return console.error(`  ${paint(process.stderr, 32, "✓")} ${name} is back after ${took}`);
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
      }
      await wait(pauseMs);
      pauseMs *= 2;
    }
  };
}
