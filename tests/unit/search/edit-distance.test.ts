import { expect, test } from "vitest";
import { editDistance } from "@/lib/search/edit-distance";

test.each([
  ["python", "python", 0],
  ["pyhton", "python", 1],
  ["reactt", "react", 1],
  ["kuberntes", "kubernetes", 1],
  ["engeneer", "engineer", 1],
  ["jvaa", "java", 1],
  ["enginr", "engineer", 2],
  ["", "ab", 2],
] as const)("%s is %s after %i slips", (a, b, slips) => {
  expect(editDistance(a, b, 3)).toBe(slips);
  expect(editDistance(b, a, 3)).toBe(slips);
});

test("it stops past the limit", () => {
  expect(editDistance("java", "kubernetes", 2)).toBe(3);
  expect(editDistance("abcdef", "ghijkl", 2)).toBe(3);
});
