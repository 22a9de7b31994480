import { describe, expect, test } from "vitest";
import type { Offer } from "@/lib/salaries/advertised";
import { liftOf, skillDemand, typicalSkills } from "@/lib/skills/demand";

const counts = (of: number, named: Record<string, number> = {}) => ({
  of,
  named: new Map(Object.entries(named)),
});
const none = { others: counts(0), before: counts(0), offers: [] };

describe("what a role's listings ask for", () => {
  test("is counted in parts of its listings, the most named first", () => {
    const role = counts(40, { java: 10, go: 20, python: 20 });
    expect(skillDemand({ role, ...none }).map(({ label, n, share }) => [label, n, share])).toEqual([
      ["Go", 20, 0.5],
      ["Python", 20, 0.5],
      ["Java", 10, 0.25],
    ]);
  });

  test("is not said of fewer than ten listings", () => {
    expect(skillDemand({ role: counts(9, { go: 9 }), ...none })).toEqual([]);
    expect(skillDemand({ role: counts(10, { go: 9 }), ...none })).toHaveLength(1);
  });

  test("is held against all others, and typical only beyond chance", () => {
    const role = counts(100, { go: 50, java: 50, rust: 9 });
    const others = counts(1000, { go: 100, java: 480, rust: 10 });
    const demand = skillDemand({ role, others, before: counts(0), offers: [] });
    const [go, java, rust] = ["go", "java", "rust"].map((slug) => demand.find(({ skill }) => skill === slug));
    expect(go?.lift?.value).toBeCloseTo(5);
    expect(java?.isTypical).toBe(false);
    expect(rust?.lift).toBeNull();
    expect(typicalSkills(demand).map(({ skill }) => skill)).toEqual(["go"]);
  });

  test("is held against a year before, from thirty listings on", () => {
    const role = counts(40, { go: 20 });
    const yearAgo = (of: number) =>
      skillDemand({ ...none, role, before: counts(of, { go: 6 }) })[0]?.shareBefore;
    expect(yearAgo(30)).toBeCloseTo(0.2);
    expect(yearAgo(29)).toBeNull();
  });

  test("has a pay where ten of those that name it state theirs", () => {
    const offer = (midpoint: number, skills: string[]): Offer => ({
      midpoint,
      skills,
      level: null,
      isSample: false,
    });
    const offers = [...Array(10).fill(offer(150_000, ["go"])), offer(90_000, []), offer(90_000, ["java"])];
    const demand = skillDemand({ ...none, role: counts(40, { go: 20, java: 10 }), offers });
    expect(demand.map(({ pay }) => pay)).toEqual([{ median: 150_000, n: 10 }, null]);
  });
});

test("a lift's interval is Katz's: of 30 in 100 and 15 in 100 from 1.15 to 3.48 around 2", () => {
  const lift = liftOf({ n: 30, of: 100 }, { n: 15, of: 100 });
  expect(lift?.value).toBeCloseTo(2);
  expect(lift?.low).toBeCloseTo(1.15, 2);
  expect(lift?.high).toBeCloseTo(3.48, 2);
});
