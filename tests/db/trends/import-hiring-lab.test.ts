import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { loadReference } from "@/db/reference/load";
import { imports, trendBreaks, trendPoints } from "@/db/schema";
import { readDataVersion } from "@/lib/search/data-version-queries";
import { importHiringLab } from "@/lib/trends/import-mutations";
import { loadSeries } from "@/lib/trends/load-series";
import { type HiringLabReading, readHiringLab } from "@/lib/trends/read-hiring-lab";
import { test } from "@/tests/support/db-test";
import { rowsOf } from "@/tests/support/table-rows";

const first = new Date("2026-08-20T09:00:00Z");
const later = new Date("2026-08-27T09:00:00Z");
const back = new Date("2026-09-03T09:00:00Z");

async function readingOf(text: string): Promise<HiringLabReading> {
  const reading = await readHiringLab(rowsOf(text));
  if (!reading) throw new Error("The table has no use.");
  return reading;
}

const statesOf = (...rows: string[]) =>
  readingOf(`date,state,indeed_job_postings_index\n${rows.join("\n")}\n`);

async function bring(reading: HiringLabReading, now: Date, db: Database, isDryRun = false) {
  return await importHiringLab(
    { readings: [reading], passedOver: [], origin: "states.csv", now, isDryRun },
    db,
  );
}

async function heldIn(series: string, db: Database) {
  return await db.execute(sql`
    select day::text, value, first_value as first, changed_on::text as changed, is_monthly as monthly from trend_points
    where series = ${series} order by day`);
}

async function empty(db: Database) {
  await db.delete(trendPoints);
  await db.delete(trendBreaks);
}

