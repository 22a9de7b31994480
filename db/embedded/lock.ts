import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { identify, isAlive, type ProcessIdentity } from "./processes";

/**
 * Runs `work` while no other process runs anything under the same lock file. Waits for the one that
 * does, calling `onWait` once; a lock whose process has died is taken over.
 */
export async function withLock<T>(file: string, work: () => Promise<T>, onWait?: () => void): Promise<T> {
  let waited = false;
  while (!takeLock(file)) {
    if (!waited) onWait?.();
    waited = true;
    await wait(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function takeLock(file: string): boolean {
  const own = `${file}.${process.pid}`;
  // Linked into place whole, so that nobody ever reads a half-written lock.
  writeFileSync(own, JSON.stringify(identify(process.pid)));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const holder = readProcess(file);
    if (holder && !isAlive(holder)) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** The process a file names, or undefined when the file is gone or makes no sense. */
export function readProcess(file: string): ProcessIdentity | undefined {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(file, "utf8"));
    return Number.isInteger(pid) ? { pid, startedAt: startedAt ?? null } : undefined;
  } catch {
    return undefined;
  }
}
