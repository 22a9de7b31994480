import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { withTable } from "@/lib/imports/open-table";
import { ROLES } from "@/lib/roles/vocabulary";
import { occupationOf } from "@/lib/salaries/occupations";
import { readOews, yearOfName } from "@/lib/salaries/read-oews";
import { printWageTable, readWageTable } from "@/lib/salaries/wage-table";
import { makeXlsx } from "@/tests/support/make-xlsx";
import { rowsOf } from "@/tests/support/table-rows";

const HEADER = "year,state,soc,title,employment,mean,p10,p25,median,p75,p90";

function table(...rows: string[]): string {
  return [HEADER, ...rows].join("\n");
}

/** What became of the only row of a table that holds a good one too. */
async function reasonFor(row: string): Promise<string | undefined> {
  const { rejected } = await readOews(rowsOf(table("2025,NY,15-1252,S,1,2,3,4,5,6,7", row)));
  return rejected[0]?.reason;
}

describe("readOews", () => {
  test("reads a wage, with a quoted title and commas at the thousands", async () => {
    const text = table(
      '2025,NY,15-1252,"Developers, Software","113,510",172110,97430,127160,166180,205540,224590',
    );
    expect(await readOews(rowsOf(`\uFEFF${text}\r\n`))).toEqual({
      wages: [
        {
          soc: "15-1252",
          state: "NY",
          vintage: "2025-05",
          employment: 113_510,
          mean: 172_110,
          p10: 97_430,
          p25: 127_160,
          median: 166_180,
          p75: 205_540,
          p90: 224_590,
          isTopCoded: false,
        },
      ],
      rejected: [],
      passedOver: 0,
    });
  });

  test("tells a top-coded cell from one that was not released, and knows no top code from 2025", async () => {
    const { wages } = await readOews(
      rowsOf(
        table(
          "2024,CA,15-1252,S,292630,185750,103950,134820,170910,212280,",
          "2024,VA,15-1243,S,7140,,,,,,",
          "2025,CA,15-1252,S,292630,185750,103950,134820,170910,212280,",
        ),
      ),
    );
    expect(wages.map(({ isTopCoded, p90 }) => [isTopCoded, p90])).toEqual([
      [true, null],
      [false, null],
      [false, null],
    ]);
    expect(wages[1]?.median).toBeNull();
  });

  test.each([
    ["20x5,NY,15-1252,S,1,2,3,4,5,6,7", '"20x5" is not a year'],
    ["2025,ZZ,15-1252,S,1,2,3,4,5,6,7", '"ZZ" is neither a state\'s code nor US'],
    ["2025,NY,151252,S,1,2,3,4,5,6,7", '"151252" is not an occupation\'s SOC code'],
    ["2025,CA,15-1252,S,1,2,3,4,#,6,7", 'median "#" is not a whole number'],
    ["2025,CA,15-1252,S,1,2,3,4,-5,6,7", 'median "-5" is not a whole number'],
    ["2025,CA,15-1252,S,1,2,3,9,5,6,7", "the percentiles are not in order"],
    ["2025,CA,15-1252,S,1,2,9,,5,6,7", "the percentiles are not in order"],
    ["2025,NY,15-1252,S,1,2,3,4,5,6,7", "15-1252 in NY, 2025-05 is given twice"],
  ])("rejects %s", async (row, reason) => {
    expect(await reasonFor(row)).toBe(reason);
  });

  test("counts rows from 1, the header not counted", async () => {
    const { rejected } = await readOews(
      rowsOf(table("2025,NY,15-1252,S,1,2,3,4,5,6,7", "2025,ZZ,15-1252,S,,,,,,,")),
    );
    expect(rejected[0]?.row).toBe(2);
  });

  test.each([
    ["nothing", ""],
    ["a header alone", HEADER],
    ["another table", "a,b\n1,2"],
    ["a page", "<!doctype html><p>Not found"],
    ["a row cut short", `${HEADER}\n2025,NY,15-1252`],
    ["no good row", table("2025,ZZ,15-1252,S,1,2,3,4,5,6,7")],
  ])("refuses %s", async (_, text) => {
    await expect(readOews(rowsOf(text))).rejects.toThrow(InvalidInput);
  });
});

