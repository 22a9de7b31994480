import { expect, test } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { readRecruitee } from "@/lib/imports/read-recruitee";
import { fixtureJson } from "@/tests/fixtures/feeds/read";

const { postings, rejected, isWhole } = readRecruitee(fixtureJson("recruitee.json"));

test("reads every field of an offer; its mailbox says whose it is", () => {
  expect(postings[0]).toEqual({
    row: 1,
    posting: {
      source: "recruitee",
      sourceId: "2700001",
      company: { token: "litwareinc", name: "Litware" },
      title: "Platform Engineer",
      locations: ["Berlin, Germany"],
      addresses: [],
      workplace: "Hybrid",
      isRemote: false,
      employmentType: "fulltime_permanent",
      payRanges: [{ min: 60_000, max: 75_000.5, period: "year", currency: "EUR" }],
      descriptionHtml: "<p>Kubernetes.</p>\n<p>Terraform.</p>",
      postedAt: "2026-08-05T10:10:39.000Z",
      firstSeenAt: null,
      applyUrl: "https://jobs.litware.example/o/platform-engineer/c/new",
    },
  });
});

test("a salary of nulls is none, and the address says whose an offer without mailbox is", () => {
  expect(postings[1]?.posting).toMatchObject({
    company: { token: "litwareinc", name: "Litware" },
    locations: ["Remote job"],
    workplace: "Remote",
    payRanges: [],
    descriptionHtml: null,
    applyUrl: "https://litwareinc.recruitee.com/o/frontend-developer",
  });
});

test("drafts are passed over, and an offer without a date is rejected", () => {
  expect(postings).toHaveLength(2);
  expect(rejected).toEqual([{ row: 4, reason: "published_at is missing", sourceId: "2700004" }]);
  expect(isWhole).toBe(true);
});

test("refuses what is no Recruitee feed", () => {
  expect(() => readRecruitee({ jobs: [] })).toThrow(InvalidInput);
});
