import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { findMigrations } from "@/lib/health/queries";
import { test } from "@/tests/support/db-test";

test("a migrated database is where the code is", async ({ db }) => {
  const { applied, shipped } = await findMigrations(db);
  expect(applied).toBe(shipped);
  expect(applied).toMatch(/^\d{4}_/);
});

test("one that lacks the last migration is behind", async ({ db }) => {
  await db.execute(
    sql`delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`,
  );
  const { applied, shipped } = await findMigrations(db);
  expect(applied).not.toBe(shipped);
});

test("an empty one has had none", async ({ db }) => {
  await db.execute(sql`drop table drizzle.__drizzle_migrations`);
  expect(await findMigrations(db)).toMatchObject({ applied: null });
});
