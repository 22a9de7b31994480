import { env } from "@/lib/env";

/**
 * Runs `run` with a database that is migrated and holds the reference tables, and gives it the address.
 * `DATABASE_URL` is set by then, so `await import("@/db/client")` inside `run` connects to it; a static
 * import at the top of the script would have connected too early.
 */
export async function withDatabase<T>(run: (url: string) => Promise<T>): Promise<T> {
  const url = env.databaseUrl;
  if (!url) throw new Error("Set DATABASE_URL to the Postgres to use.");
  return await run(url);
}
