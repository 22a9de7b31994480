import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

let ticks: number | undefined;

/**
 * Processor seconds, user and system, of a process with all its threads, and of as many of its children as
 * still run: what one has used that ended meanwhile is its parent's. Throws where the first doesn't run.
 */
export function cpuSeconds([pid, ...children]: readonly [number, ...number[]]): number {
  ticks ??= Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  const used = [ticksOf(pid), ...children.map((child) => unlessEnded(() => ticksOf(child), 0))];
  return used.reduce((sum, each) => sum + each, 0) / ticks;
}

/**
 * The same of one process of a single thread, as a backend of Postgres is, to the nanosecond where the kernel says so,
 * else to the tick. The process has to be waiting, or what it does at the moment is left out.
 */
export function preciseCpuSeconds(pid: number): number {
  try {
    return Number(read(`/proc/${pid}/schedstat`).split(" ")[0]) / 1e9;
  } catch {
    return cpuSeconds([pid]);
  }
}

/** A process and those it has started that still run. */
export function withChildren(pid: number): [number, ...number[]] {
  const children: number[] = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap((child) => unlessEnded<number[]>(() => withChildren(child), []))];
}

/** Megabytes (of 1,048,576 bytes) a process has in memory: now, and at the most so far. */
export function memoryOf(pid: number): { mb: number; peakMb: number } {
  const status = read(`/proc/${pid}/status`);
  const megabytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1]) / 1024;
  return { mb: megabytes("VmRSS"), peakMb: megabytes("VmHWM") };
}

/** utime, stime, and those of its children that have ended. */
function ticksOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  // The name in parentheses may hold spaces; the fields counted here come after it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

/** What is read of a process, or `otherwise` where it ended before it could be. */
function unlessEnded<T>(readProcess: () => T, otherwise: T): T {
  try {
    return readProcess();
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH"))
      return otherwise;
    throw error;
  }
}

function read(file: string): string {
  return readFileSync(file, "utf8");
}
