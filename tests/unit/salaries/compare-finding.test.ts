import { describe, expect, test } from "vitest";
import { bandsFinding } from "@/lib/salaries/compare-finding";
import { comparePage } from "@/lib/salaries/compare-page";
import { figuresOf, filingsAround } from "@/tests/support/salary-rows";

/** The finding over two bands whose quartiles lie a fifth to either side of their medians. */
function finding(one: number, other: number, n = 50) {
  const figures = figuresOf([
    filingsAround(one, { n }),
    filingsAround(other, { role: "backend-developer", n: 50 }),
  ]);
  const comparison = { roles: ["backend-engineer", "backend-developer"], places: ["US"] } as const;
  return bandsFinding(
    comparePage(figures, { roles: [...comparison.roles], places: [...comparison.places] }).bands,
  );
}

describe("what two bands show", () => {
  test("is the strongest claim that their quartiles bear", () => {
    expect(finding(200_000, 100_000)).toBe(
      "Three in four offers to back-end engineers exceed three in four to back-end developers",
    );
    expect(finding(130_000, 100_000)).toBe(
      "Three in four offers to back-end engineers lie above the middle one to back-end developers",
    );
    expect(finding(121_000, 100_000)).toBe(
      "The middle offer to back-end engineers exceeds three in four to back-end developers",
    );
    expect(finding(100_000, 110_000)).toBe(
      "The middle halves of what is offered to back-end developers and to back-end engineers overlap",
    );
  });

  test("is of one where the other is too few", () => {
    expect(finding(0, 100_000, 9)).toBe("The middle offer to back-end developers is $100,000");
  });
});
