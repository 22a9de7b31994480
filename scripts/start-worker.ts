import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { endGroup, identify } from "@/db/embedded/processes";
import { RUN_TYPESCRIPT, type Watchdog } from "@/db/embedded/watchdog";
import { env } from "@/lib/env";
import { lastOutput, root } from "./next";

const START_TIMEOUT_MS = 60_000;

/** Starts `npm run worker` as a process of ours and waits until it says that it is at work. */
export async function startWorker(watchdog: Pick<Watchdog, "watch">) {
  const child = spawn(process.execPath, [...RUN_TYPESCRIPT, "scripts/worker.ts"], {
    cwd: root,
    env: env.forChild(),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = lastOutput(child);
  if (child.pid) watchdog.watch(child.pid);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!said().includes("under way")) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      if (child.pid) await endGroup(identify(child.pid), 1_000);
      throw new Error(`The worker did not start:\n\n${said()}`);
    }
    await wait(20);
  }
  child.stdout?.pipe(process.stdout);
  child.stderr?.pipe(process.stderr);
  return child;
}
