import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { withDatabase } from "./database";

/** Seconds in which the same trouble is said once. */
const SAID_FOR_MS = 60_000;

/** Said once a minute: while Postgres is away each look for work fails. */
function createComplain() {
  const said = new Map<string, number>();
  return (error: Error) => {
    const now = Date.now();
    if (now - (said.get(error.message) ?? 0) < SAID_FOR_MS) return;
    said.set(error.message, now);
    console.error(`  Background work: ${error.message}`);
  };
}

try {
  await withDatabase(async () => {
    const { runWorker } = await import("@/lib/jobs/run-worker");
    const stop = await runWorker(env.databaseUrl ?? "", console.log, createComplain());
    console.log("  Background work is under way; Ctrl-C stops it.");
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    await stop();
  });
} catch (error) {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
}
