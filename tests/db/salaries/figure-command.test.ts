import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { test } from "@/tests/support/db-test";
import { makeXlsx } from "@/tests/support/make-xlsx";
import { runImport } from "@/tests/support/run-import";
import { rowsOf } from "@/tests/support/table-rows";

const FIXTURES = "tests/fixtures/figures";
const FILINGS = "../shared/data/lca/lca_h1b_all.csv";

const folder = mkdtempSync(join(tmpdir(), "payboard-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function fingerprint(db: Database) {
  const [row] = await db.execute(sql`
    select (select count(*) from salaries) salaries, (select sum(median) from salaries) medians,
      (select count(*) from price_parities) parities, (select count(*) from pay_model_checks) checks,
      (select count(*) from imports) imports, (select version from data_version) version`);
  return row;
}

const wages = readFileSync(`${FIXTURES}/state_M2025_dl.csv`, "utf8");
const filings = readFileSync(`${FIXTURES}/LCA_Disclosure_Data_FY2024_Q1.csv`, "utf8");

test.for([
  [
    "oews",
    "renamed_M2025.csv",
    wages.replace("A_MEAN", "MEAN_WAGE"),
    /^The file lacks 1 column of .*: A_MEAN\.$/,
  ],
  ["oews", "wages.csv", wages, /^The table doesn't say of which year it is\. Say so: --year 2025\.$/],
  ["lca", "FY2024_Q1.csv", filings.slice(0, -200), /^The file breaks off in row 15, which has/],
  [
    "lca",
    "filings.csv",
    filings.replace("DECISION_DATE", "DECIDED"),
    /^Neither the filings nor the file's name/,
  ],
  ["rpp", "page.csv", "<html>", /^This is a web page, not a table\.$/],
  ["rpp", "nosuch.csv", null, /^There is no file nosuch\.csv\.$/],
] as const)(
  "%s %s says in one line what is wrong, exits 1 and changes nothing",
  async ([source, name, content, message], { db }) => {
    const before = await fingerprint(db);
    const path = content === null ? name : fileOf(name, content);
    const { code, out, err } = await runImport(source, path, "--json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.trim().split("\n")).toEqual([expect.stringMatching(message)]);
    expect(await fingerprint(db)).toEqual(before);
  },
);

test("a workbook is imported as the same rows in text are, and one cut short changes nothing", async ({
  db,
}) => {
  const rows: string[][] = [];
  for await (const row of rowsOf(wages)) rows.push([...row]);
  const book = makeXlsx(rows.map((row) => row.map((cell) => cell || null)));
  const before = await fingerprint(db);
  const cut = await runImport(
    "oews",
    fileOf("state_M2025_dl.xlsx", book.subarray(0, book.length / 2)),
    "--json",
  );
  expect(cut).toMatchObject({ code: 1, out: "", err: expect.stringContaining("damaged or cut short") });

  const whole = await runImport("oews", fileOf("state_M2025_dl.xlsx", book), "--dry-run", "--json");
  const text = await runImport("oews", `${FIXTURES}/state_M2025_dl.csv`, "--dry-run", "--json");
  expect(whole.out.split("\n")).toHaveLength(2);
  expect(JSON.parse(whole.out)).toEqual(JSON.parse(text.out));
  expect(JSON.parse(whole.out)).toMatchObject({
    read: 7,
    rejected: [
      { row: 9, reason: '"15-12X2" is not an occupation\'s SOC code' },
      { row: 10, reason: 'A_MEDIAN "n/a" is not a whole number' },
    ],
  });
  expect(await fingerprint(db)).toEqual(before);
});

if (!existsSync(FILINGS)) console.warn(`Skipped: there is no ${FILINGS} to import.`);

describe.skipIf(!existsSync(FILINGS))("a quarter's filings (needs ../shared/data)", () => {
  test("go in at one pass under 400 MB, saying how far they are", { timeout: 120_000 }, async ({ db }) => {
    const before = await fingerprint(db);
    const { code, out, err, peakMb } = await runImport("lca", FILINGS, "--dry-run", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ read: 96_545, added: 0, updated: 0 });
    expect(err).toMatch(/Reading, kB: [\d,]+ of [\d,]+ \(\d+%\)/);
    console.log(`96,545 filings were read in ${Math.round(peakMb)} MB`);
    expect(peakMb).toBeLessThan(400);
    expect(await fingerprint(db)).toEqual(before);
  });
});
