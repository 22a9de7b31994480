import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** A process that is told apart from a later one with the same number by the moment it started. */
export interface ProcessIdentity {
  pid: number;
  /** In the clock ticks of `/proc`; null where there is no `/proc`. */
  startedAt: string | null;
}

export function identify(pid: number): ProcessIdentity {
  return { pid, startedAt: readStat(pid)?.startedAt ?? null };
}

/** Whether the very process still runs. A zombie that nobody has collected does not. */
export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  if (!signalReaches(pid)) return false;
  const stat = readStat(pid);
  if (!stat) return startedAt === null;
  return stat.state !== "Z" && (startedAt === null || stat.startedAt === startedAt);
}

/** True once the process is gone, false when it still runs after `timeoutMs`. */
export async function waitForEnd(process: ProcessIdentity, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isAlive(process)) {
    if (Date.now() > deadline) return false;
    await wait(20);
  }
  return true;
}

/** Ends a process and, where it leads one, its group: politely first, then by force after `graceMs`. */
export async function endGroup(leader: ProcessIdentity, graceMs: number) {
  if (!isAlive(leader)) return;
  signalGroup(leader.pid, "SIGTERM");
  if (await waitForEnd(leader, graceMs)) return;
  signalGroup(leader.pid, "SIGKILL");
  await waitForEnd(leader, 5_000);
}

/** Sends a signal to a process's group, or to the process alone if it leads none. */
export function signalGroup(pid: number, signal: NodeJS.Signals) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch {
      // No such group, or it has just ended.
    }
  }
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The nearest of this process's ancestors whose name begins so; undefined also where there is no `/proc`. */
export function findAncestor(name: string): ProcessIdentity | undefined {
  let pid = process.ppid;
  for (let stat = readStat(pid); stat; stat = readStat(pid)) {
    if (stat.name.startsWith(name)) return identify(pid);
    pid = stat.parent;
  }
  return undefined;
}

function readStat(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces; the fields counted here come after it.
    const end = stat.lastIndexOf(")");
    const fields = stat.slice(end + 2).split(" ");
    return {
      name: stat.slice(stat.indexOf("(") + 1, end),
      state: fields[0] ?? "",
      parent: Number(fields[1]),
      startedAt: fields[19] ?? "",
    };
  } catch {
    return undefined;
  }
}
