import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readParities } from "@/lib/salaries/read-parities";
import { rowsOf } from "@/tests/support/table-rows";

const bureau = readFileSync("tests/fixtures/figures/SARPP_STATE_2023_2024.csv", "utf8");
const plain = (...rows: string[]) => rowsOf(["state,fips,rpp_2024,goods_2024,rpp_2023", ...rows].join("\n"));

describe("readParities", () => {
  test("reads the Bureau's table between its title and its notes: all items, states, the years there are", async () => {
    expect(await readParities(rowsOf(bureau))).toEqual({
      parities: [
        { state: "AL", year: 2023, index: 89.97 },
        { state: "AL", year: 2024, index: 88.823 },
        { state: "AK", year: 2023, index: 101.715 },
        { state: "AK", year: 2024, index: 102.359 },
        { state: "CA", year: 2023, index: 112.556 },
      ],
      read: 5,
      rejected: [
        { row: 6, reason: 'the parity of 2024, "10.4", is not between 50 and 200' },
        { row: 7, reason: '"77000" is not a state\'s FIPS code' },
      ],
    });
  });

  test("reads the table that is downloaded from the Bureau's pages, which calls things otherwise", async () => {
    const text =
      'GeoFips,GeoName,LineCode,Statistic,2024\n01000,Alabama,1,RPPs: All items,88.8\n"Legend / Footnotes:"\n';
    expect((await readParities(rowsOf(text))).parities).toEqual([{ state: "AL", year: 2024, index: 88.8 }]);
  });

  test("reads a plain table, the parts passed over", async () => {
    const { parities, rejected, read } = await readParities(
      plain("AL,01,88.823,96.4,89.970", "ZZ,99,100,100,100", "AL,01,88,96,89", "AK,02,x,1,2"),
    );
    expect(parities).toEqual([
      { state: "AL", year: 2024, index: 88.823 },
      { state: "AL", year: 2023, index: 89.97 },
    ]);
    expect(read).toBe(4);
    expect(rejected).toEqual([
      { row: 2, reason: '"ZZ" is not a state\'s code' },
      { row: 3, reason: "AL stands in row 1 too" },
      { row: 4, reason: 'the parity of 2024, "x", is not between 50 and 200' },
    ]);
  });

  test.each([
    ["a renamed column", bureau.replace("Description", "Line"), /lacks the columns/],
    ["a quote that the end is missing of", bureau.slice(0, bureau.indexOf("California")), /cut short/],
    ["a row cut short", `${bureau.slice(0, bureau.indexOf("112.556"))}`, /breaks off in row 5/],
    ["no figure", "state,rpp_2024\nZZ,100", /No price parity could be read: row 1/],
    ["another table", "a,b\n1,2", /lacks the columns/],
  ])("refuses %s", async (_, text, reason) => {
    await expect(readParities(rowsOf(text))).rejects.toThrow(reason);
  });
});
