import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = ["app", "components", "lib", "db", "public"];
/** Next writes it during a build, so it says nothing about the source. */
const WRITTEN_BY_NEXT = "next-env.d.ts";
const TOP_FILES = /^(?:\.env.*|[^.].*\.(?:ts|js|mjs|json))$/;

/** One hash of everything a build is made from, by path and content: equal trees have equal hashes. */
export function hashSources(root: string): string {
  const hash = createHash("sha256");
  for (const path of listSources(root)) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** The files a build is made from, relative to `root`, in a fixed order. */
export function listSources(root: string): string[] {
  const top = readdirSync(root, { withFileTypes: true });
  const files = top
    .filter((entry) => entry.isFile() && TOP_FILES.test(entry.name) && entry.name !== WRITTEN_BY_NEXT)
    .map((entry) => entry.name);
  const folders = top.filter((entry) => entry.isDirectory() && FOLDERS.includes(entry.name));
  const inside = folders.flatMap(({ name }) =>
    readdirSync(join(root, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
  return [...files, ...inside].sort();
}
