import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATES } from "@/lib/places/vocabulary";
import {
  columnsOf,
  DEFAULT_SALARIES,
  embeddedSalariesUrl,
  salariesUrl,
  salaryQuery,
} from "@/lib/salaries/filters";
import { parseSalaryFilters } from "@/lib/salaries/parse-filters";
import { PRICED_ROLES, rolePayUrl } from "@/lib/salaries/priced-roles";
import { STATISTICS } from "@/lib/salaries/vocabulary";

const anyFilters = fc
  .record({
    role: fc.constantFrom(...PRICED_ROLES.map(({ slug }) => slug)),
    source: fc.constantFrom("lca" as const, "oews" as const),
    statistic: fc.constantFrom(...STATISTICS.map(({ value }) => value)),
    per: fc.constantFrom("year" as const, "hour" as const),
    prices: fc.constantFrom("nominal" as const, "adjusted" as const),
    vintage: fc.option(fc.constantFrom("2023-12", "2024-05", "2025-05")),
    state: fc.option(fc.constantFrom(...STATES.map(({ code }) => code))),
  })
  .chain((filters) =>
    fc
      .constantFrom("state" as const, "n" as const, ...columnsOf(filters.statistic))
      .map((sort) => ({ ...filters, sort })),
  );

describe("the address of figures of pay", () => {
  test("defaults are left out", () => {
    expect(salariesUrl(DEFAULT_SALARIES)).toBe("/salaries");
    expect(parseSalaryFilters({})).toEqual(DEFAULT_SALARIES);
  });

  test("keys stand in a fixed order", () => {
    const filters = {
      role: "data-scientist",
      source: "oews",
      statistic: "p90",
      per: "hour",
      prices: "adjusted",
      vintage: "2024-05",
      state: "WA",
      sort: "state",
    } as const;
    expect(salaryQuery(filters)).toBe(
      "role=data-scientist&source=oews&statistic=p90&per=hour&prices=adjusted&vintage=2024-05&state=WA&sort=state",
    );
    expect(embeddedSalariesUrl(filters)).toBe(
      "/embed/salaries?role=data-scientist&source=oews&statistic=p90&per=hour&prices=adjusted&vintage=2024-05&state=WA",
    );
  });

  test("sorting by another column than the figure is said, even by the median", () => {
    expect(salaryQuery({ ...DEFAULT_SALARIES, statistic: "p90", sort: "median" })).toBe(
      "statistic=p90&sort=median",
    );
    expect(salaryQuery({ ...DEFAULT_SALARIES, statistic: "p90", sort: "p90" })).toBe("statistic=p90");
  });

  test("what is printed reads back as it was", () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(parseSalaryFilters(new URLSearchParams(salaryQuery(filters)))).toEqual(filters);
      }),
    );
  });

  test("nothing breaks it, and what it reads is canonical", () => {
    const anything = fc.dictionary(
      fc.constantFrom("role", "source", "statistic", "per", "prices", "vintage", "state", "sort"),
      fc.oneof(fc.string(), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(anything, (params) => {
        const filters = parseSalaryFilters(params);
        expect(parseSalaryFilters(new URLSearchParams(salaryQuery(filters)))).toEqual(filters);
      }),
    );
  });

  test("what is unknown falls back, what is known stays", () => {
    const filters = parseSalaryFilters({
      role: "astronaut",
      source: "rumour",
      statistic: "P90",
      per: "fortnight",
      vintage: "2024-13",
      state: "wa",
      sort: "p10",
    });
    expect(filters).toEqual({ ...DEFAULT_SALARIES, statistic: "p90", state: "WA", sort: "p90" });
  });

  test("no figure is of the roles that are none in particular", () => {
    expect(parseSalaryFilters({ role: "other" }).role).toBe(DEFAULT_SALARIES.role);
  });

  test("a form's empty choices are no choices", () => {
    expect(parseSalaryFilters({ state: "", vintage: "", role: ["", "qa-engineer"] })).toEqual({
      ...DEFAULT_SALARIES,
      role: "qa-engineer",
    });
  });

  test("a state's page is in lower case", () => {
    expect(rolePayUrl("backend-engineer", "WA")).toBe("/salaries/backend-engineer/wa");
  });
});
