import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { answerOf } from "@/lib/trends/answer";
import { DEFAULT_TRENDS } from "@/lib/trends/filters";
import { loadSeries } from "@/lib/trends/load-series";
import { test } from "@/tests/support/db-test";
import { runImport } from "@/tests/support/run-import";

const folder = mkdtempSync(join(tmpdir(), "payboard-test-"));
afterAll(() => rmSync(folder, { recursive: true }));
const STATES = "date,state,indeed_job_postings_index\n2026-08-13,ca,85\n2026-08-14,ca,85.19\n";

async function fingerprint(db: Database) {
  const [row] = await db.execute(sql`
    select (select count(*) from trend_points) points, (select sum(value) from trend_points) sum,
      (select count(*) from imports) imports, (select version from data_version) version`);
  return row;
}

test("a bad file in a folder is named in one line, and nothing of the good one is loaded", async ({ db }) => {
  writeFileSync(join(folder, "a.csv"), STATES);
  writeFileSync(join(folder, "b.csv"), "date,jobcountry,remote_share_postings\n2026-08-14,US,many\n");
  const before = await fingerprint(db);
  const { code, out, err } = await runImport("hiring-lab", folder, "--json");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err.trim()).toBe('b.csv: Row 1: "many" is not a figure.');
  expect(await fingerprint(db)).toEqual(before);
});

test("a dry run says what would be done, as one object, and does nothing", async ({ db }) => {
  const file = join(folder, "states.csv");
  writeFileSync(file, STATES);
  const before = await fingerprint(db);
  const { code, out, err } = await runImport("hiring-lab", file, "--dry-run", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ read: 2, closed: 0, rejected: [] });
  expect(err).toContain("Read the index by state: 2 figures, to 14 August 2026.");
  expect(await fingerprint(db)).toEqual(before);
});

const DATA = "../shared/data/hiring_lab";
if (!existsSync(DATA)) console.warn(`Skipped: there is no ${DATA} to import.`);

describe.skipIf(!existsSync(DATA))("all that the Hiring Lab has published (needs ../shared/data)", () => {
  test("is read whole, and on another base each figure is divided by that day's", async ({ db }) => {
    const { readPublication } = await import("@/lib/trends/read-publication");
    const { importHiringLab } = await import("@/lib/trends/import-mutations");
    const now = new Date("2026-11-26T12:00:00Z");
    const outcome = await importHiringLab({ ...(await readPublication(DATA)), origin: DATA, now }, db);
    expect(outcome.read).toBe(150_840);
    for (const key of ["us", "us-new", "state-CA", "software-development"] as const) {
      const series = await loadSeries(key, { isAdjusted: true, isFirst: false, now }, db);
      const asPublished = new Map(series.points);
      const level = asPublished.get("2021-01-01") ?? Number.NaN;
      const answered = answerOf(series, { ...DEFAULT_TRENDS, base: "2021-01-01" });
      expect(answered.points.length).toBeGreaterThan(2_380);
      for (const [day, value] of answered.points) {
        const expected = ((asPublished.get(day) ?? Number.NaN) / level) * 100;
        expect(Math.abs((value ?? Number.NaN) - expected), `${key} ${day}`).toBeLessThanOrEqual(0.005001);
      }
    }
  }, 60_000);
});
