import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openEmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { canEnter } from "@/db/embedded/owner";
import { type Postmaster, runningPostmaster } from "@/db/embedded/postmaster";
import { identify, isAlive, type ProcessIdentity, waitForEnd } from "@/db/embedded/processes";
import { RUN_TYPESCRIPT } from "@/db/embedded/watchdog";
import { Conflict } from "@/lib/errors";
import { root } from "@/scripts/next";

const isRoot = process.getuid?.() === 0;
const SOMEBODY = { uid: 1000, gid: 1000 };
/** Stopping is quick; a machine that is busy with other tests is not. */
const SOON_MS = 15_000;

let parent: string;
let folder: string;
const left: ProcessIdentity[] = [];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "payboard-embedded-"));
  chmodSync(parent, 0o755);
  folder = join(parent, "data");
});

afterEach(() => {
  for (const one of left.splice(0)) if (isAlive(one)) process.kill(one.pid, "SIGKILL");
  rmSync(parent, { recursive: true, force: true });
});

type Held = { url: string; how: string; place: string; server: Postmaster; watchdog: number };

/** Uses the database in another process. */
async function hold(serving?: string, user: { uid?: number; gid?: number } = {}) {
  const args = [...RUN_TYPESCRIPT, "tests/support/hold-postgres.ts", folder];
  const child = spawn(process.execPath, serving ? [...args, serving] : args, {
    ...user,
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  const [said] = await Promise.race([once(child.stdout, "data"), once(child, "exit").then(() => [])]);
  if (!said) throw new Error(complaint);
  const held: Held = JSON.parse(String(said));
  const pid = child.pid ?? 0;
  left.push(identify(pid), identify(held.watchdog), held.server);
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return { ...held, pid, end };
}

async function answer(url: string, question = "select 1 as one") {
  const sql = postgres(url, { max: 1 });
  try {
    return (await sql.unsafe(question))[0];
  } finally {
    await sql.end();
  }
}

test("makes a database that reads text as UTF-8 and sorts it alike everywhere", async () => {
  const { url, close, how } = await openEmbeddedPostgres(folder);
  try {
    expect(how).toBe("made");
    const about = await answer(
      url,
      `select datlocale, datlocprovider, pg_encoding_to_char(encoding) as encoding,
       current_setting('fsync') as fsync, current_setting('server_version_num')::int / 10000 as release
       from pg_database where datname = current_database()`,
    );
    expect(about).toEqual({
      datlocale: "C.UTF-8",
      datlocprovider: "b",
      encoding: "UTF8",
      fsync: "on",
      release: 18,
    });
  } finally {
    await close();
  }
});

test("keeps its data and its password, which nobody else may read", async () => {
  const first = await openEmbeddedPostgres(folder);
  await answer(first.url, "create table kept as select 7 as n").finally(first.close);
  expect(statSync(join(folder, "password")).mode & 0o777).toBe(0o600);
  const second = await openEmbeddedPostgres(folder);
  expect(second.how).toBe("started");
  expect(await answer(second.url, "select n from kept").finally(second.close)).toEqual({ n: 7 });
});

test("refuses those without the password", async () => {
  const { url, close } = await openEmbeddedPostgres(folder);
  const wrong = new URL(url);
  wrong.password = "guess";
  await expect(answer(wrong.href)).rejects.toThrow(/password authentication failed/);
  await close();
});

test("is joined by the second who needs it, and stops with the last", async () => {
  const first = await hold();
  const second = await hold();
  expect(second.how).toBe("joined");
  expect(second.server.pid).toBe(first.server.pid);
  await first.end("SIGTERM");
  expect(await answer(second.url)).toEqual({ one: 1 });
  await second.end("SIGTERM");
  expect(isAlive(second.server)).toBe(false);
});

test("stops when the only one who uses it is killed", async () => {
  const only = await hold();
  await only.end("SIGKILL");
  expect(await waitForEnd(only.server, SOON_MS)).toBe(true);
  expect(await waitForEnd(identify(only.watchdog), SOON_MS)).toBe(true);
  expect(readdirSync(join(folder, "holders"))).toEqual([]);
});

test("is adopted when it outlived all that would have stopped it", async () => {
  const killed = await hold();
  process.kill(killed.watchdog, "SIGKILL");
  await killed.end("SIGKILL");
  expect(isAlive(killed.server)).toBe(true);
  const adopter = await openEmbeddedPostgres(folder);
  expect(adopter.how).toBe("joined");
  expect(adopter.server.pid).toBe(killed.server.pid);
  await adopter.close();
  expect(isAlive(killed.server)).toBe(false);
});

test("starts again after it was killed itself", async () => {
  const killed = await hold();
  process.kill(killed.watchdog, "SIGKILL");
  await killed.end("SIGKILL");
  process.kill(killed.server.pid, "SIGKILL");
  await waitForEnd(killed.server, SOON_MS);
  const again = await openEmbeddedPostgres(folder);
  expect(again.how).toBe("started");
  expect(await answer(again.url).finally(again.close)).toEqual({ one: 1 });
});

test("is not misled by a stale process number that another program has by now", async () => {
  const first = await openEmbeddedPostgres(folder);
  await first.close();
  const cluster = join(first.place, "postgres");
  // Of the user Postgres runs as, so that it would believe the number.
  const sleeper = spawn("sleep", ["60"], isRoot ? { uid: 65534, gid: 65534 } : {});
  try {
    writeFileSync(
      join(cluster, "postmaster.pid"),
      `${sleeper.pid}\n${cluster}\n1\n${new URL(first.url).port}\n`,
    );
    expect(runningPostmaster(cluster)).toBeUndefined();
    const second = await openEmbeddedPostgres(folder);
    expect(second.how).toBe("started");
    await second.close();
    expect(isAlive(identify(sleeper.pid ?? 0))).toBe(true);
  } finally {
    sleeper.kill();
  }
});

test("lets one process serve people from it, and refuses the second by name", async () => {
  const server = await hold("http://localhost:3109");
  const refusal = openEmbeddedPostgres(folder, { serving: "http://localhost:3108" });
  await expect(refusal).rejects.toThrow(Conflict);
  await expect(refusal).rejects.toThrow(`http://localhost:3109 (process ${server.pid})`);
  expect(await answer(server.url)).toEqual({ one: 1 });
  await server.end("SIGTERM");
});

describe.skipIf(!isRoot)("where root starts it", () => {
  test.skipIf(!isRoot || !canEnter(root, SOMEBODY))("a normal user can start one as well", async () => {
    mkdirSync(folder);
    chownSync(folder, SOMEBODY.uid, SOMEBODY.gid);
    const held = await hold(undefined, SOMEBODY);
    expect(statSync(join(folder, "postgres")).uid).toBe(SOMEBODY.uid);
    expect(await answer(held.url)).toEqual({ one: 1 });
    await held.end("SIGTERM");
    expect(isAlive(held.server)).toBe(false);
  });

  test("it runs as nobody in particular", async () => {
    const { place, close } = await openEmbeddedPostgres(folder);
    expect(statSync(join(place, "postgres")).uid).toBe(65534);
    await close();
  });

  test("it finds a place that user can reach when the project's is closed", async () => {
    chmodSync(parent, 0o700);
    const { url, place, close } = await openEmbeddedPostgres(folder);
    try {
      expect(place.startsWith(parent)).toBe(false);
      expect(await answer(url)).toEqual({ one: 1 });
    } finally {
      await close();
      rmSync(place, { recursive: true });
    }
    expect(existsSync(join(folder, "location"))).toBe(true);
  });
});
