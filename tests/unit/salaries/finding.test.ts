import { describe, expect, test } from "vitest";
import { DEFAULT_SALARIES, type SalaryFilters } from "@/lib/salaries/filters";
import { findingOf, leadOf, measureOf, noteOf } from "@/lib/salaries/finding";
import { sayState } from "@/lib/salaries/pay-words";
import { rankStates } from "@/lib/salaries/ranking";
import type { Salary } from "@/lib/salaries/salary";
import { figuresOf, pricesOf, salaryRow } from "@/tests/support/salary-rows";

const filings = [
  salaryRow({ state: "US", n: 12_710, p25: 108_597, median: 139_464, p75: 176_000 }),
  salaryRow({ state: "CA", n: 3477, median: 181_000 }),
  salaryRow({ state: "WA", n: 1506, median: 166_273 }),
  salaryRow({ state: "TN", n: 75, median: 91_000 }),
  salaryRow({ state: "NV", n: 13, median: 113_000 }),
  salaryRow({ state: "HI", n: 9 }),
];

function about(rows: readonly Salary[], asked: Partial<SalaryFilters> = {}, vintage = "2023-12") {
  const filters = { ...DEFAULT_SALARIES, ...asked };
  const ranking = rankStates(
    figuresOf(rows, { parities: pricesOf({ CA: 110, WA: 104, TN: 91 }) }),
    filters,
    vintage,
  );
  return { filters, ranking, finding: findingOf(filters, ranking) };
}

describe("the finding", () => {
  test("names the ends of the ranking", () => {
    expect(about(filings).finding).toBe(
      "California pays software engineers most, $181,000 at the median; Tennessee least, $91,000",
    );
    expect(about(filings, { per: "hour" }).finding).toBe(
      "California pays software engineers most, $87.02 at the median; Tennessee least, $43.75",
    );
    expect(about(filings, { prices: "adjusted" }).finding).toBe(
      "Adjusted for prices, California pays software engineers most, $164,545 at the median; Tennessee least, $100,000",
    );
  });

  test("says of whom: wages are of the occupation", () => {
    const wages = [
      salaryRow({ state: "DC", source: "oews", mean: 150_000, median: 1 }),
      salaryRow({ state: "TX", source: "oews", mean: 120_000, median: 1 }),
    ];
    expect(about(wages, { source: "oews", statistic: "mean" }, "2025-05").finding).toBe(
      "The District of Columbia pays software developers most, $150,000 on average; Texas least, $120,000",
    );
  });

  test("names two that are equal and counts more", () => {
    const three = ["CA", "NY", "WA"] as const;
    const rows = three.map((state) => salaryRow({ state, median: 150_000 }));
    const least = salaryRow({ state: "TX", median: 100_000 });
    expect(about([...rows.slice(0, 2), least]).finding).toMatch(/^California and New York pay software/);
    expect(about([...rows, least]).finding).toMatch(/^3 states pay software engineers most/);
    expect(about(rows).finding).toBe(
      "Every state ranked pays software engineers the same, $150,000 at the median",
    );
  });

  test("says where there is only one to rank, or none", () => {
    expect(about([salaryRow({ state: "CA", median: 150_000 })]).finding).toBe(
      "Only California has 30 filings or more of software engineers: $150,000 at the median",
    );
    expect(about([]).finding).toBe("No state has 30 filings or more of software engineers");
    expect(about([], { source: "oews" }).finding).toBe(
      "No state has a figure released of software developers",
    );
  });

  test("doesn't call another state the highest where one is above the cap", () => {
    const wages = [
      salaryRow({ state: "CA", source: "oews", median: 173_000, isTopCoded: true }),
      salaryRow({ state: "NY", source: "oews", p90: 223_480 }),
      salaryRow({ state: "SD", source: "oews", p90: 130_610 }),
    ];
    const asked = { source: "oews", statistic: "p90" } as const;
    expect(about(wages, asked, "2025-05").finding).toBe(
      "California pays software developers most, above the survey’s cap at the 90th percentile; South Dakota least, $130,610",
    );
  });
});

test("a state says its name, figure, rank and sample", () => {
  const { filters, ranking } = about(filings);
  const said = ranking.states.map((state) => sayState(state, filters, ranking.counts));
  expect(said).toContain("Washington: $166,273, rank 2 of 3, 1,506 filings");
  expect(said).toContain("Nevada: $113,000, thin, not ranked, 13 filings");
  expect(said).toContain("Hawaii: no figure, fewer than 10 filings");
  expect(said).toContain("Alaska: no figure, no filings");
});

test("the lead carries the sample and the vintage of what it says", () => {
  const { filters, ranking } = about(filings);
  expect(leadOf(filters, ranking, "2023-12")).toBe(
    "Half of 12,710 filings nationwide (October to December 2023) offer between $108,597 and $176,000. Of the 50 states and DC, 3 have 30 filings or more, which are ranked; 1 has 10 to 29, and 47 have fewer and no figure.",
  );
  const none = about([]);
  expect(leadOf(none.filters, none.ranking, "2023-12")).toBe(
    "Of the 50 states and DC, none has 30 filings or more, which are ranked; none has 10 to 29, and 51 have fewer and no figure.",
  );
});

test("the measure says what, of whom and in which unit", () => {
  expect(measureOf(DEFAULT_SALARIES, null)).toBe(
    "Median base pay offered to software engineers, US dollars a year",
  );
  expect(measureOf({ ...DEFAULT_SALARIES, source: "oews", statistic: "p90", per: "hour" }, 2024)).toBe(
    "90th percentile of the wage of software developers, US dollars an hour, adjusted for prices of 2024",
  );
});

test("the note says what the figures are not", () => {
  expect(noteOf(DEFAULT_SALARIES, null)).toMatch(/H-1B workers.*lower bound.*not every title\.$/);
  const wages = noteOf({ ...DEFAULT_SALARIES, role: "backend-engineer", source: "oews" }, 2024);
  expect(wages).toMatch(/software developers, 15-1252.*back-end engineers are a part.*price parity of 2024/);
});
