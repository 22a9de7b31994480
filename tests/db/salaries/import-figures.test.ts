import { readFileSync } from "node:fs";
import { and, eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { loadReference } from "@/db/reference/load";
import { payModelChecks, priceParities, salaries } from "@/db/schema";
import { InvalidInput } from "@/lib/errors";
import { importLca, importOews, importRpp } from "@/lib/salaries/import-mutations";
import { loadFigures } from "@/lib/salaries/load-figures";
import { readDataVersion } from "@/lib/search/data-version-queries";
import { test } from "@/tests/support/db-test";
import { tableOf } from "@/tests/support/table-rows";

const fixture = (name: string) => tableOf(readFileSync(`tests/fixtures/figures/${name}`, "utf8"), name);
const LCA = "LCA_Disclosure_Data_FY2024_Q1.csv";
const OEWS = "state_M2025_dl.csv";
const RPP = "SARPP_STATE_2023_2024.csv";

/** All figures as they are, but for the numbers of rows. */
async function contents(db: Database) {
  const { all } = await loadFigures(db);
  const checks = await db.select().from(payModelChecks).orderBy(payModelChecks.role, payModelChecks.state);
  const parities = await db.select().from(priceParities).orderBy(priceParities.state, priceParities.year);
  return { all: all.map((row) => JSON.stringify(row)).sort(), checks, parities };
}

async function countImports(db: Database) {
  const [row] = await db.execute(sql`select count(*)::int as imports from imports`);
  return row?.imports;
}

/** A plain table of filings: so many back-end engineers in California, from $100,000 in steps of a thousand. */
function backendFilings(count: number, from = 100_000) {
  const rows = Array.from(
    { length: count },
    (_, at) => `Employer ${at % 4},Backend Engineer,15-1252,CA,${from + at * 1000},Year`,
  );
  return ["employer,job_title,soc,state,wage_from,wage_unit", ...rows].join("\n");
}

const IMPORTS = [
  ["oews", importOews, OEWS],
  ["lca", importLca, LCA],
  ["rpp", importRpp, RPP],
] as const;

describe.each(IMPORTS)("importing %s", (source, run, name) => {
  test("adds and updates, says so, raises the data version, and is on record", async ({ db }) => {
    const version = await readDataVersion(db);
    const outcome = await run(fixture(name), db);
    expect(outcome.added + outcome.updated).toBeGreaterThan(0);
    expect(outcome.rejected.length).toBeGreaterThan(0);
    expect(await readDataVersion(db)).toBe(version + 1);
    const [record] = await db.execute(
      sql`select source, origin, added from imports order by id desc limit 1`,
    );
    expect(record).toEqual({ source, origin: name, added: outcome.added });
  });

  test("again changes nothing, nor the data version", async ({ db }) => {
    const first = await run(fixture(name), db);
    const [before, version] = [await contents(db), await readDataVersion(db)];
    const second = await run(fixture(name), db);
    expect(second).toMatchObject({ read: first.read, rejected: first.rejected, added: 0, updated: 0 });
    expect(await contents(db)).toEqual(before);
    expect(await readDataVersion(db)).toBe(version);
  });

  test("as a dry run says what it would do and does none of it", async ({ db }) => {
    const [before, version, imports] = [
      await contents(db),
      await readDataVersion(db),
      await countImports(db),
    ];
    const dry = await run({ ...fixture(name), isDryRun: true }, db);
    expect(await contents(db)).toEqual(before);
    expect(await readDataVersion(db)).toBe(version);
    expect(await countImports(db)).toBe(imports);
    expect(await run(fixture(name), db)).toEqual(dry);
  });

  test("of half a file changes nothing", async ({ db }) => {
    const before = await contents(db);
    const text = readFileSync(`tests/fixtures/figures/${name}`, "utf8");
    // Within a row of the table, whatever stands below it.
    const half = tableOf(text.slice(0, text.search(/California|Invented Tools/) + 60), name);
    await expect(run(half, db)).rejects.toThrow(InvalidInput);
    expect(await contents(db)).toEqual(before);
  });

  test("outlives the next start", async ({ db }) => {
    await run(fixture(name), db);
    const before = await contents(db);
    await loadReference(db);
    expect(await contents(db)).toEqual(before);
  });
});

describe("imported filings", () => {
  test("take the place of all there was of their vintage, and the model is checked against them", async ({
    db,
  }) => {
    const before = await db.select().from(payModelChecks);
    expect(before.length).toBeGreaterThan(100);
    const outcome = await importLca({ ...tableOf(backendFilings(40)), vintage: "2023-12" }, db);
    expect(outcome.notes.join(" ")).toContain("40 filings of 2023-12 are of the board's roles");
    expect(outcome.notes.join(" ")).toMatch(/Removed [\d,]+ cells of 2023-12/);
    const rows = await db.select().from(salaries).where(eq(salaries.source, "lca"));
    expect(
      rows.map(({ role, state, n, median, employers }) => ({ role, state, n, median, employers })),
    ).toEqual([
      { role: "backend-engineer", state: "US", n: 40, median: 119_500, employers: 4 },
      { role: "backend-engineer", state: "CA", n: 40, median: 119_500, employers: 4 },
    ]);
    // One state alone has no premium.
    expect(await db.select().from(payModelChecks)).toEqual([]);
  });

  test("of another vintage stand beside those there are", async ({ db }) => {
    const of = (vintage: string) => and(eq(salaries.source, "lca"), eq(salaries.vintage, vintage));
    const before = await db.select().from(salaries).where(of("2023-12")).orderBy(salaries.id);
    expect(await importLca({ ...tableOf(backendFilings(12)), vintage: "2024-03" }, db)).toMatchObject({
      added: 2,
    });
    expect(await db.select().from(salaries).where(of("2023-12")).orderBy(salaries.id)).toEqual(before);
    const figures = await loadFigures(db);
    expect(figures.vintages("lca")).toEqual(["2024-03", "2023-12"]);
    expect(figures.filings("backend-engineer", "CA")).toMatchObject({
      vintage: "2024-03",
      n: 12,
      median: 105_500,
    });
  });

  test("of fewer than ten leave no figure in the database", async ({ db }) => {
    await importLca({ ...tableOf(backendFilings(9)), vintage: "2024-03" }, db);
    const [row] = await db.select().from(salaries).where(eq(salaries.vintage, "2024-03"));
    expect(row).toMatchObject({
      n: 9,
      mean: null,
      p10: null,
      median: null,
      medianLow: null,
      employers: null,
    });
  });

  test("that say nothing of their time are refused, unless they are those there are", async ({ db }) => {
    await expect(importLca(tableOf(backendFilings(12)), db)).rejects.toThrow("--vintage 2023-12");
    await importLca({ ...tableOf(backendFilings(12)), vintage: "2024-03" }, db);
    expect(await importLca(tableOf(backendFilings(12)), db)).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 2,
    });
  });

  test("of no role of the board are refused", async ({ db }) => {
    const text = backendFilings(12).replaceAll("Backend Engineer", "Nurse");
    await expect(importLca({ ...tableOf(text), vintage: "2024-03" }, db)).rejects.toThrow(
      "None of the filings",
    );
  });
});

test("new wages have the model checked anew", async ({ db }) => {
  const before = await db.select().from(payModelChecks);
  const header = "year,state,soc,title,employment,mean,p10,p25,median,p75,p90";
  // The middle of the state's filings was 112,000 or so.
  const wages = `${header}\n2024,TX,15-1252,S,500,1000000,60000,80000,900000,1000000,1500000`;
  await importOews(tableOf(wages), db);
  const after = await db.select().from(payModelChecks);
  expect(after).toHaveLength(before.length);
  const texan = (checks: typeof after) =>
    checks.find(({ role, state }) => role === "software-developer" && state === "TX")?.modelled ?? 0;
  expect(texan(after) / texan(before)).toBeGreaterThan(5);
});

test("an official table of wages keeps its marks apart in the database", async ({ db }) => {
  await importOews({ ...fixture(OEWS), year: 2030 }, db);
  const figures = await loadFigures(db);
  expect(figures.wages("15-1252", "CA", "2030-05")).toMatchObject({
    p75: 212_280,
    p90: null,
    isTopCoded: true,
  });
  expect(figures.wages("15-1252", "AK", "2030-05")).toMatchObject({
    median: null,
    employment: null,
    isTopCoded: false,
  });
});
