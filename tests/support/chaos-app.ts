import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runningPostmaster } from "@/db/embedded/postmaster";
import { identify, isAlive } from "@/db/embedded/processes";
import { findFreePort } from "@/scripts/port";
import { nextOf, processesOn } from "./app-processes";
import { startApp } from "./start-app";

export const VICTIMS = ["supervisor", "Postgres", "server"] as const;
export type Victim = (typeof VICTIMS)[number];

const BUILD_MS = 5 * 60_000;
export const HEAL_MS = 30_000;
/** The supervisor gives up on a part that ends for the seventh time in ten minutes. */
const MOST_KILLS = 6;

/** What the supervisor calls its parts. */
const NAMES: Record<Victim, string> = { supervisor: "", Postgres: "Postgres", server: "The server" };

export type ChaosApp = Awaited<ReturnType<typeof startChaosApp>>;

/** Payboard as `npm start` runs it, on data of its own in a temporary folder, with parts that can be killed. */
export async function startChaosApp() {
  const folder = mkdtempSync(join(tmpdir(), "payboard-chaos-"));
  // Postgres runs as somebody else where we are root, and has to get through.
  chmodSync(folder, 0o711);
  const port = String(await findFreePort());
  const address = `http://localhost:${port}`;
  const data = join(folder, "data");
  const own = { PAYBOARD_DATA: data, DATABASE_URL: undefined, HOST: "localhost", PORT: port };
  let app = startApp(own);
  let kills = 0;
  await app.says("ready in", BUILD_MS);

  /** Kills a part by kill -9. What it gives waits until all is well again, and says how many milliseconds that took. */
  function kill(victim: Victim): () => Promise<number> {
    const killedAt = performance.now();
    const returns = returnsOf(victim, app.said());
    process.kill(pidOf(victim), "SIGKILL");
    kills += 1;
    return async () => {
      if (victim === "supervisor") {
        await app.ended;
        await startAnew();
      } else {
        // Sessions of a killed Postgres may answer for a moment more: that it is ready proves nothing yet.
        await until(`${victim} is back`, HEAL_MS, () => returnsOf(victim, app.said()) > returns);
      }
      await until("it is ready again", HEAL_MS, async () => {
        const ready = await fetch(`${address}/api/ready`).catch(() => null);
        return ready?.status === 200;
      });
      const healedMs = performance.now() - killedAt;
      await onlyOneServer();
      return healedMs;
    };
  }

  function pidOf(victim: Victim): number {
    if (victim === "supervisor") return app.pid;
    if (victim === "server") return nextOf(app.pid).pid;
    const postgres = runningPostmaster(join(data, "postgres"));
    if (!postgres) throw new Error("There is no Postgres to kill.");
    return postgres.pid;
  }

  async function startAnew() {
    await nothingLeft();
    kills = 0;
    app = startApp(own);
    await app.says("ready in");
  }

  const nothingLeft = () => until("nothing runs on", HEAL_MS, () => processesOn(folder).length === 0);

  async function onlyOneServer() {
    const servers = () => processesOn(folder).filter(({ command }) => command.startsWith("next-server"));
    await until("only one server runs", HEAL_MS, () => servers().length === 1);
  }

  return {
    folder,
    address,
    own,
    kill,
    /** Stops it and starts it again, where it would not bear another kill. */
    async rest() {
      if (kills < MOST_KILLS) return;
      await app.stop();
      await startAnew();
    },
    /** The address of its database, as it is now. */
    databaseUrl(): string {
      const [password, databasePort] = ["password", "port"].map((name) =>
        readFileSync(join(data, name), "utf8").trim(),
      );
      return `postgres://payboard:${password}@127.0.0.1:${databasePort}/payboard`;
    },
    async stop() {
      if (isAlive(identify(app.pid))) await app.stop();
      await nothingLeft();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** How often the supervisor has said that it brought it back. */
function returnsOf(victim: Victim, said: string): number {
  return said.split(`${NAMES[victim]} is back after`).length - 1;
}

export async function until(what: string, withinMs: number, isSo: () => boolean | Promise<boolean>) {
  const deadline = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs / 1000} s: ${what}.`);
    await wait(50);
  }
}
