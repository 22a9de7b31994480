import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { identify, isAlive, type ProcessIdentity } from "./processes";

export interface Postmaster extends ProcessIdentity {
  port: number;
  /** Takes connections: neither starting nor stopping. */
  ready: boolean;
}

/** The server that runs on the cluster in `folder`, by its `postmaster.pid`, if it runs. */
export function runningPostmaster(folder: string): Postmaster | undefined {
  const lines = readLines(join(folder, "postmaster.pid"));
  const pid = Number(lines?.[0]);
  if (!lines || !(pid > 0)) return undefined;
  const process = identify(pid);
  if (!isAlive(process) || !isPostgresOn(folder, pid)) return undefined;
  return { ...process, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * Removes what a server that was killed left behind. Postgres does so itself, except where another
 * process has got its number since: then it believes that it is running and refuses to start.
 */
export function clearStalePid(folder: string) {
  if (!runningPostmaster(folder)) rmSync(join(folder, "postmaster.pid"), { force: true });
}

function isPostgresOn(folder: string, pid: number): boolean {
  if (existsSync("/proc/self/cmdline")) {
    const words = readLines(`/proc/${pid}/cmdline`)?.join("\n").split("\0") ?? [];
    return words.includes(folder);
  }
  const listed = spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
  return listed.stdout?.includes(folder) ?? false;
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return undefined;
  }
}
