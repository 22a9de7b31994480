import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { env } from "@/lib/env";

/** The project's folder. */
export const root = resolve(import.meta.dirname, "..");

const program = resolve(root, "node_modules/next/dist/bin/next");

/**
 * How Node runs the server. Left to itself on a machine with much memory, it lets hundreds of megabytes of
 * what it no longer needs pile up before it tidies: 550 MB where 40 are in use. This asks for small tidyings.
 */
export const SERVER_FLAGS = ["--max-semi-space-size=8"];

/**
 * Runs a command of Next on the Node we run on, its output piped. It leads a group of its own: Ctrl-C
 * on the terminal reaches us alone, and we end the whole group.
 */
export function spawnNext(
  args: string[],
  extra: Record<string, string | undefined>,
  flags: string[] = [],
): ChildProcess {
  return spawn(process.execPath, [...flags, program, ...args], {
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
