import { describe, expect, test } from "vitest";
import { type CellFilters, listCells } from "@/lib/salaries/cells";
import { createFigures } from "@/lib/salaries/figures";
import { cellQuery, parseCellFilters } from "@/lib/salaries/parse-cell-filters";
import { printSalaryTable } from "@/lib/salaries/salary-table";
import { filingsOf, wagesOf } from "@/tests/support/salary-rows";

const DEVELOPERS = "15-1252";
const ROLE = "backend-engineer";

const figures = createFigures({
  salaries: [
    wagesOf(DEVELOPERS, "CA", 174_410),
    wagesOf(DEVELOPERS, "CA", 173_780, { vintage: "2024-05", p90: null, isTopCoded: true }),
    wagesOf(DEVELOPERS, "AK", 0, { mean: null, p10: null, p25: null, median: null, p75: null, p90: null }),
    wagesOf("15-1254", "CA", 100_000),
    filingsOf(ROLE, "US", 165, 170_000, { ratio: 1.2, ratioError: 0.02, ratioN: 118 }),
    filingsOf(ROLE, "CA", 79, 184_662),
    filingsOf(ROLE, "TX", 9, 0),
  ],
  parities: [],
  checks: [{ role: ROLE, state: "CA", vintage: "2023-12", n: 79, observed: 184_662, modelled: 190_000 }],
});

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
      { modelled: true, n: 118, employment: 1000, vintage: "2025-05", median: 209_300 },
    ]);
    expect(ask("source=lca,oews,advertised").some(({ modelled }) => modelled)).toBe(false);
  });

  test("stand by role, the nation first, and by source", () => {
    const cells = ask(`role=${ROLE}`);
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
    "software-developer,15-1252,CA,oews,2024-05,,1000,173780,104268,139024,173780,208536,,true,false,top-coded",
  );
  expect(lines.at(-1)).toBe("");
});
