import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { identify, isAlive, type ProcessIdentity } from "@/db/embedded/processes";

/** Whether this machine tells what runs, and why. */
export const canSeeProcesses = read("/proc/self/environ") !== "";

/**
 * All that runs on behalf of the data in `folder`: what was started with its name, was told it in the
 * environment, or stands in it, as Postgres's own do. A process of which only a trace is left is not one.
 */
export function processesOn(folder: string): (ProcessIdentity & { command: string })[] {
  return listPids()
    .map((pid) => ({ ...identify(pid), command: commandOf(pid) }))
    .filter((one) => isAlive(one) && belongsTo(one.pid, folder));
}

/** The web server that a supervisor has started. */
export function nextOf(supervisor: number): ProcessIdentity {
  const pid = listPids().find(
    (one) => parentOf(one) === supervisor && /^next-server|\/next /.test(commandOf(one)),
  );
  if (!pid) throw new Error(`The supervisor (${supervisor}) runs no Next.`);
  return identify(pid);
}

function belongsTo(pid: number, folder: string): boolean {
  const told = [read(`/proc/${pid}/cmdline`), read(`/proc/${pid}/environ`)];
  return told.some((words) => words.includes(folder)) || workingFolder(pid).startsWith(folder);
}

function parentOf(pid: number): number {
  return Number(read(`/proc/${pid}/status`).match(/^PPid:\s*(\d+)/m)?.[1]);
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim();
}

function workingFolder(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}

function listPids(): number[] {
  try {
    return readdirSync("/proc")
      .map(Number)
      .filter((pid) => pid > 0 && pid !== process.pid);
  } catch {
    return [];
  }
}

/** Empty when the process has ended since, or is not ours to look at. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
