import { describe, expect, test } from "vitest";
import { comparedCells, verdictOf, verdictsIn } from "@/lib/salaries/comparison";
import { amountWords, comparisonTitle, headingOf, reasonsOf, signed } from "@/lib/salaries/comparison-words";
import { createFigures } from "@/lib/salaries/figures";
import type { Salary } from "@/lib/salaries/salary";
import { filingsOf } from "@/tests/support/salary-rows";

const ENGINEER = "backend-engineer";
const DEVELOPER = "backend-developer";

/** Two roles in the nation: the first offered `median` and paid `ratio` like for like, the second 100,000 and 1. */
function compare(median: number, ratio: Partial<Salary>, n = 100) {
  const like = { ratio: 1, ratioError: 0.01, ratioN: 60 };
  const figures = createFigures({
    salaries: [
      filingsOf(ENGINEER, "US", n, median, { ...like, ...ratio }),
      filingsOf(DEVELOPER, "US", 100, 100_000, like),
    ],
    parities: [],
    checks: [],
  });
  return verdictOf(figures, ENGINEER, DEVELOPER, "US");
}

describe("the verdict on two roles", () => {
  test("is mostly where and for whom where like for like leaves little of the gap", () => {
    const verdict = compare(149_000, { ratio: 1.12 });
    expect(verdict.judgement).toBe("mostly-not-the-title");
    expect(headingOf(verdict)).toBe("Mostly where and for whom, partly the title");
    expect(comparisonTitle(verdict)).toBe(
      "Back-end engineer or back-end developer: 12% apart like for like, not 49%",
    );
    expect(reasonsOf(verdict)).toBe(
      "The middle offer to back-end engineers in the US is 49% more than that to back-end developers. Set against filings of the same state and occupation, it is 12% more.",
    );
  });

  test("follows the figures, whichever they are", () => {
    expect(compare(149_000, { ratio: 1.4 }).judgement).toBe("the-title");
    expect(compare(149_000, { ratio: 1.3 }).judgement).toBe("mostly-the-title");
    expect(compare(149_000, { ratio: 1.01 }).judgement).toBe("not-the-title");
    expect(compare(149_000, { ratio: 0.8 }).judgement).toBe("turned-round");
    expect(compare(104_000, { ratio: 1.04 }).judgement).toBe("no-difference");
    expect(compare(149_000, { ratio: null, ratioError: null, ratioN: 4 }).judgement).toBe("too-few-alike");
    expect(compare(149_000, {}, 9).judgement).toBe("too-few");
  });

  test("says by how much chance alone may differ where nothing is significant", () => {
    const verdict = compare(104_000, { ratio: 1.04 });
    expect(comparisonTitle(verdict)).toBe(
      "Back-end engineer or back-end developer: no significant difference",
    );
    expect(reasonsOf(verdict)).toContain("but the 95% interval runs from −3% to +11%");
  });

  test("holds no figure where either side has fewer than ten filings", () => {
    const verdict = compare(149_000, {}, 9);
    expect(verdict.asOffered).toBeNull();
    expect(`${headingOf(verdict)} ${comparisonTitle(verdict)} ${reasonsOf(verdict)}`).not.toMatch(/\d%|\$/);
  });
});

describe("what is compared", () => {
  const figures = createFigures({
    salaries: [filingsOf(ENGINEER, "US", 165, 170_000), filingsOf(ENGINEER, "TX", 9, 0)],
    parities: [],
    checks: [],
  });

  test("is every role in every place, and too few are not shown", () => {
    const cells = comparedCells(figures, { roles: [ENGINEER, DEVELOPER], places: ["US", "TX"] });
    expect(cells.map(({ role, place, isShown }) => [role, place, isShown])).toEqual([
      [ENGINEER, "US", true],
      [ENGINEER, "TX", false],
      [DEVELOPER, "US", false],
      [DEVELOPER, "TX", false],
    ]);
  });

  test("is each other role against the first", () => {
    const verdicts = verdictsIn(
      figures,
      { roles: [ENGINEER, DEVELOPER, "web-developer"], places: ["US"] },
      "US",
    );
    expect(verdicts.map(({ one, other }) => [one, other])).toEqual([
      [ENGINEER, DEVELOPER],
      [ENGINEER, "web-developer"],
    ]);
  });
});

test("parts and amounts are written with their signs and intervals", () => {
  expect(signed(0.494)).toBe("+49%");
  expect(signed(-0.031)).toBe("−3%");
  expect(signed(0.004)).toBe("0%");
  const { asOffered } = compare(149_000, { ratio: 1.12 });
  expect(asOffered && amountWords(asOffered)).toBe("$49,000 a year (95% interval $42,070 to $55,930)");
});
