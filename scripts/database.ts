import { openEmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { env } from "@/lib/env";

/**
 * Runs `run` with a database that is migrated and holds the reference figures, and gives it the address:
 * that of `DATABASE_URL`, or the embedded Postgres of the data folder, joined if it runs and started if not.
 * `DATABASE_URL` is set by then, so `await import("@/db/client")` inside `run` connects to it; a static
 * import at the top of the script would have connected too early.
 */
export function withDatabase<T>(run: (url: string) => Promise<T>): Promise<T> {
  return withBareDatabase((url) => prepareAndRun(url, run));
}

/** The same with the database as it is, which may be empty. */
export async function withBareDatabase<T>(run: (url: string) => Promise<T>): Promise<T> {
  if (env.databaseUrl) return await run(env.databaseUrl);
  const postgres = await openEmbeddedPostgres(env.dataFolder);
  try {
    return await run(postgres.url);
  } finally {
    await postgres.close();
  }
}

async function prepareAndRun<T>(url: string, run: (url: string) => Promise<T>): Promise<T> {
  env.databaseUrl = url;
  const { prepareDatabase } = await import("@/db/migrate");
  const { closeAppDb } = await import("@/db/client");
  try {
    await prepareDatabase(url);
    return await run(url);
  } finally {
    await closeAppDb();
  }
}
