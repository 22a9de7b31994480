import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { endGroup, identify, type ProcessIdentity } from "./processes";

export interface Watchdog {
  pid: number | undefined;
  /** Has a process (and the group it leads) end with us. */
  watch(pid: number): void;
  /** Ends what it watches and still runs, then the watchdog itself. */
  dismiss(): Promise<void>;
}

/** How a script of ours is run by Node. */
export const RUN_TYPESCRIPT = ["--conditions=react-server", "--import", "tsx"];

/**
 * Starts a process that waits for this one to end, whatever the way, kill -9 included: it notices
 * because the pipe between the two closes. Then it ends what it was told to watch and leaves the data
 * folder in our name, which stops Postgres if nobody else uses it.
 */
export function startWatchdog(folder?: string): Watchdog {
  const program = resolve(import.meta.dirname, "watchdog-process.ts");
  const child = spawn(process.execPath, [...RUN_TYPESCRIPT, program, String(process.pid), folder ?? ""], {
    cwd: resolve(import.meta.dirname, "../.."),
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = once(child, "exit");
  // Should it be gone, we lose a safety net, no more.
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  child.unref();
  const watched: ProcessIdentity[] = [];
  return {
    pid: child.pid,
    watch(pid) {
      const process = identify(pid);
      watched.push(process);
      child.stdin.write(`${JSON.stringify(process)}\n`);
    },
    async dismiss() {
      await Promise.all(watched.map((process) => endGroup(process, 1_500)));
      child.ref();
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await ended;
    },
  };
}
