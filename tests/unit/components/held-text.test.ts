import { expect, test } from "vitest";
import { heldText, holdText } from "@/components/ui/held-text";

/** Each test is an hour later than the one before, so that nothing of it is held any more. */
let hours = 0;
function later(): number {
  return Date.now() + ++hours * 3_600_000;
}

test("a text is handed over by its name, to everybody who asks", () => {
  const now = later();
  holdText("one", "<p>One</p>", now);
  holdText("other", "<p>Other</p>", now);
  expect([heldText("one"), heldText("other"), heldText("one")]).toEqual([
    "<p>One</p>",
    "<p>Other</p>",
    "<p>One</p>",
  ]);
});

test("a text that nobody holds is an error, not a hole in the page", () => {
  expect(() => heldText("never")).toThrow("The text never is not held any more.");
});

test("what was held for ten seconds is let go of when something else comes, unless it was held again", () => {
  const now = later();
  holdText("early", "1", now);
  holdText("again", "2", now);
  holdText("again", "2", now + 5_000);
  holdText("late", "3", now + 10_000);
  expect(() => heldText("early")).toThrow("not held");
  expect(heldText("again")).toBe("2");
});

test("of what was read the newest 50 stay, and nothing goes before it was read", () => {
  const now = later();
  for (let at = 0; at < 60; at++) holdText(`read ${at}`, "", now);
  expect(heldText("read 0")).toBe("");
  for (let at = 0; at < 60; at++) heldText(`read ${at}`);
  holdText("next", "", now);
  expect(() => heldText("read 10")).toThrow("not held");
  expect(heldText("read 11")).toBe("");
});

test("what nobody reads is bounded, too", () => {
  const now = later();
  for (let at = 0; at < 1_001; at++) holdText(`unread ${at}`, "", now);
  expect(() => heldText("unread 0")).toThrow("not held");
  expect(heldText("unread 1")).toBe("");
});
