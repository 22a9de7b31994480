import type { ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { endGroup, identify } from "@/db/embedded/processes";
import type { Watchdog } from "@/db/embedded/watchdog";
import { env } from "@/lib/env";
import { Conflict } from "@/lib/errors";
import { lastOutput, SERVER_FLAGS, spawnNext } from "./next";

const START_TIMEOUT_MS = 60_000;

/**
 * Starts Next on `env.host` and `env.port` and waits until it answers. `folder` is the build to serve;
 * without one, it compiles as it goes. What it says from then on goes to our own output.
 */
export async function serve(address: string, folder: string | undefined, watchdog: Pick<Watchdog, "watch">) {
  const where = ["-H", env.host, "-p", String(env.port)];
  const child = folder
    ? spawnNext(["start", ...where], { PAYBOARD_BUILD: folder, NODE_ENV: "production" }, SERVER_FLAGS)
    : spawnNext(["dev", ...where], { NODE_ENV: "development" });
  const said = lastOutput(child);
  if (child.pid) watchdog.watch(child.pid);
  try {
    await answers(address, child, said);
  } catch (error) {
    if (child.pid) await endGroup(identify(child.pid), 1_000);
    throw error;
  }
  child.stdout?.pipe(process.stdout);
  child.stderr?.pipe(process.stderr);
  return child;
}

async function answers(address: string, child: ChildProcess, said: () => string) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    await wait(20);
    // Until it says so itself, an answer may come from somebody else's server.
    if (!said().includes("Ready in")) continue;
    await fetch(`${address}/api/health`, { redirect: "manual", signal: AbortSignal.timeout(60_000) });
    return;
  }
  if (said().includes("EADDRINUSE"))
    throw new Conflict(`Another program was faster: it listens at ${address} now.`);
  throw new Error(`The server did not start:\n\n${said()}`);
}
