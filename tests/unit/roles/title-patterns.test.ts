import { expect, test } from "vitest";
import { parseRole } from "@/lib/roles/parse-title";
import { TITLE_PATTERNS } from "@/lib/roles/title-patterns";
import { ROLES } from "@/lib/roles/vocabulary";

test("each role has its pattern, in the order of the roles", () => {
  expect(TITLE_PATTERNS.map(({ role }) => role)).toEqual(
    ROLES.map(({ slug }) => slug).filter((slug) => slug !== "other"),
  );
});

test.each(TITLE_PATTERNS.flatMap(({ role, examples }) => examples.map((title) => [title, role])))(
  "%s is read as %s",
  (title, role) => {
    expect(parseRole(title)).toBe(role);
  },
);

test("the words are those of the rules", () => {
  const words = new Map(TITLE_PATTERNS.map(({ role, words: given }) => [role, given]));
  expect(words.get("backend-engineer")).toBe("backend, nodejs");
  expect(words.get("mobile-engineer")).toContain("ios, android");
  for (const given of words.values()) expect(given).not.toMatch(/\\b|\(\?:/);
});
