import { expect, test } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { readSmartRecruiters } from "@/lib/imports/read-smartrecruiters";
import { fixtureJson } from "@/tests/fixtures/feeds/read";

const feed = fixtureJson("smartrecruiters.json") as object;
const { postings, rejected, isWhole } = readSmartRecruiters(feed);

test("reads every field of a posting with its body, without what is empty of it", () => {
  expect(postings[0]).toEqual({
    row: 1,
    posting: {
      source: "smartrecruiters",
      sourceId: "744000000000001",
      company: { token: "ProsewareInc", name: "Proseware" },
      title: "Security Engineer",
      locations: ["San Jose, CA, United States"],
      addresses: ["US"],
      workplace: "Hybrid",
      isRemote: false,
      employmentType: "Full-time",
      payRanges: [],
      descriptionHtml:
        "<h3>Company Description</h3><p>Proseware.</p>\n<h3>Job &amp; Team</h3><p>Threat models.</p>",
      postedAt: "2026-08-04T19:42:44.000Z",
      firstSeenAt: null,
      applyUrl: "https://jobs.smartrecruiters.com/ProsewareInc/744000000000001-security-engineer?oga=true",
    },
  });
});

test("a posting of the list alone has no description, and is applied to at its page", () => {
  expect(postings[1]?.posting).toMatchObject({
    locations: ["Austin, TX, US"],
    workplace: "Remote",
    descriptionHtml: null,
    applyUrl: "https://jobs.smartrecruiters.com/ProsewareInc/744000000000002",
  });
});

test("a posting of nobody is rejected", () => {
  expect(rejected).toEqual([{ row: 3, reason: "company is missing", sourceId: "744000000000003" }]);
});

test("a page of more than it holds is not whole", () => {
  expect(isWhole).toBe(true);
  expect(readSmartRecruiters({ ...feed, totalFound: 4 }).isWhole).toBe(false);
});

test("postings that are not public are passed over", () => {
  const [row] = Reflect.get(feed, "content") as object[];
  expect(readSmartRecruiters({ content: [{ ...row, visibility: "INTERNAL" }] }).postings).toEqual([]);
});

test("refuses what is no SmartRecruiters feed", () => {
  expect(() => readSmartRecruiters([])).toThrow(InvalidInput);
});
