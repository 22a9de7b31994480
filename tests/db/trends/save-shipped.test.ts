import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { trendPoints } from "@/db/schema";
import { saveShipped } from "@/lib/trends/mutations";
import type { ReadPoint } from "@/lib/trends/read-hiring-lab";
import { test } from "@/tests/support/db-test";

const california = (day: string, value: number, isMonthly = false): ReadPoint => ({
  series: "state-CA",
  isAdjusted: true,
  day,
  value,
  isMonthly,
});

const RELEASE = [california("2026-07-01", 99, true), california("2026-07-20", 100)];

async function ship(points: ReadPoint[], today: string, db: Database, isImported = false) {
  return await saveShipped({ points, breaks: [] }, { today, isImported }, db);
}

async function heldIn(series: string, db: Database) {
  return await db.execute(sql`
    select day::text, value, first_value as first, changed_on::text as changed from trend_points
    where series = ${series} order by day`);
}

test("a release corrects what ships, and takes back no day that only an older one had", async ({ db }) => {
  await db.delete(trendPoints);
  await ship(RELEASE, "2026-08-01", db);
  const next = [california("2026-07-01", 98, true), california("2026-08-20", 102)];
  expect(await ship(next, "2026-09-01", db)).toEqual({ added: 1, updated: 1 });
  expect(await heldIn("state-CA", db)).toEqual([
    { day: "2026-07-01", value: 98, first: 99, changed: "2026-09-01" },
    { day: "2026-07-20", value: 100, first: 100, changed: null },
    { day: "2026-08-20", value: 102, first: 102, changed: null },
  ]);
});

test("once somebody has imported, only a series without points is loaded", async ({ db }) => {
  await db.delete(trendPoints);
  await ship(RELEASE, "2026-08-01", db);
  const next = [
    california("2026-07-20", 90),
    { ...california("2026-07-20", 80), series: "state-NY" as const },
  ];
  expect(await ship(next, "2026-09-01", db, true)).toEqual({ added: 1, updated: 0 });
  expect(await heldIn("state-CA", db)).toMatchObject([{ value: 99 }, { value: 100 }]);
  expect(await heldIn("state-NY", db)).toMatchObject([{ value: 80 }]);
});
