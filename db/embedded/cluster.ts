import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Binaries } from "./binaries";
import type { Owner } from "./owner";
import { type Postmaster, runningPostmaster } from "./postmaster";
import { isAlive, type ProcessIdentity, waitForEnd } from "./processes";

const START_TIMEOUT_MS = 60_000;

// Nothing of ours is the database's business. (Next types NODE_ENV as required; Postgres has no use for it.)
const PLAIN = { PATH: "/usr/bin:/bin", LC_ALL: "C" } as unknown as NodeJS.ProcessEnv;

/** Makes the cluster in `folder`, whole or not at all: it is made beside it and then renamed. */
export function createCluster(folder: string, passwordFile: string, binaries: Binaries, owner: Owner) {
  const fresh = `${folder}.new-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const password = randomBytes(24).toString("base64url");
  const handover = `${fresh}.password`;
  writeFileSync(handover, `${password}\n`, { mode: 0o600 });
  try {
    if (owner) for (const path of [fresh, handover]) chownSync(path, owner.uid, owner.gid);
    const made = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${fresh}`,
        "--username=payboard",
        `--pwfile=${handover}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
      ],
      { ...owner, cwd: "/", env: PLAIN, encoding: "utf8" },
    );
    if (made.status !== 0) {
      throw new Error(
        `Postgres could not make its data folder: ${made.error?.message ?? made.stderr.trim()}`,
      );
    }
    // The password first: a cluster nobody knows the password of would be lost.
    writeFileSync(passwordFile, password, { mode: 0o600 });
    renameSync(fresh, folder);
  } finally {
    rmSync(handover, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Starts Postgres on the cluster and waits until it takes connections. It leads a session of its own,
 * so that Ctrl-C reaches only us and we stop it last.
 */
export async function startCluster(
  folder: string,
  port: number,
  logFile: string,
  binaries: Binaries,
  owner: Owner,
): Promise<Postmaster> {
  const log = openSync(logFile, "a", 0o600);
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    // A socket's path would have to be short, and 127.0.0.1 serves everybody.
    unix_socket_directories: "",
    max_connections: 100,
    timezone: "UTC",
    log_timezone: "UTC",
    jit: "off",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(binaries.postgres, ["-D", folder, ...flags], {
    ...owner,
    cwd: "/",
    env: PLAIN,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  child.unref();
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (true) {
    await wait(15);
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`Postgres did not start. Its log (${logFile}) ends with:\n${lastLines(logFile, 8)}`);
    }
    const postmaster = runningPostmaster(folder);
    if (postmaster?.ready && postmaster.pid === child.pid) return postmaster;
    if (Date.now() > deadline) {
      child.kill("SIGQUIT");
      throw new Error(`Postgres was not ready after a minute. Its log is ${logFile}.`);
    }
  }
}

/** Stops a server: sessions are cut off, then, if that takes too long, without a checkpoint. */
export async function stopCluster({ pid, startedAt }: ProcessIdentity) {
  const server = { pid, startedAt };
  for (const [signal, graceMs] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (!isAlive(server)) return;
    process.kill(pid, signal);
    if (await waitForEnd(server, graceMs)) return;
  }
}

/** The port this cluster had last time, if it is free now, or another free one, which is then kept. */
export async function choosePort(file: string): Promise<number> {
  const last = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  const port = (last && (await freePort(last))) || (await freePort(0));
  if (!port) throw new Error("There is no free port on 127.0.0.1 for Postgres.");
  if (port !== last) writeFileSync(file, String(port));
  return port;
}

function freePort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : undefined));
    });
  });
}

function lastLines(file: string, lines: number): string {
  return readFileSync(file, "utf8").trim().split("\n").slice(-lines).join("\n");
}
