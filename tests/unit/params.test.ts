import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, listOf, valuesOf, wholeNumber } from "@/lib/params";

describe("search parameters", () => {
  test("are read alike from an address and from a page's record", () => {
    const address = new URLSearchParams("a=1&a=2&b=3");
    const record = { a: ["1", "2"], b: "3", c: undefined };
    for (const params of [address, record]) {
      expect(valuesOf(params, "a")).toEqual(["1", "2"]);
      expect(valuesOf(params, "b")).toEqual(["3"]);
      expect(valuesOf(params, "c")).toEqual([]);
      expect(valuesOf(params, "toString")).toEqual([]);
    }
  });

  test("what an address put into the record's prototype is no value", () => {
    const record = { sort: [Array.prototype.sort as unknown as string, "pay"] };
    expect(valuesOf(record, "sort")).toEqual(["pay"]);
  });

  test("a list may be joined, repeated and full of holes", () => {
    expect(listOf(new URLSearchParams("a=1, 2,,&a=3&a="), "a")).toEqual(["1", "2", "3"]);
  });

  test("a list without end is cut short", () => {
    expect(listOf({ a: "x,".repeat(100_000) }, "a").length).toBeLessThanOrEqual(500);
    expect(valuesOf({ a: Array.from({ length: 9000 }, () => "x") }, "a")).toHaveLength(500);
  });
});

describe("text", { timeout: 60_000 }, () => {
  test("is clean, well formed, no longer than asked and left alone the second time", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.integer({ min: 1, max: 50 }),
        (raw, most) => {
          const clean = cleanText(raw, most);
          expect(clean).not.toMatch(/\p{Cc}|^\s|\s$|\s\s/u);
          expect(clean.isWellFormed()).toBe(true);
          expect([...clean].length).toBeLessThanOrEqual(most);
          expect(cleanText(clean, most)).toBe(clean);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("keeps its words", () => {
    expect(cleanText("  C#,\tNode.js \n “senior” ", 200)).toBe("C#, Node.js “senior”");
  });
});

describe("a whole number", () => {
  test.each([
    ["12", 12],
    [" 12 ", 12],
    ["0012", 12],
    ["101", 100],
    ["9".repeat(400), 100],
    ["9".repeat(401), null],
    ["0", null],
    ["-3", null],
    ["1.5", null],
    ["1e2", null],
    ["0x10", null],
    ["", null],
  ])("%j up to 100 is %j", (raw, number) => {
    expect(wholeNumber(raw, 100)).toBe(number);
  });
});
