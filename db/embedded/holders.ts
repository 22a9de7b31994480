import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, type ProcessIdentity } from "./processes";

/** A process that uses the data folder. The last one to leave stops Postgres. */
export interface Holder extends ProcessIdentity {
  /** What it serves people at; only one process may serve from a data folder. */
  address?: string;
}

/** Everyone who uses the data folder now, except those who died without leaving. */
export function listHolders(folder: string): Holder[] {
  return readdirSync(holdersOf(folder))
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const file = join(holdersOf(folder), name);
      try {
        const holder: Holder = JSON.parse(readFileSync(file, "utf8"));
        if (isAlive(holder)) return [holder];
      } catch {
        // Gone since it was listed, or cut short by a crash: nobody holds by it.
      }
      rmSync(file, { force: true });
      return [];
    });
}

export function addHolder(folder: string, holder: Holder) {
  const file = fileOf(folder, holder.pid);
  writeFileSync(`${file}.new`, JSON.stringify(holder));
  renameSync(`${file}.new`, file);
}

export function removeHolder(folder: string, pid: number) {
  rmSync(fileOf(folder, pid), { force: true });
}

function holdersOf(folder: string): string {
  const holders = join(folder, "holders");
  mkdirSync(holders, { recursive: true });
  return holders;
}

function fileOf(folder: string, pid: number): string {
  return join(holdersOf(folder), `${pid}.json`);
}
