import { describe, expect, test } from "vitest";
import { neighboursOf } from "@/lib/places/neighbours";
import { STATES } from "@/lib/places/vocabulary";

const codes = STATES.map(({ code }) => code);

describe("neighbouring states", () => {
  test("are neighbours of each other", () => {
    const oneSided = codes.flatMap((code) =>
      neighboursOf(code)
        .filter((other) => !neighboursOf(other).includes(code))
        .map((other) => `${code} ${other}`),
    );
    expect(oneSided).toEqual([]);
  });

  test("are states, each once, and never the state itself", () => {
    for (const code of codes) {
      const found = neighboursOf(code);
      expect(new Set(found).size).toBe(found.length);
      expect(found).not.toContain(code);
      expect(found.filter((other) => !codes.includes(other))).toEqual([]);
    }
  });

  test("are as many as the map has borders between them", () => {
    // 107 borders of states, two of them in DC's name.
    expect(codes.reduce((sum, code) => sum + neighboursOf(code).length, 0) / 2).toBe(107);
    expect(neighboursOf("ME")).toEqual(["NH"]);
    expect(neighboursOf("MO")).toHaveLength(8);
    expect(neighboursOf("TN")).toHaveLength(8);
  });

  test("are none of Alaska and Hawaii", () => {
    expect(codes.filter((code) => neighboursOf(code).length === 0)).toEqual(["AK", "HI"]);
  });
});
