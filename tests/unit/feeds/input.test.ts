import { describe, expect, test, vi } from "vitest";
import { describeFeed, describeNext, type FeedState } from "@/lib/feeds/describe-feed";
import { subscriptionInput } from "@/lib/feeds/input";
import { type Reader, whyNotRead } from "@/lib/feeds/policy";
import { readBoard } from "@/lib/imports/read-input";
import { fixtureText } from "@/tests/fixtures/feeds/read";

describe("a board’s name", () => {
  test.each(["acme", "Acme", "bedrock-robotics", "acme_2", "acme.ai", "The Browser Company"])(
    "may be %s",
    (token) => {
      expect(subscriptionInput.parse({ companyId: "1", source: "lever", token: ` ${token} ` })).toEqual({
        ...{ companyId: 1, source: "lever", token },
      });
    },
  );

  test.each([
    "",
    "..",
    ".",
    "a..b",
    "../v2",
    "acme/jobs",
    "https://jobs.lever.co/acme",
    "http://169.254.169.254/",
    "evil.example#",
    "evil.example/?x=",
    "acme@evil.example",
    "acme:80",
    "acme%2f..",
    "acme\\evil",
    "-acme",
    "аcme",
    "a".repeat(101),
  ])("is not %s", (token) => {
    expect(subscriptionInput.safeParse({ companyId: "1", source: "lever", token }).success).toBe(false);
  });

  test("is one at a hiring system that has boards", () => {
    const sent = { companyId: "1", token: "acme" };
    for (const source of ["remoteok", "himalayas", "csv", "sample", ""])
      expect(subscriptionInput.safeParse({ ...sent, source }).success).toBe(false);
  });
});

describe("reading a board by its name", () => {
  test("asks its provider alone, and goes nowhere else where that leads elsewhere", async () => {
    const asked: [string, RequestInit][] = [];
    vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
      asked.push([address, init]);
      return new Response(null, { status: 302, headers: { location: "http://169.254.169.254/" } });
    });
    await expect(readBoard({ source: "recruitee", token: "acme" })).rejects.toThrow(
      "https://acme.recruitee.com/api/offers/ answers 302: it leads elsewhere.",
    );
    expect(asked.map(([address, { redirect }]) => [address, redirect])).toEqual([
      ["https://acme.recruitee.com/api/offers/", "manual"],
    ]);
    vi.unstubAllGlobals();
  });

  test("never takes it for a file of ours, nor for an address", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (address: string) => {
      asked.push(address);
      return new Response(fixtureText("greenhouse.json"));
    });
    const { postings } = await readBoard({ source: "greenhouse", token: "package.json" });
    expect(asked).toEqual(["https://boards-api.greenhouse.io/v1/boards/package.json/jobs?content=true"]);
    expect(postings[0]?.posting.company.token).toBe("package.json");
    await expect(readBoard({ source: "greenhouse", token: "https://evil.example/" })).rejects.toThrow();
    await expect(readBoard({ source: "remoteok", token: "acme" })).rejects.toThrow();
    expect(asked).toHaveLength(1);
    vi.unstubAllGlobals();
  });
});

describe("a company has a board read", () => {
  const reader: Reader = {
    ...{ slug: "acme", isTrusted: true, isSample: false, suspendedAt: null },
    ...{ hasListings: false, isAnothers: false },
  };
  test.each<[string, Partial<Reader>, string, boolean]>([
    ["of its own name, once a moderator has looked at it", {}, "acme", true],
    [
      "of its own name, where that was imported before",
      { isTrusted: false, hasListings: true },
      "acme",
      true,
    ],
    ["of a name that nobody has here", {}, "acme-hq", true],
    ["not while it is new", { isTrusted: false }, "acme", false],
    ["of another name, not while it is new", { isTrusted: false, hasListings: true }, "acme-hq", false],
    ["not of another company’s name", { isAnothers: true }, "stripe", false],
    ["not while it is suspended", { suspendedAt: new Date() }, "acme", false],
    ["not if it is invented", { isSample: true }, "acme", false],
  ])("%s", (_, over, boardSlug, may) => {
    expect(whyNotRead({ ...reader, ...over }, boardSlug) === null).toBe(may);
  });
});

describe("the last reading", () => {
  const asOf = "2026-06-01T12:00:00Z";
  const read: FeedState = {
    ...{ lastAt: "2026-06-01T09:00:00Z", nextAt: "2026-06-01T15:00:00Z", lastError: null },
    lastResult: { read: 34, added: 2, updated: 0, closed: 1, rejected: 0 },
  };
  const none = { read: 34, added: 0, updated: 0, closed: 0, rejected: 0 };
  test.each<[Partial<FeedState>, string]>([
    [{}, "Read 34, added 2, closed 1, 3 hours ago."],
    [{ lastResult: none, lastAt: "2026-06-01T11:59:30Z" }, "Read 34, nothing new, just now."],
    [{ lastAt: "2026-05-29T11:00:00Z" }, "Read 34, added 2, closed 1, 3 days ago."],
    [
      { lastResult: null, lastError: "It answers 404.", lastAt: "2026-06-01T11:59:00Z" },
      "Could not be read 1 minute ago: It answers 404.",
    ],
    [{ lastAt: null }, "Not read yet; that takes ten minutes at most."],
  ])("%j", (over, words) => {
    expect(describeFeed({ ...read, ...over }, asOf)).toBe(words);
  });

  test("says when the next one is", () => {
    expect(describeNext(read, asOf)).toBe("Next in 3 hours.");
    expect(describeNext({ ...read, nextAt: asOf }, asOf)).toBe("Next within ten minutes.");
    expect(describeNext({ ...read, lastAt: null }, asOf)).toBeNull();
  });
});
