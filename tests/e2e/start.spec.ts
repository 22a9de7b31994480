import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { canEnter } from "@/db/embedded/owner";
import { runningPostmaster } from "@/db/embedded/postmaster";
import { identify, isAlive, waitForEnd } from "@/db/embedded/processes";
import { env } from "@/lib/env";
import { root } from "@/scripts/next";
import { findFreePort } from "@/scripts/port";
import { canSeeProcesses, nextOf } from "@/tests/support/app-processes";
import { type StartedApp, startApp } from "@/tests/support/start-app";

// These start Payboard as `npm start` does, on the build that `npm test` made.
test.skip(!env.builtFolder, "`npm test` makes the build that these tests serve.");
// One after the other, since each needs the whole machine for a moment.
test.describe.configure({ mode: "default" });

const isRoot = process.getuid?.() === 0;
const SOMEBODY = { uid: 1000, gid: 1000 };
const SOON_MS = 15_000;

let folder: string;
let started: StartedApp[];

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "payboard-start-"));
  chmodSync(folder, 0o777);
  started = [];
});

test.afterEach(async () => {
  for (const app of started) {
    app.signal("SIGCONT");
    if (isAlive(identify(app.pid))) await app.stop();
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Starts one on a free port and its own data, unless told otherwise. */
async function start(extra: Record<string, string | undefined> = {}, user = {}) {
  const port = extra.PORT ?? String(await findFreePort());
  const own = { PAYBOARD_DATA: join(folder, "data"), DATABASE_URL: undefined, HOST: "localhost", PORT: port };
  const app = startApp({ ...own, ...extra }, user);
  started.push(app);
  return { app, address: `http://localhost:${port}`, port };
}

const statusOf = async (address: string) => (await fetch(address)).status;
const database = () => runningPostmaster(join(folder, "data/postgres"));

async function databaseStops() {
  await expect.poll(() => database(), { timeout: SOON_MS }).toBeUndefined();
}

test("serves the board, stops at a signal and leaves nothing running", async () => {
  const { app, address } = await start();
  await app.says("ready in");
  expect(await statusOf(`${address}/jobs`)).toBe(200);
  expect(app.said()).toMatch(/✓ Database +Postgres 18\.\d+ made/);
  expect(app.said()).toMatch(/✓ Listings +[\d,]+ sample listings/);
  app.signal("SIGTERM");
  expect(await app.ended).toBe(0);
  expect(database()).toBeUndefined();
  await expect(statusOf(address)).rejects.toThrow();
});

test("a second one is refused, and the first serves on", async () => {
  const first = await start();
  await first.app.says("ready in");

  const sameData = await start();
  expect(await sameData.app.ended).toBe(1);
  expect(sameData.app.said()).toContain(`${first.address} (process ${first.app.pid})`);

  const samePort = await start({ PORT: first.port, PAYBOARD_DATA: join(folder, "other") });
  expect(await samePort.app.ended).toBe(1);
  expect(samePort.app.said()).toContain(`Port ${first.port} on localhost is in use`);

  expect(await statusOf(`${first.address}/jobs`)).toBe(200);
});

test("says that another program has the port before it starts anything", async () => {
  const other = createServer((_, response) => response.end("somebody else"));
  const port = await findFreePort();
  await new Promise<void>((resolve) => other.listen(port, "localhost", resolve));
  try {
    const { app } = await start({ PORT: String(port) });
    expect(await app.ended).toBe(1);
    expect(app.said()).toContain(`PORT=${port + 1} npm start`);
    expect(app.said()).not.toContain("Database");
  } finally {
    other.close();
  }
});

test("leaves nothing running when it is killed, and starts again", async () => {
  const first = await start();
  await first.app.says("ready in");
  const server = database();
  if (!server) throw new Error("There is no Postgres.");
  first.app.signal("SIGKILL");
  await first.app.ended;
  expect(await waitForEnd(server, SOON_MS)).toBe(true);
  await expect.poll(() => statusOf(first.address).catch(() => "gone"), { timeout: SOON_MS }).toBe("gone");
  await databaseStops();

  const second = await start({ PORT: first.port });
  await second.app.says("ready in");
  expect(await statusOf(`${second.address}/jobs`)).toBe(200);
  expect(second.app.said()).toContain("already there");
});

test("says that the database is away, never that there are no jobs, and brings it back", async ({ page }) => {
  const { app, address } = await start();
  await app.says("ready in");
  const server = database();
  if (!server) throw new Error("There is no Postgres.");
  // It can't start Postgres again before this has been seen.
  app.signal("SIGSTOP");
  process.kill(server.pid, "SIGKILL");
  expect((await page.goto(`${address}/jobs`))?.status()).toBe(500);
  await expect(page.getByRole("alert").first()).toContainText("This page cannot be read just now");
  const ready = await fetch(`${address}/api/ready`);
  expect(ready.status).toBe(503);
  expect(ready.headers.get("Content-Type")).toBe("application/problem+json");

  app.signal("SIGCONT");
  await expect.poll(() => statusOf(`${address}/api/ready`), { timeout: SOON_MS }).toBe(200);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("cannot be read");
  expect(await statusOf(`${address}/jobs`)).toBe(200);
  expect(app.said()).toContain("Postgres is back");
});

test("starts a server again that ends by itself, but not for ever", async () => {
  test.skip(!canSeeProcesses, "Only /proc says which process is the server.");
  const { app, address } = await start();
  await app.says("ready in");
  for (let time = 1; time <= 6; time++) {
    process.kill(nextOf(app.pid).pid, "SIGKILL");
    await app.says(`starting it again, ${time} of 6`);
    await app.says(new RegExp(`(?:is back[^]*){${time}}`));
    expect(await statusOf(`${address}/jobs`)).toBe(200);
  }
  process.kill(nextOf(app.pid).pid, "SIGKILL");
  expect(await app.ended).toBe(1);
  expect(app.said()).toContain("The server keeps ending by itself (SIGKILL)");
  expect(database()).toBeUndefined();
});

test("stops when the npm that runs it is killed", async () => {
  const port = String(await findFreePort());
  const npm = spawn("npm", ["start"], {
    cwd: root,
    stdio: "ignore",
    env: env.forChild({
      PAYBOARD_DATA: join(folder, "data"),
      DATABASE_URL: undefined,
      HOST: "localhost",
      PORT: port,
    }),
  });
  const address = `http://localhost:${port}`;
  await expect.poll(() => statusOf(address).catch(() => 0), { timeout: 40_000 }).toBe(200);
  npm.kill("SIGKILL");
  await expect.poll(() => statusOf(address).catch(() => "gone"), { timeout: SOON_MS }).toBe("gone");
  await databaseStops();
});

test("uses the database of DATABASE_URL and starts none", async () => {
  const { app, address } = await start({ DATABASE_URL: env.databaseUrl });
  await app.says("ready in");
  expect(app.said()).toContain("from DATABASE_URL");
  expect(app.said()).not.toContain(new URL(env.databaseUrl ?? "").password);
  expect(await statusOf(`${address}/jobs`)).toBe(200);
  expect(database()).toBeUndefined();
  await app.stop();
  expect(await statusOf(`${env.testedUrl}/api/ready`)).toBe(200);
});

test("a database that cannot be reached is said plainly", async () => {
  const { app } = await start({ DATABASE_URL: `postgres://nobody@127.0.0.1:${await findFreePort()}/none` });
  expect(await app.ended).toBe(1);
  expect(app.said()).toContain("does not answer");
});

test("runs for a normal user", async () => {
  test.skip(
    !isRoot || !canEnter(root, SOMEBODY),
    "Only root can become somebody else, in a folder open to them.",
  );
  const { app, address } = await start({ HOME: folder }, SOMEBODY);
  await app.says("ready in");
  expect(await statusOf(`${address}/jobs`)).toBe(200);
  const server = database();
  expect(readFileSync(`/proc/${server?.pid}/status`, "utf8")).toMatch(/^Uid:\s+1000/m);
  await app.stop();
  expect(database()).toBeUndefined();
});