describe("importing what the Hiring Lab published", () => {
  test("adds its figures, says so, raises the data version, and is on record", async ({ db }) => {
    await empty(db);
    const version = await readDataVersion(db);
    const outcome = await bring(await statesOf("2026-08-13,ca,85", "2026-08-14,ca,85.19"), first, db);
    expect(outcome).toMatchObject({ read: 2, added: 2, updated: 0, unchanged: 0, rejected: [] });
    expect(outcome.notes).toEqual(["Read the index by state: 2 figures, to 14 August 2026."]);
    expect(await readDataVersion(db)).toBe(version + 1);
    const [record] = await db
      .select({ source: imports.source, origin: imports.origin, added: imports.added })
      .from(imports)
      .orderBy(sql`id desc`)
      .limit(1);
    expect(record).toEqual({ source: "hiring-lab", origin: "states.csv", added: 2 });
  });

  test("again changes nothing", async ({ db }) => {
    await empty(db);
    const reading = await statesOf("2026-08-13,ca,85", "2026-08-14,ca,85.19");
    await bring(reading, first, db);
    const version = await readDataVersion(db);
    expect(await bring(reading, later, db)).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    expect(await readDataVersion(db)).toBe(version);
  });

  test("revises a figure and keeps what was published first, and the day of the change", async ({ db }) => {
    await empty(db);
    await bring(await statesOf("2026-08-13,ca,85", "2026-08-14,ca,85.19"), first, db);
    const revised = await statesOf("2026-08-13,ca,85", "2026-08-14,ca,86.5", "2026-08-15,ca,87");
    expect(await bring(revised, later, db)).toMatchObject({ added: 1, updated: 1, unchanged: 1 });
    expect(await heldIn("state-CA", db)).toEqual([
      { day: "2026-08-13", value: 85, first: 85, changed: null, monthly: false },
      { day: "2026-08-14", value: 86.5, first: 85.19, changed: "2026-08-27", monthly: false },
      { day: "2026-08-15", value: 87, first: 87, changed: null, monthly: false },
    ]);
    const [last, atFirst] = await Promise.all(
      [false, true].map((isFirst) => loadSeries("state-CA", { isAdjusted: true, isFirst, now: later }, db)),
    );
    expect(last?.points[1]).toEqual(["2026-08-14", 86.5]);
    expect(atFirst?.points[1]).toEqual(["2026-08-14", 85.19]);
    expect(last?.isRevised).toBe(true);
  });

  test("shows a day that is taken back as a gap, and shows it again when it is back", async ({ db }) => {
    await empty(db);
    const whole = ["2026-08-12,ca,84", "2026-08-13,ca,85", "2026-08-14,ca,86"];
    await bring(await statesOf(...whole), first, db);
    const outcome = await bring(await statesOf(whole[0] ?? "", whole[2] ?? ""), later, db);
    expect(outcome).toMatchObject({ added: 0, updated: 1, unchanged: 2 });
    expect(outcome.notes).toContain("Took back 1 figure, published no more.");
    expect((await heldIn("state-CA", db))[1]).toMatchObject({
      value: null,
      first: 85,
      changed: "2026-08-27",
    });
    const wanted = { isAdjusted: true, isFirst: false, now: later };
    expect((await loadSeries("state-CA", wanted, db)).points).toEqual([
      ["2026-08-12", 84],
      ["2026-08-13", null],
      ["2026-08-14", 86],
    ]);
    await bring(await statesOf(...whole), back, db);
    expect((await heldIn("state-CA", db))[1]).toMatchObject({ value: 85, first: 85, changed: "2026-09-03" });
    expect((await loadSeries("state-CA", wanted, db)).points[1]).toEqual(["2026-08-13", 85]);
  });

  test("leaves other series, and days beyond the table's own, as they are", async ({ db }) => {
    await empty(db);
    await bring(await statesOf("2026-08-12,ca,84", "2026-08-14,ca,86", "2026-08-13,ny,88"), first, db);
    await bring(await statesOf("2026-08-14,ca,86", "2026-08-15,ca,87"), later, db);
    expect(await heldIn("state-CA", db)).toMatchObject([{ value: 84 }, { value: 86 }, { value: 87 }]);
    expect(await heldIn("state-NY", db)).toMatchObject([{ value: 88 }]);
  });

  test("shows a gap in a table as a gap", async ({ db }) => {
    await empty(db);
    await bring(await statesOf("2026-08-11,ca,84", "2026-08-12,ca,", "2026-08-14,ca,86"), first, db);
    const { points } = await loadSeries("state-CA", { isAdjusted: true, isFirst: false, now: first }, db);
    expect(points.map(([, value]) => value)).toEqual([84, null, null, 86]);
  });

  test("makes daily what shipped by the month", async ({ db }) => {
    const days = Array.from(
      { length: 20 },
      (_, at) => `2020-02-${String(at + 1).padStart(2, "0")},ca,${100 - at}`,
    );
    await bring(await statesOf(...days), first, db);
    const held = await heldIn("state-CA", db);
    expect(held.slice(0, 20).every(({ monthly }) => monthly === false)).toBe(true);
    expect(held[20]).toMatchObject({ day: "2020-03-01", monthly: true });
    expect(held[0], "the figure is the same").toMatchObject({ value: 100, changed: null });
  });

  test("marks where a series begins anew", async ({ db }) => {
    await empty(db);
    await bring(await readingOf("date,index,source\n2026-03-27,72,a\n2026-03-28,73,b\n"), first, db);
    const { breaks } = await loadSeries(
      "software-development",
      { isAdjusted: true, isFirst: false, now: first },
      db,
    );
    expect(breaks).toEqual([
      { series: "software-development", day: "2026-03-28", what: "new vintage of the source: b" },
    ]);
  });

  test("unmarks it where the series is of one piece now, and a start doesn't mark it again", async ({
    db,
  }) => {
    const sector = "date,jobcountry,indeed_job_postings_index,variable,display_name";
    const rows = ["2026-03-27", "2026-03-28"].map(
      (day) => `${day},US,72,total postings,Software Development`,
    );
    expect(await db.select().from(trendBreaks)).toHaveLength(1);
    await bring(await readingOf([sector, rows[1]].join("\n")), first, db);
    expect(await db.select().from(trendBreaks), "its first day can't tell").toHaveLength(1);
    await bring(await readingOf([sector, ...rows].join("\n")), first, db);
    expect(await db.select().from(trendBreaks)).toEqual([]);
    await loadReference(db);
    expect(await db.select().from(trendBreaks)).toEqual([]);
  });

  test("does everything and undoes it in a dry run", async ({ db }) => {
    await empty(db);
    const outcome = await bring(await statesOf("2026-08-14,ca,86"), first, db, true);
    expect(outcome).toMatchObject({ added: 1 });
    expect(await heldIn("state-CA", db)).toEqual([]);
  });
});
