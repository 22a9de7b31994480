import { describe, expect, test } from "vitest";
import { isDiscussed, titleOf } from "@/lib/comments/discussed";
import { personCommentInput, visitorCommentInput } from "@/lib/comments/input";
import { threadsOf } from "@/lib/comments/threads";
import { GUIDES, guideUrl } from "@/lib/guides/addresses";

const page = "/roles/backend-engineer";
const sent = { page, name: "Ada", email: "Ada@People.example", text: "I agree.", website: "", took: "" };
const errors = (over: Record<string, unknown>) =>
  visitorCommentInput
    .safeParse({ ...sent, ...over })
    .error?.issues.map(({ path, message }) => [path[0], message]);

describe("what a visitor sends", () => {
  test("is read as it was meant", () => {
    expect(visitorCommentInput.parse(sent)).toMatchObject({
      name: "Ada",
      email: "ada@people.example",
      took: undefined,
    });
    expect(visitorCommentInput.parse({ ...sent, tells: "yes", took: "2500" })).toMatchObject({
      tells: "yes",
      took: 2500,
    });
    expect(visitorCommentInput.parse({ ...sent, tells: "no", took: "-1" })).toMatchObject({
      tells: undefined,
      took: undefined,
    });
  });

  test.each([
    [{ name: "" }, "name", "Write your name."],
    [{ name: "\u200b\u200b" }, "name", "Write your name in letters."],
    [{ name: "!!!" }, "name", "Write your name in letters."],
    [{ email: "ada" }, "email", "Write an e-mail address, such as ada@example.com."],
    [{ text: "" }, "text", "Write your reply."],
    [{ text: "\u200b \u2060" }, "text", "Write your reply."],
    [{ text: "x".repeat(5_001) }, "text", "Use 5,000 characters at most."],
    [{ text: "a http://x.example ".repeat(9) }, "text", "A reply has 8 links at most."],
    [{ text: "https://x.example (www.y.example)" }, "text", "Say something about what you link to."],
    [{ page: "/jobs" }, "page", "Nobody can reply there."],
  ])("%j is refused at its field", (over, field, message) => {
    expect(errors(over)).toContainEqual([field, message]);
  });

  test("of somebody with an account needs no name", () => {
    expect(personCommentInput.parse({ page, text: "Yes." })).toMatchObject({
      page,
      text: "Yes.",
      website: "",
    });
  });
});

test("people talk under guides and roles, and nowhere else", () => {
  for (const { slug, title } of GUIDES) expect(titleOf(guideUrl(slug))).toBe(title);
  expect(titleOf(page)).toBe("Back-end engineer");
  for (const other of [
    "/roles/other",
    "/roles/nobody",
    "/roles",
    "/jobs",
    "/",
    "",
    "/roles/backend-engineer/",
    "__proto__",
  ])
    expect(isDiscussed(other)).toBe(false);
});

test("an answer stands in its thread, also where what it answers is gone", () => {
  const at = new Date("2026-03-01T12:00:00Z");
  const one = (id: string, threadId: string | null = null) => ({
    ...{ id, threadId, answersId: threadId, page, name: id, text: "x", writtenAt: at, changedAt: null },
    ...{ isOurs: false, answers: null },
  });
  const threads = threadsOf([one("a"), one("b"), one("c", "a"), one("d", "gone"), one("e", "a")]);
  expect(threads.map(({ id, first, replies }) => [id, first?.id, replies.map((reply) => reply.id)])).toEqual([
    ["a", "a", ["c", "e"]],
    ["b", "b", []],
    ["gone", undefined, ["d"]],
  ]);
});
