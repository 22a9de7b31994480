import { test as base, inject } from "vitest";
import { connect, type Database } from "@/db/client";

class Rollback extends Error {}

/** Each test gets a transaction that is rolled back, so tests cannot see each other. */
export const test = base.extend<{ db: Database }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures a fixture needs from this pattern.
  db: async ({}, use) => {
    const { db, end } = connect(inject("databaseUrl"), { max: 1, statementTimeoutSeconds: 60 });
    try {
      await db.transaction(async (tx) => {
        await use(tx);
        throw new Rollback();
      });
    } catch (error) {
      if (!(error instanceof Rollback)) throw error;
    } finally {
      await end();
    }
  },
});
