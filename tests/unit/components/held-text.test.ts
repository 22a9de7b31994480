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
  expect([heldText("one", now), heldText("other", now), heldText("one", now)]).toEqual([
    "<p>One</p>",
    "<p>Other</p>",
    "<p>One</p>",
  ]);
});

test("a text that nobody holds is an error, not a hole in the page", () => {
  expect(() => heldText("never")).toThrow("The text never is not held any more.");
});

test("what nobody read for ten seconds goes when something else comes, unless it was held again", () => {
  const now = later();
  holdText("early", "1", now);
  holdText("again", "2", now);
  holdText("again", "2", now + 5_000);
  holdText("late", "3", now + 10_000);
  expect(() => heldText("early", now)).toThrow("not held");
  expect(heldText("again", now)).toBe("2");
});

test("what was read can be read again for five seconds", () => {
  const now = later();
  holdText("read", "1", now);
  heldText("read", now + 1_000);
  holdText("soon", "2", now + 5_999);
  expect(heldText("read", now + 1_000)).toBe("1");
  holdText("late", "3", now + 6_000);
  expect(() => heldText("read", now)).toThrow("not held");
});

test("of those that nobody reads the oldest goes for the thousandth after it", () => {
  const now = later();
  for (let at = 0; at < 1_001; at++) holdText(`unread ${at}`, "", now);
  expect(() => heldText("unread 0", now)).toThrow("not held");
  expect(heldText("unread 1", now)).toBe("");
});
