import { describe, expect, test } from "vitest";
import { boardUrl, isChosen, listingQuery, NO_FILTERS, toggleFilter } from "@/lib/listings/filters";

describe("the canonical query", () => {
  test("defaults are left out", () => {
    expect(listingQuery(NO_FILTERS)).toBe("");
    expect(boardUrl(NO_FILTERS)).toBe("/jobs");
  });

  test("keys stand in a fixed order, lists are joined by plain commas", () => {
    const query = listingQuery({
      q: "c#, node & “go”",
      role: ["backend-engineer", "data-engineer"],
      state: ["CA", "WA"],
      remote: true,
      workplace: ["remote"],
      level: ["senior"],
      type: ["full-time"],
      pay: 150_000,
      unpaid: false,
      above: true,
      skill: ["go", "python"],
      company: ["acme"],
      posted: 7,
      sort: "pay",
      page: 3,
    });
    expect(query).toBe(
      "q=c%23%2C+node+%26+%E2%80%9Cgo%E2%80%9D&role=backend-engineer,data-engineer&state=CA,WA&remote=1" +
        "&workplace=remote&level=senior&type=full-time&pay=150000&unpaid=0&above=1&skill=go,python" +
        "&company=acme&posted=7&sort=pay&page=3",
    );
  });

  test("equal searches are equal strings, however their lists were put together", () => {
    const one = listingQuery({ ...NO_FILTERS, state: ["WA", "CA", "WA"] });
    expect(one).toBe(listingQuery({ ...NO_FILTERS, state: ["CA", "WA"] }));
  });

  test("what means nothing is left out", () => {
    expect(listingQuery({ ...NO_FILTERS, remote: true })).toBe("");
    expect(listingQuery({ ...NO_FILTERS, sort: "relevance" })).toBe("");
  });
});

describe("choosing in a facet", () => {
  test("a value is chosen, then let go, from the first page", () => {
    const chosen = toggleFilter({ ...NO_FILTERS, page: 4 }, "state", "CA");
    expect(listingQuery(chosen)).toBe("state=CA");
    expect(isChosen(chosen, "state", "CA")).toBe(true);
    expect(toggleFilter(chosen, "state", "CA")).toEqual(NO_FILTERS);
  });

  test("a step of pay replaces another", () => {
    const least = toggleFilter({ ...NO_FILTERS, pay: 100_000 }, "pay", "150000");
    expect(least.pay).toBe(150_000);
    expect(isChosen(least, "pay", "150000")).toBe(true);
    expect(toggleFilter(least, "pay", "150000").pay).toBeNull();
  });

  test("pay above the median is chosen and let go like a box", () => {
    const above = toggleFilter({ ...NO_FILTERS, page: 2 }, "above", "1");
    expect(listingQuery(above)).toBe("above=1");
    expect(isChosen(above, "above", "1")).toBe(true);
    expect(toggleFilter(above, "above", "1")).toEqual(NO_FILTERS);
  });

  test("with the last state goes the remote work that was added to it", () => {
    expect(toggleFilter({ ...NO_FILTERS, state: ["CA"], remote: true }, "state", "CA")).toEqual(NO_FILTERS);
  });
});
