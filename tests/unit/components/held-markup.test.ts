import { expect, test } from "vitest";
import { heldMarkup, holdMarkup } from "@/components/ui/held-markup";

test("markup is handed over by its name, to everybody who asks", () => {
  holdMarkup("one", "<p>One</p>");
  holdMarkup("other", "<p>Other</p>");
  expect([heldMarkup("one"), heldMarkup("other"), heldMarkup("one")]).toEqual([
    "<p>One</p>",
    "<p>Other</p>",
    "<p>One</p>",
  ]);
});

test("what was held for a minute is let go of when something else comes, unless it was asked to be held again", () => {
  const start = Date.now() + 3_600_000;
  holdMarkup("early", "1", start);
  holdMarkup("again", "2", start);
  holdMarkup("again", "2", start + 30_000);
  holdMarkup("late", "3", start + 60_000);
  expect(() => heldMarkup("early")).toThrow("The markup early is not held any more.");
  expect(heldMarkup("again")).toBe("2");
});

test("markup that nobody holds is an error, not a hole in the page", () => {
  expect(() => heldMarkup("never")).toThrow("The markup never is not held any more.");
});
