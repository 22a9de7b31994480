import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, difference, EYES, type Light, lightOf, seenBy } from "@/tests/support/colour";

const tokens = readFileSync("app/styles/tokens.css", "utf8");
const CLASSES = [1, 2, 3, 4, 5, 6];
/** Neighbours are told apart at a glance from here on (CIEDE2000). */
const LEAST_DIFFERENCE = 8;

/** A token's colour in the light theme and the dark one. */
function token(name: string): { light: Light; dark: Light } {
  const [, light = "", dark = ""] =
    new RegExp(`--${name}: light-dark\\((oklch\\([^)]+\\)), (oklch\\([^)]+\\))\\)`).exec(tokens) ?? [];
  return { light: lightOf(light), dark: lightOf(dark) };
}

describe.each(["light", "dark"] as const)("the map's colours in the %s theme", (theme) => {
  test.each(Object.keys(EYES) as (keyof typeof EYES)[])("differ from class to class with %s", (eyes) => {
    const seen = CLASSES.map((one) => seenBy(eyes, token(`map-${one}`)[theme]));
    for (const [index, colour] of seen.slice(1).entries()) {
      const before = seen[index] as Light;
      expect(difference(before, colour), `${index + 1} and ${index + 2}`).toBeGreaterThan(LEAST_DIFFERENCE);
    }
  });

  test("are read under their letters", () => {
    for (const one of CLASSES) {
      const ink = token(one <= 3 ? "map-ink-low" : "map-ink-high")[theme];
      expect(contrast(ink, token(`map-${one}`)[theme]), String(one)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(token("map-none-ink")[theme], token("map-none")[theme])).toBeGreaterThanOrEqual(4.5);
  });

  test("grow away from the paper with the figures", () => {
    const paper = token("paper")[theme];
    const apart = CLASSES.map((one) => contrast(paper, token(`map-${one}`)[theme]));
    expect(apart).toEqual(apart.toSorted((a, b) => a - b));
  });
});

test("the difference of colours is reckoned as published", () => {
  const [black, white]: Light[] = [
    [0, 0, 0],
    [1, 1, 1],
  ];
  expect(difference(black as Light, white as Light)).toBeCloseTo(100, 1);
  expect(difference(white as Light, white as Light)).toBe(0);
  expect(contrast(black as Light, white as Light)).toBeCloseTo(21, 3);
});
