import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { readProcess, withLock } from "@/db/embedded/lock";
import { identify, isAlive } from "@/db/embedded/processes";
import type { Watchdog } from "@/db/embedded/watchdog";
import { env } from "@/lib/env";
import { lastOutput, root, spawnNext } from "./next";
import { describeDuration } from "./progress";
import { hashSources } from "./source-hash";
import type { Say } from "./steps";

const BUILDS = join(root, ".next");
const USERS = join(BUILDS, "users");
/** Written last: a build without it was interrupted. */
const MARK = "payboard.json";
/** Builds of other databases, or of the source as it was before a change was taken back. */
const KEPT = 3;
const MEMORY = "cache/turbopack";

/**
 * The build (relative to the project) of the source as it stands and for this database, whose content
 * the prerendered pages hold; made if there is none. Others keep theirs: each build has its own folder,
 * and those that nobody serves are removed.
 */
export async function ensureBuild(
  database: string,
  watchdog: Pick<Watchdog, "watch">,
  say: Say,
  /** Variables the build is made with; one made with others is another build. */
  extra: Record<string, string> = {},
): Promise<{ folder: string; isNew: boolean }> {
  mkdirSync(USERS, { recursive: true });
  const about = [hashSources(root), database, process.versions.node, env.explicitSiteUrl ?? ""];
  for (const [name, value] of Object.entries(extra)) about.push(`${name}=${value}`);
  const name = `build-${createHash("sha256").update(about.join("\0")).digest("hex").slice(0, 12)}`;
  const folder = `.next/${name}`;
  return await withLock(
    join(BUILDS, "building.lock"),
    async () => {
      const isNew = !existsSync(join(BUILDS, name, MARK));
      if (isNew) await buildInto(name, watchdog, extra, say);
      useBuild(name);
      removeUnused();
      return { folder, isNew };
    },
    () => say("waiting for another build to end"),
  );
}

/** Builds into a folder under `.next`. Throws with the end of what Next said. */
export async function buildInto(
  name: string,
  watchdog: Pick<Watchdog, "watch">,
  extra: Record<string, string | undefined>,
  say: Say = () => {},
) {
  const folder = join(BUILDS, name);
  const [last] = listBuilds();
  const expected = last && Number(JSON.parse(readFileSync(join(BUILDS, last, MARK), "utf8")).seconds);
  say(expected ? `about ${describeDuration(expected)} last time` : "compiling, which may take a minute");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // What the compiler remembers of the last build makes this one quick.
  if (last && name.startsWith("build-") && existsSync(join(BUILDS, last, MEMORY))) {
    mkdirSync(join(folder, "cache"));
    renameSync(join(BUILDS, last, MEMORY), join(folder, MEMORY));
  }
  const startedAt = performance.now();
  const child = spawnNext(["build"], { ...extra, PAYBOARD_BUILD: `.next/${name}`, NODE_ENV: "production" });
  const said = lastOutput(child);
  if (child.pid) watchdog.watch(child.pid);
  const [code] = await once(child, "exit");
  if (code !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`The build failed:\n\n${said()}`);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  writeFileSync(join(folder, MARK), JSON.stringify({ seconds }));
}

/** Keeps the build from being removed while this process lives. */
function useBuild(name: string) {
  writeFileSync(
    join(USERS, `${process.pid}.json`),
    JSON.stringify({ ...identify(process.pid), build: name }),
  );
}

function removeUnused() {
  const used = new Set<string>();
  for (const file of readdirSync(USERS)) {
    const user = readProcess(join(USERS, file));
    if (!user || !isAlive(user)) rmSync(join(USERS, file), { force: true });
    else used.add(JSON.parse(readFileSync(join(USERS, file), "utf8")).build);
  }
  const kept = new Set([...listBuilds().slice(0, KEPT), ...used]);
  for (const name of readdirSync(BUILDS)) {
    if (!name.startsWith("build-") || kept.has(name)) continue;
    rmSync(join(BUILDS, name), { recursive: true, force: true });
  }
}

/** Finished builds, newest first. */
function listBuilds(): string[] {
  if (!existsSync(BUILDS)) return [];
  return readdirSync(BUILDS)
    .filter((name) => name.startsWith("build-") && existsSync(join(BUILDS, name, MARK)))
    .sort((a, b) => statSync(join(BUILDS, b, MARK)).mtimeMs - statSync(join(BUILDS, a, MARK)).mtimeMs);
}
