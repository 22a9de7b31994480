import { setTimeout as wait } from "node:timers/promises";
import { endGroup, identify } from "@/db/embedded/processes";
import type { Watchdog } from "@/db/embedded/watchdog";
import { lastOutput, SERVER_FLAGS, spawnNext } from "@/scripts/next";
import { findFreePort } from "@/scripts/port";

/** What the bench's build is made with; only it holds the empty pages. */
export const BENCH_BUILD = { PAYBOARD_BENCH: "1" };

const START_TIMEOUT_MS = 60_000;

export interface BenchedServer {
  pid: number;
  origin: string;
  stop(): Promise<void>;
}

/** Serves a build of the bench from a database, as `npm start` does, on a port of its own. */
export async function startServer(
  folder: string,
  databaseUrl: string,
  watchdog: Pick<Watchdog, "watch">,
): Promise<BenchedServer> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const variables = {
    ...BENCH_BUILD,
    PAYBOARD_BUILD: folder,
    DATABASE_URL: databaseUrl,
    SITE_URL: origin,
    NODE_ENV: "production",
  };
  const child = spawnNext(["start", "-H", "127.0.0.1", "-p", String(port)], variables, SERVER_FLAGS);
  const said = lastOutput(child);
  const server = identify(child.pid ?? 0);
  watchdog.watch(server.pid);
  const stop = () => endGroup(server, 3_000);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!said().includes("Ready in")) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The server did not start:\n\n${said()}`);
    }
    await wait(20);
  }
  return { pid: server.pid, origin, stop };
}
