import "server-only";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import * as schema from "./schema";

/** The database, or a transaction in it: what every query takes as its last parameter. */
export type Database = Pick<
  PostgresJsDatabase<typeof schema>,
  | "select"
  | "selectDistinct"
  | "selectDistinctOn"
  | "insert"
  | "update"
  | "delete"
  | "execute"
  | "transaction"
  | "with"
  | "$with"
>;

/**
 * Connects to a Postgres. `end` closes its connections.
 * A statement that runs for ten seconds is stopped, so that one slow search cannot hold up the rest.
 */
export function connect(url: string, { max = 10, statementTimeoutSeconds = 10 } = {}) {
  const client = postgres(url, {
    max,
    connect_timeout: 5,
    // Seconds. Its own way waits longer with each failure, up to 20 s after the database is back.
    backoff: () => 0.25,
    onnotice: () => {},
    connection: {
      application_name: "payboard",
      statement_timeout: statementTimeoutSeconds * 1000,
      // Compiling a count takes longer than counting; and what it gathers fits in memory.
      jit: "off",
      work_mem: "32MB",
    },
  });
  return {
    db: drizzle(client, { schema, casing: "snake_case" }),
    /** Calls back whenever something is notified on the channel, and once it listens (again). */
    listen: (channel: string, heard: () => void) => client.listen(channel, heard, heard),
    end: () => client.end({ timeout: 5 }),
  };
}

const held = globalThis as typeof globalThis & { payboardDb?: ReturnType<typeof connect> };
// Hot reload evaluates this module again and again; one pool is enough.
held.payboardDb ??= connect(env.databaseUrl ?? "postgres://localhost/payboard");

/** The application's own pool. It connects on the first query. */
export const appDb: Database = held.payboardDb.db;

/** Ends the pool, so that a script can end; the application never does. */
export async function closeAppDb() {
  await held.payboardDb?.end();
}