describe("the Bureau's own table", () => {
  const official = readFileSync("tests/fixtures/figures/state_M2025_dl.csv", "utf8");
  const read = (text = official) => readOews(rowsOf(text), { year: 2025 });

  test("gives detailed occupations of the nation and the states", async () => {
    const { wages, passedOver } = await read();
    expect(wages.map(({ state, soc }) => `${state} ${soc}`)).toEqual([
      "US 15-1252",
      "AL 15-1252",
      "CA 15-1252",
      "AK 15-1252",
      "AK 15-1254",
    ]);
    expect(passedOver).toBe(3);
    expect(wages[0]).toMatchObject({ vintage: "2025-05", employment: 1_700_300, median: 136_030 });
  });

  test("tells not released (*, **) from at or above the top code (#), cell by cell", async () => {
    const { wages } = await read();
    const [, , california, developers, webDevelopers] = wages;
    expect(california).toMatchObject({ mean: 185_750, p75: 212_280, p90: null, isTopCoded: true });
    expect(developers).toMatchObject({ employment: null, mean: null, median: null, isTopCoded: false });
    expect(webDevelopers).toMatchObject({ employment: 80, mean: null, isTopCoded: false });
  });

  test("has its bad rows named", async () => {
    expect((await read()).rejected).toEqual([
      { row: 9, reason: '"15-12X2" is not an occupation\'s SOC code' },
      { row: 10, reason: 'A_MEDIAN "n/a" is not a whole number' },
    ]);
  });

  test("leaves industries out, where a table has them", async () => {
    const industry = official.replace("cross-industry,1235,15-1252", "3-digit,1235,15-1252");
    expect((await read(industry)).wages[0]?.state).toBe("AL");
  });

  test("needs its year said", async () => {
    await expect(readOews(rowsOf(official))).rejects.toThrow("--year 2025");
    expect(yearOfName("state_M2025_dl.xlsx")).toBe(2025);
    expect(yearOfName("oesm24st.xlsx")).toBe(2024);
    expect(yearOfName("wages.xlsx")).toBeUndefined();
  });

  test.each([
    ["a renamed column", official.replace("A_MEDIAN", "A_MED"), /lacks 1 column of the Bureau.*: A_MEDIAN/],
    ["a row cut short", official.slice(0, official.indexOf("55,300")), /cut short|breaks off/],
  ])("is refused with %s", async (_, text, reason) => {
    await expect(read(text)).rejects.toThrow(reason);
  });

  test("is the same as a workbook", async () => {
    const rows: string[][] = [];
    for await (const row of rowsOf(official)) rows.push([...row]);
    const folder = mkdtempSync(join(tmpdir(), "payboard-test-"));
    const path = join(folder, "state_M2025_dl.xlsx");
    try {
      writeFileSync(path, makeXlsx(rows.map((row) => row.map((cell) => cell || null))));
      const fromBook = await withTable(path, (table) => readOews(table.rows, { year: 2025 }));
      expect(fromBook).toEqual(await read());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the reference table", () => {
  const text = readFileSync("db/reference/oews-wages.csv", "utf8");
  const wages = readWageTable(text);

  test("is read and printed without loss", () => {
    expect(printWageTable(wages)).toBe(text);
  });

  test("holds each role's occupation for the nation, in both vintages", () => {
    const cells = new Set(wages.map(({ soc, state, vintage }) => `${soc} ${state} ${vintage}`));
    for (const { soc } of ROLES.filter((role) => role.soc !== null)) {
      expect(cells).toContain(`${soc} US 2024-05`);
      expect(cells).toContain(`${soc} US 2025-05`);
    }
  });

  test("names the people of each role's occupation", () => {
    for (const { soc } of ROLES) if (soc) expect(occupationOf(soc)).not.toContain(soc);
  });
});
