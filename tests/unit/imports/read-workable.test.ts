import { expect, test } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { readWorkable } from "@/lib/imports/read-workable";
import { fixtureJson } from "@/tests/fixtures/feeds/read";

const reading = readWorkable(fixtureJson("workable.json"));

test("a job that comes as a row a place is one listing of all the places shown", () => {
  expect(reading.postings[0]).toEqual({
    row: 1,
    posting: {
      source: "workable",
      sourceId: "A1B2C3D4E5",
      company: { token: "Wingtip Toys", name: "Wingtip Toys" },
      title: "Senior Backend Engineer",
      locations: ["Austin, Texas, United States", "Portugal"],
      addresses: ["US", "PT"],
      workplace: null,
      isRemote: true,
      employmentType: "Full-time",
      payRanges: [],
      descriptionHtml: "<p>Services in Go.</p>",
      postedAt: "2026-08-05T00:00:00.000Z",
      firstSeenAt: null,
      applyUrl: "https://apply.workable.com/j/A1B2C3D4E5/apply",
    },
  });
});

test("a posting without a list of places has its own, and is applied to at its page", () => {
  expect(reading.postings[1]?.posting).toMatchObject({
    locations: ["Denver, Colorado, United States"],
    isRemote: false,
    employmentType: null,
    descriptionHtml: null,
    applyUrl: "https://apply.workable.com/j/F6G7H8I9J0",
  });
});

test("a row without a title is rejected by its shortcode", () => {
  expect(reading.rejected).toEqual([{ row: 4, reason: "title is missing", sourceId: "K1" }]);
});

test("the account given outweighs the feed's name, which has to be one", () => {
  const { postings } = readWorkable(fixtureJson("workable.json"), { token: "wingtip" });
  expect(postings[0]?.posting.company).toEqual({ token: "wingtip", name: "Wingtip Toys" });
  const nameless = { ...(fixtureJson("workable.json") as object), name: "" };
  expect(readWorkable(nameless).rejected[0]?.reason).toBe("name does not say whose feed it is");
});

test("refuses what is no Workable feed", () => {
  expect(() => readWorkable({ offers: [] })).toThrow(InvalidInput);
});
