import { fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { RUN_TYPESCRIPT } from "@/db/embedded/watchdog";
import { root } from "@/scripts/next";

/** What to ask: paths in turn, beginning with number `from`, until so many requests or seconds are over. */
export type Load = {
  origin: string;
  paths: string[];
  from: number;
  connections: number;
  seconds: number;
  requests: number;
};

/** Latencies in milliseconds; whatever was no 200, counted by status and path. */
export type LoadResult = {
  latencies: number[];
  bytes: number;
  failures: Record<string, number>;
  seconds: number;
};

export interface LoadGenerator {
  pid: number;
  run(load: Load): Promise<LoadResult>;
  stop(): void;
}

/** Starts the process that asks. It ends with ours, since the channel between the two closes. */
export function startLoadGenerator(): LoadGenerator {
  const child = fork(resolve(import.meta.dirname, "load-process.ts"), {
    cwd: root,
    execArgv: RUN_TYPESCRIPT,
  });
  const ended = once(child, "exit").then(() => {
    throw new Error("The process that makes the requests ended by itself.");
  });
  // Unless somebody waits for an answer, its end is nobody's surprise.
  ended.catch(() => {});
  return {
    pid: child.pid ?? 0,
    async run(load) {
      const answer = once(child, "message").then(([result]) => result as LoadResult);
      child.send(load);
      return await Promise.race([answer, ended]);
    },
    stop: () => child.kill(),
  };
}
