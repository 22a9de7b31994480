import { spawn } from "node:child_process";
import { once } from "node:events";
import { endGroup, identify } from "@/db/embedded/processes";
import type { Watchdog } from "@/db/embedded/watchdog";
import { env } from "@/lib/env";
import { root } from "./next";
import { onStop } from "./shutdown";

const LONGEST_MS = 18 * 60_000;

/** What a program says is shown where we stand. */
const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1", FORCE_COLOR: undefined };

/**
 * Runs a program of the project on the Node we run on, and hands back what it said. It is ended when we
 * are, and when it runs for a quarter of an hour.
 */
export async function runCaptured(
  args: string[],
  extra: Record<string, string | undefined>,
  watchdog: Pick<Watchdog, "watch">,
): Promise<{ succeeded: boolean; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: env.forChild({ ...colour, ...extra }),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const group = child.pid ? identify(child.pid) : undefined;
  const end = () => (group ? endGroup(group, 2_000) : undefined);
  if (group) watchdog.watch(group.pid);
  onStop(end);
  const timer = setTimeout(() => {
    output += `\nStopped after ${LONGEST_MS / 60_000} minutes.\n`;
    end();
  }, LONGEST_MS);
  const [code] = await once(child, "close");
  clearTimeout(timer);
  return { succeeded: code === 0, output: output.trim() };
}
