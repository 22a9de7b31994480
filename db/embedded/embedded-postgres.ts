import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { Conflict } from "@/lib/errors";
import { findBinaries } from "./binaries";
import { choosePort, createCluster, startCluster, stopCluster } from "./cluster";
import { addHolder, listHolders, removeHolder } from "./holders";
import { withLock } from "./lock";
import { postgresOwner } from "./owner";
import { choosePlace } from "./place";
import { clearStalePid, type Postmaster, runningPostmaster } from "./postmaster";
import { identify } from "./processes";
import { startWatchdog, type Watchdog } from "./watchdog";

export interface EmbeddedPostgres {
  url: string;
  /** The release it is, such as `18.4`. */
  version: string;
  /** `made` and started, `started`, or `joined` when it was running already. */
  how: "made" | "started" | "joined";
  /** Where its files are: in the data folder, unless Postgres cannot run there. */
  place: string;
  server: Postmaster;
  /** Looks after processes that have to end with this one. */
  watchdog: Watchdog;
  /** Starts it again after it ended by itself, or joins it where somebody else was faster. */
  restart(): Promise<Pick<EmbeddedPostgres, "url" | "server">>;
  /** Leaves it, and stops it unless somebody else uses it. */
  close(): Promise<void>;
}

const RELEASE = "18";
const lockOf = (folder: string) => join(folder, "lock");

/**
 * Starts the Postgres of a data folder (absolute), or joins the one that runs there, also when those who
 * started it were killed. It is stopped when the last of those who use it closes it or dies. Throws
 * Conflict when `serving` (the address people will reach us at) and somebody serves from it already.
 */
export async function openEmbeddedPostgres(
  folder: string,
  { serving }: { serving?: string } = {},
): Promise<EmbeddedPostgres> {
  mkdirSync(folder, { recursive: true });
  return await withLock(lockOf(folder), async () => {
    if (serving) refuseSecondServer(folder);
    addHolder(folder, { ...identify(process.pid), address: serving });
    const watchdog = startWatchdog(folder);
    try {
      return {
        ...(await openCluster(folder)),
        watchdog,
        restart: () => withLock(lockOf(folder), () => openCluster(folder)),
        close: () => close(folder, watchdog),
      };
    } catch (error) {
      removeHolder(folder, process.pid);
      await watchdog.dismiss();
      throw error;
    }
  });
}

/** Takes `pid` off the list of those who use the data folder, and stops Postgres if it was the last. */
export async function leaveEmbeddedPostgres(folder: string, pid: number) {
  await withLock(lockOf(folder), async () => {
    removeHolder(folder, pid);
    if (listHolders(folder).length > 0) return;
    const server = runningPostmaster(clusterOf(choosePlace(folder)));
    if (server) await stopCluster(server);
  });
}

/** Throws Conflict when a process serves people from the data folder. Changes nothing. */
export function refuseSecondServer(folder: string) {
  if (!existsSync(folder)) return;
  const server = listHolders(folder).find((holder) => holder.address && holder.pid !== process.pid);
  if (!server) return;
  throw new Conflict(
    `Payboard already runs on the data in ${folder}: ${server.address} (process ${server.pid}).\n` +
      "Stop it there, or give this one a data folder of its own with PAYBOARD_DATA.",
  );
}

async function close(folder: string, watchdog: Watchdog) {
  await leaveEmbeddedPostgres(folder, process.pid);
  await watchdog.dismiss();
}

async function openCluster(folder: string) {
  const place = choosePlace(folder);
  const cluster = clusterOf(place);
  const owner = postgresOwner(cluster);
  const binaries = findBinaries(place, owner);
  const passwordFile = join(folder, "password");
  const isNew = !existsSync(cluster);
  if (isNew) createCluster(cluster, passwordFile, binaries, owner);
  refuseOtherRelease(cluster, folder);

  const running = await settled(cluster);
  if (!running) clearStalePid(cluster);
  const server =
    running ??
    (await startCluster(
      cluster,
      await choosePort(join(folder, "port")),
      join(folder, "postgres.log"),
      binaries,
      owner,
    ));
  const password = readFileSync(passwordFile, "utf8").trim();
  const at = `postgres://payboard:${password}@127.0.0.1:${server.port}`;
  if (!running) await createDatabase(`${at}/postgres`, "payboard");
  const started = isNew ? ("made" as const) : ("started" as const);
  return {
    url: `${at}/payboard`,
    version: binaries.version.replace(/^(\d+\.\d+).*/, "$1"),
    how: running ? ("joined" as const) : started,
    place,
    server,
  };
}

/** A running server once it is ready; undefined when none runs, or the one that did has stopped. */
async function settled(cluster: string): Promise<Postmaster | undefined> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const server = runningPostmaster(cluster);
    if (!server || server.ready) return server;
    await wait(50);
  }
  throw new Error(`A Postgres runs on ${cluster}, but is neither ready nor ends.`);
}

/** Makes the database if it is not there yet. `url` is of another database of the same server. */
export async function createDatabase(url: string, name: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end();
  }
}

function refuseOtherRelease(cluster: string, folder: string) {
  const release = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (release === RELEASE) return;
  throw new Error(`The data in ${folder} is of Postgres ${release}; this Payboard runs Postgres ${RELEASE}.`);
}

function clusterOf(place: string): string {
  return join(place, "postgres");
}
