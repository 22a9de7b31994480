import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { env } from "@/lib/env";

/** The project's folder. */
export const root = resolve(import.meta.dirname, "..");

const program = resolve(root, "node_modules/next/dist/bin/next");

/**
 * Runs a command of Next on the Node we run on, its output piped. It leads a group of its own: Ctrl-C
 * on the terminal reaches us alone, and we end the whole group.
 */
export function spawnNext(args: string[], extra: Record<string, string | undefined>): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: env.forChild(extra),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Gathers the last lines of what a process says, for when it fails. */
export function lastOutput(child: ChildProcess, lines = 60): () => string {
  let text = "";
  const gather = (chunk: Buffer) => {
    text = (text + chunk.toString()).split("\n").slice(-lines).join("\n");
  };
  child.stdout?.on("data", gather);
  child.stderr?.on("data", gather);
  return () => text.trim();
}
