import { describe, expect, test } from "vitest";
import { comparedCells, placeVerdicts, verdictOf, verdictsIn } from "@/lib/salaries/comparison";
import {
  amountWords,
  comparisonTitle,
  headingOf,
  placeHeadingOf,
  reasonsOf,
} from "@/lib/salaries/comparison-words";
import { comparisonQuery, parseComparison } from "@/lib/salaries/parse-comparison";
import type { Salary } from "@/lib/salaries/salary";
import { figuresOf, filingsAround, pricesOf } from "@/tests/support/salary-rows";

const ENGINEER = "backend-engineer";
const DEVELOPER = "backend-developer";

/** Two roles in the nation: the first offered `median` and paid `ratio` like for like, the second 100,000 and 1. */
function compare(median: number, ratio: Partial<Salary>, n = 100) {
  const like = { ratio: 1, ratioError: 0.01, ratioN: 60 };
  const figures = figuresOf([
    filingsAround(median, { state: "US", n, medianError: 2500, ...like, ...ratio }),
    filingsAround(100_000, { role: DEVELOPER, state: "US", n: 100, medianError: 2500, ...like }),
  ]);
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
  const figures = figuresOf([
    filingsAround(170_000, { state: "US", n: 165 }),
    filingsAround(0, { state: "TX", n: 9 }),
  ]);

  test("is every role in every place, and too few are not shown", () => {
    const cells = comparedCells(figures, { roles: [ENGINEER, DEVELOPER], places: ["US", "TX"] });
    expect(cells.map(({ role, place, n, filings }) => [role, place, n, filings?.median ?? null])).toEqual([
      [ENGINEER, "US", 165, 170_000],
      [ENGINEER, "TX", 9, null],
      [DEVELOPER, "US", 0, null],
      [DEVELOPER, "TX", 0, null],
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

describe("the verdict on two places", () => {
  const heading = (wa: number, tx: number, parities: [number, number]) => {
    const figures = figuresOf(
      [
        filingsAround(wa, { state: "WA", medianError: 2500 }),
        filingsAround(tx, { state: "TX", medianError: 2500 }),
      ],
      { parities: pricesOf({ WA: parities[0], TX: parities[1] }) },
    );
    const [verdict] = placeVerdicts(figures, { roles: [ENGINEER], places: ["WA", "TX"] }, ENGINEER);
    return verdict && placeHeadingOf(verdict);
  };

  test("says what is offered and what that buys", () => {
    expect(heading(150_000, 100_000, [110, 100])).toBe(
      "Washington offers 50% more; in what it buys, 36% more",
    );
    expect(heading(100_000, 150_000, [100, 110])).toBe("Texas offers 50% more; in what it buys, 36% more");
    expect(heading(110_000, 100_000, [110, 100])).toBe(
      "Washington offers 10% more, which its prices take up",
    );
    expect(heading(115_000, 100_000, [150, 100])).toBe("Washington offers 15% more, but it buys less");
    expect(heading(103_000, 100_000, [110, 100])).toBe("No significant difference");
  });
});

describe("the address of a comparison", () => {
  const parse = (query: string) => parseComparison(new URLSearchParams(query));

  test("keeps the order asked for, since the first is what the others are held against", () => {
    const asked = parse("roles=web-developer,BACKEND-ENGINEER,web-developer&states=tx,US");
    expect(asked).toEqual({ roles: ["web-developer", "backend-engineer"], places: ["TX", "US"] });
    expect(comparisonQuery(asked)).toBe("roles=web-developer,backend-engineer&states=TX,US");
    expect(parse(comparisonQuery(asked))).toEqual(asked);
  });

  test("falls back to the question that people search for", () => {
    expect(parse("roles=astronaut&states=Narnia")).toEqual(parse(""));
    expect(comparisonQuery(parse(""))).toBe("roles=backend-engineer,backend-developer");
  });

  test("holds at most four roles and five places", () => {
    const { roles, places } = parse(
      "roles=backend-engineer,backend-developer,web-developer,qa-engineer,data-engineer&states=CA,NY,WA,TX,MA,IL",
    );
    expect([roles.length, places.length]).toEqual([4, 5]);
  });
});

test("an amount is written with its interval", () => {
  const { asOffered } = compare(149_000, { ratio: 1.12 });
  expect(asOffered && amountWords(asOffered)).toBe("$49,000 a year (95% interval $42,070 to $55,930)");
});
