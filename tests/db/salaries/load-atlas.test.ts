import { expect } from "vitest";
import type { Database } from "@/db/client";
import { salaries } from "@/db/schema";
import { DEFAULT_SALARIES, type SalaryFilters } from "@/lib/salaries/filters";
import { loadAtlas } from "@/lib/salaries/load-atlas";
import { test } from "@/tests/support/db-test";

const now = new Date("2026-11-26T09:00:00Z");

function load(asked: Partial<SalaryFilters>, db: Database) {
  const filters: SalaryFilters = { ...DEFAULT_SALARIES, source: "oews", ...asked };
  return loadAtlas(filters, { siteUrl: "https://payboard.example" }, { now, db });
}

test("shows the newest vintage unless another is asked for", async ({ db }) => {
  const newest = await load({}, db);
  expect(newest).toMatchObject({ vintage: "2025-05", vintages: ["2025-05", "2024-05"], asOf: "2026-11-26" });
  expect(newest.sample).toBe("1,687,890 jobs");
  expect(await load({ vintage: "2024-05" }, db)).toMatchObject({ vintage: "2024-05" });
});

test("a vintage that the source hasn't, or that is the newest, is none in particular", async ({ db }) => {
  for (const vintage of ["1999-01", "2025-05"]) {
    const { filters, vintage: shown } = await load({ vintage }, db);
    expect([filters.vintage, shown]).toEqual([null, "2025-05"]);
  }
});

test("each state is of the vintage shown: none stands in from another", async ({ db }) => {
  const { states } = await load({ state: "AK" }, db);
  expect(states.find(({ code }) => code === "AK")).toMatchObject({ value: null, reason: "suppressed" });
  const { states: before } = await load({ vintage: "2024-05" }, db);
  expect(before.find(({ code }) => code === "AK")).toMatchObject({ value: 119_600 });
});

test("without figures it says that there are none", async ({ db }) => {
  await db.delete(salaries);
  const atlas = await load({ source: "lca" }, db);
  expect(atlas).toMatchObject({ vintage: null, vintages: [], counts: { ranked: 0, none: 51 } });
  expect(atlas.finding).toBe("No state has 30 filings or more of software engineers");
});
