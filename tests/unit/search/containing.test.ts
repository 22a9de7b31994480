import { expect, test } from "vitest";
import { containing } from "@/lib/search/containing";

test.each([
  ["ledger", "%ledger%"],
  ["100%", "%100\\%%"],
  ["a_b", "%a\\_b%"],
  ["a\\b", "%a\\\\b%"],
])("%s is looked for as it is written", (words, like) => {
  expect(containing(words)).toBe(like);
});
