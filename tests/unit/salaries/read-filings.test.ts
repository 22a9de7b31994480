import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFilings } from "@/lib/salaries/read-filings";
import { rowsOf } from "@/tests/support/table-rows";

const official = readFileSync("tests/fixtures/figures/LCA_Disclosure_Data_FY2024_Q1.csv", "utf8");
const HEADER = "employer,job_title,soc,soc_title,state,wage_from,wage_unit,prevailing_wage";
const plain = (...rows: string[]) => rowsOf([HEADER, ...rows].join("\n"));
const GOOD = "Example Inc,Backend Engineer,15-1252,Software Developers,CA,150000,Year,1";

describe("the Department of Labor's file", () => {
  test("gives certified, full-time H-1B filings in the states, by the year", async () => {
    const { filings, read } = await readFilings(rowsOf(official));
    expect(read).toBe(16);
    expect(filings).toEqual([
      { employer: "example payroll", role: "backend-engineer", soc: "15-1252", state: "CA", pay: 180_000 },
      { employer: "example payroll", role: "backend-engineer", soc: "15-1252", state: "CA", pay: 177_840 },
      { employer: "invented tools", role: "backend-engineer", soc: "15-1252", state: "TX", pay: 120_000 },
      { employer: "invented tools", role: "other", soc: "15-2051", state: "TX", pay: 130_000 },
      { employer: "invented tools", role: "other", soc: "41-9031", state: "TX", pay: 104_000 },
    ]);
  });

  test("has what is none of these counted, and what can't be read named", async () => {
    const { passedOver, rejected } = await readFilings(rowsOf(official));
    expect(Object.fromEntries(passedOver)).toEqual({
      "not certified": 2,
      "for another visa": 1,
      "not full-time": 1,
      "for work in a territory": 1,
    });
    expect(rejected).toEqual([
      { row: 11, reason: "the pay comes to less than $20,000 a year" },
      { row: 12, reason: "the pay comes to more than $1,000,000 a year" },
      { row: 13, reason: '"developer" is not an occupation\'s SOC code' },
      { row: 14, reason: '"XX" is not a state\'s code' },
      { row: 15, reason: 'the wage "n/a" is not an amount' },
      { row: 16, reason: 'the wage is by "Fortnight", which is no unit' },
    ]);
  });

  test("says in which quarters it was decided, in each way to write a day", async () => {
    const { quarters } = await readFilings(rowsOf(official));
    expect(Object.fromEntries(quarters)).toEqual({ "2023-12": 4, "2024-03": 1 });
    const written = official.replace("2023-10-10", "10/10/2023").replace("2023-10-10", "45209");
    expect(Object.fromEntries((await readFilings(rowsOf(written))).quarters)).toEqual({
      "2023-12": 4,
      "2024-03": 1,
    });
  });

  test("is refused without a column that it needs, and read without the one it doesn't", async () => {
    await expect(readFilings(rowsOf(official.replace("VISA_CLASS", "VISA_TYPE")))).rejects.toThrow(
      "The file lacks 1 column of the Department of Labor's disclosure file: VISA_CLASS.",
    );
    expect((await readFilings(rowsOf(official.replace("DECISION_DATE", "DECIDED")))).quarters.size).toBe(0);
  });
});

describe("a plain table of filings", () => {
  test("is taken as it is", async () => {
    const { filings, rejected } = await readFilings(plain(GOOD));
    expect(filings).toHaveLength(1);
    expect(rejected).toEqual([]);
  });

  test.each([
    ["Example Inc,,15-1252,S,CA,150000,Year,1", "the job has no title"],
    [",Engineer,15-1252,S,CA,150000,Year,1", "the employer has no name"],
    ["Example Inc,Engineer,15-1252,S,CA,-5,Year,1", 'the wage "-5" is not an amount'],
    ["Example Inc,Engineer,15-1252,S,CA,1", "it has 6 cells where the header has 8"],
  ])("rejects %s", async (row, reason) => {
    expect((await readFilings(plain(GOOD, row, GOOD))).rejected).toEqual([{ row: 2, reason }]);
  });

  test("leaves out of the roles what is filed under no occupation of computing", async () => {
    const { filings } = await readFilings(
      plain(GOOD, GOOD.replace("15-1252", "17-2141"), GOOD.replace("15-1252", "11-3021.00")),
    );
    expect(filings.map(({ role }) => role)).toEqual(["backend-engineer", "other", "backend-engineer"]);
  });

  test.each([
    [
      "a row that breaks off",
      `${HEADER}\n${GOOD}\nExample Inc,Engin`,
      /breaks off in row 2, which has 2 cells/,
    ],
    ["nothing but a header", HEADER, /No filing could be read\./],
    ["no good row", `${HEADER}\n${GOOD.replace("CA", "ZZ")}`, /No filing could be read: row 1, "ZZ"/],
    ["another table", "a,b\n1,2", /lacks 6 columns of a table of certified full-time filings: employer,/],
  ])("is refused: %s", async (_, text, reason) => {
    await expect(readFilings(rowsOf(text))).rejects.toThrow(reason);
  });
});
