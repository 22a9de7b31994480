import { spawnSync } from "node:child_process";
import { chmodSync, statSync } from "node:fs";

/** Who Postgres runs as. Undefined: whoever we are. */
export type Owner = { uid: number; gid: number } | undefined;

/** "nobody" on every system we know; it owns nothing else. */
const NOBODY = 65534;

/** Postgres refuses to run as root, so root hands it to the owner of the data, or else to nobody. */
export function postgresOwner(cluster: string): Owner {
  if (process.getuid?.() !== 0) return undefined;
  const existing = statSync(cluster, { throwIfNoEntry: false });
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  return { uid: NOBODY, gid: NOBODY };
}

/** Whether the owner can enter the folder: asked of the system itself, since modes are not all there is. */
export function canEnter(folder: string, owner: Owner): boolean {
  if (!owner) return true;
  const tried = spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...owner, cwd: "/", stdio: "ignore" });
  if (tried.error) {
    throw new Error(`Postgres cannot run as root, and starting it as user ${owner.uid} failed.`, {
      cause: tried.error,
    });
  }
  return tried.status === 0;
}

/** Lets others pass through a folder of ours without seeing what is in it. */
export function openForPassage(folder: string) {
  chmodSync(folder, statSync(folder).mode | 0o111);
}
