import { describe, expect, test } from "vitest";
import { type CellFilters, listCells } from "@/lib/salaries/cells";
import { cellQuery, parseCellFilters } from "@/lib/salaries/parse-cell-filters";
import { printSalaryTable } from "@/lib/salaries/salary-table";
import { aSalary, checkOff, figuresOf, filingsAround, wagesAround } from "@/tests/support/salary-rows";

const DEVELOPERS = "15-1252";
const ROLE = "backend-engineer";

/** A model needs the filings of three states, and their wages at that time. */
const NEIGHBOURS = (["NY", "WA", "MA"] as const).flatMap((state) => [
  wagesAround(150_000, { state, vintage: "2024-05" }),
  filingsAround(180_000, { state, n: 40 }),
]);

const figures = figuresOf(
  [
    wagesAround(174_410, { state: "CA" }),
    wagesAround(173_780, { state: "CA", vintage: "2024-05", p90: null, isTopCoded: true }),
    aSalary({ state: "AK", employment: 1_000 }),
    wagesAround(100_000, { state: "CA", soc: "15-1254" }),
    filingsAround(170_000, { n: 165 }),
    filingsAround(184_662, { state: "CA", n: 79 }),
    filingsAround(0, { state: "TX", n: 9 }),
    ...NEIGHBOURS,
  ],
  { checks: [checkOff(0.03)] },
);

function ask(query: string) {
  return listCells(
    figures,
    { advertised: ADVERTISED, month: "2026-11" },
    parseCellFilters(new URLSearchParams(query)),
  );
}

const band = { mean: 150_000, p10: 100_000, p25: 120_000, median: 150_000, p75: 180_000, p90: 200_000 };
const ADVERTISED = [
  { role: ROLE, state: "CA", isSample: true, n: 12, ...band },
  { role: ROLE, state: "TX", isSample: true, n: 9, ...band },
] as const;

describe("the cells of the API", () => {
  test("carry a role's name where its occupation's wages are asked for by it", () => {
    const cells = ask("role=software-developer&state=CA&source=oews");
    expect(cells.map(({ role, soc, vintage, median }) => [role, soc, vintage, median])).toEqual([
      ["software-developer", DEVELOPERS, "2025-05", 174_410],
      ["software-developer", DEVELOPERS, "2024-05", 173_780],
    ]);
    expect(cells[1]).toMatchObject({ p90: null, topCoded: true, reason: "top-coded" });
  });

  test("say why a figure is missing", () => {
    expect(ask("role=software-developer&state=AK&source=oews")).toMatchObject([
      { median: null, topCoded: false, reason: "suppressed" },
    ]);
    expect(ask(`role=${ROLE}&state=TX&source=lca`)).toMatchObject([{ n: 9, median: null, reason: "thin" }]);
  });

  test("hold no figure of fewer than ten listings", () => {
    expect(
      ask("source=advertised").map(({ state, n, median, reason }) => [state, n, median, reason]),
    ).toEqual([
      ["CA", 12, 150_000, null],
      ["TX", 9, null, "thin"],
    ]);
  });

  test("are modelled only under that name, with both inputs' sizes", () => {
    expect(ask(`role=${ROLE}&state=CA&source=modelled`)).toMatchObject([
      { modelled: true, n: 199, employment: 1000, vintage: "2025-05", median: 209_300 },
    ]);
    expect(ask("source=lca,oews,advertised").some(({ modelled }) => modelled)).toBe(false);
  });

  test("stand by role, the nation first, and by source", () => {
    const cells = ask(`role=${ROLE}&state=US,AK,CA,TX`);
    expect(cells.map(({ state, source }) => `${state} ${source}`)).toEqual([
      "US lca",
      "AK oews",
      "CA lca",
      "CA oews",
      "CA oews",
      "CA advertised",
      "CA modelled",
      "TX lca",
      "TX advertised",
    ]);
  });

  test("of an occupation as a whole carry no role", () => {
    expect(ask("soc=15-1254")).toMatchObject([{ role: null, soc: "15-1254", state: "CA" }]);
  });
});

describe("the question", () => {
  test("is canonical, and what can't be read is passed over", () => {
    const filters = parseCellFilters(
      new URLSearchParams("state=wa,CA,XX&role=nonsense&soc=15-1252,15-1252,x&vintage=2025-05&source=OEWS"),
    );
    expect(cellQuery(filters)).toBe("soc=15-1252&state=CA,WA&source=oews&vintage=2025-05");
    expect(parseCellFilters(new URLSearchParams(cellQuery(filters)))).toEqual(filters);
  });

  test("nothing is everything", () => {
    const all: CellFilters = { role: [], soc: [], state: [], source: [], vintage: [] };
    expect(parseCellFilters(new URLSearchParams())).toEqual(all);
    expect(cellQuery(all)).toBe("");
  });
});

test("the table says what the JSON says, blank for null", () => {
  const lines = printSalaryTable(ask("role=software-developer&state=CA&source=oews")).split("\r\n");
  expect(lines[0]).toBe(
    "role,soc,state,source,vintage,n,employment,mean,p10,p25,median,p75,p90,topCoded,modelled,reason",
  );
  expect(lines[2]).toBe(
    "software-developer,15-1252,CA,oews,2024-05,,1000,182469,104268,139024,173780,208536,,true,false,top-coded",
  );
  expect(lines.at(-1)).toBe("");
});
