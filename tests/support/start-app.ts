import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { RUN_TYPESCRIPT } from "@/db/embedded/watchdog";
import { env } from "@/lib/env";
import { root } from "@/scripts/next";

export interface StartedApp {
  pid: number;
  /** Everything it has said so far. */
  said(): string;
  /** Its exit code, once it has ended by itself or been stopped. */
  ended: Promise<number | null>;
  /** Waits until it says so; throws with what it said when it ends first. */
  says(words: string | RegExp, timeoutMs?: number): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** Asks it to stop, as Ctrl-C does, and waits until it has. */
  stop(): Promise<void>;
}

/** Runs `npm start`'s supervisor as a process of its own, with these variables beside our own. */
export function startApp(
  extra: Record<string, string | undefined>,
  { uid, gid, cwd = root }: { uid?: number; gid?: number; cwd?: string } = {},
): StartedApp {
  const child = spawn(process.execPath, [...RUN_TYPESCRIPT, "scripts/start.ts"], {
    cwd,
    uid,
    gid,
    env: env.forChild({ NODE_ENV: undefined, npm_lifecycle_event: undefined, ...extra }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return {
    pid: child.pid ?? 0,
    said: () => output,
    ended,
    async says(words, timeoutMs = 60_000) {
      const deadline = Date.now() + timeoutMs;
      while (!output.match(words)) {
        if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
          throw new Error(`It never said ${words}, but:\n${output}`);
        }
        await wait(20);
      }
    },
    signal: (signal) => child.kill(signal),
    async stop() {
      child.kill("SIGINT");
      await ended;
    },
  };
}
