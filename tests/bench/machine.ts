import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { root } from "@/scripts/next";

export type Machine = {
  processor: string;
  cores: number;
  memoryGb: number;
  system: string;
  versions: { payboard: string; node: string; next: string; postgres: string };
};

export function describeMachine(postgres: string): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    versions: {
      payboard: versionIn("package.json"),
      node: process.versions.node,
      next: versionIn("node_modules/next/package.json"),
      postgres,
    },
  };
}

/** How many processes wanted a processor, on average over the last minute. More than there are cores: the figures are noisy. */
export function load(): number {
  return loadavg()[0] ?? Number.NaN;
}

function versionIn(file: string): string {
  return JSON.parse(readFileSync(join(root, file), "utf8")).version;
}
