import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { inject } from "vitest";

/** Runs the command as people do, on the test database; `peakMb` is the most memory it held. */
export async function runImport(...args: string[]) {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/import.ts", ...args],
    { env: { ...process.env, DATABASE_URL: inject("databaseUrl") } },
  );
  let [out, err, peakMb] = ["", "", 0];
  const watch = setInterval(() => {
    // Linux keeps count; elsewhere it stays 0.
    const status = `/proc/${child.pid}/status`;
    const kb = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] : null;
    peakMb = Math.max(peakMb, Number(kb ?? 0) / 1024);
  }, 100);
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  const code = await new Promise<number | null>((ended) => child.on("close", ended));
  clearInterval(watch);
  return { code, out, err, peakMb };
}
