import { expect, test } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { readHimalayas } from "@/lib/imports/read-himalayas";
import { fixtureJson } from "@/tests/fixtures/feeds/read";

const feed = fixtureJson("himalayas.json") as { jobs: object[] };
const reading = readHimalayas(feed);

test("reads every field of a job", () => {
  expect(reading.postings[0]).toEqual({
    row: 1,
    posting: {
      source: "himalayas",
      sourceId: "https://himalayas.app/companies/trey-research/jobs/sre-1",
      company: { token: "Trey Research", name: null },
      title: "Site Reliability Engineer",
      locations: ["United States", "Canada"],
      addresses: [],
      workplace: "Remote",
      isRemote: true,
      employmentType: "Contractor",
      payRanges: [{ min: 80, max: 110, period: "hour", currency: "USD" }],
      descriptionHtml: "<p>On call, with Terraform.</p>",
      postedAt: "2026-08-11T05:04:31.000Z",
      firstSeenAt: null,
      applyUrl: "https://himalayas.app/companies/trey-research/jobs/sre-1",
    },
  });
});

test("no restriction means anywhere, and a period without pay is no pay", () => {
  expect(reading.postings[1]?.posting).toMatchObject({ locations: ["Worldwide"], payRanges: [] });
});

test("other trades are passed over and counted", () => {
  expect(reading.postings).toHaveLength(2);
  expect(reading.notes).toEqual(["Passed over 1 posting of other trades than tech."]);
});

test.each([
  "{{companyName}}",
  "[Company]",
  "undefined",
  "COMPANY_NAME",
  "N/A",
  "%company%",
  "Your company name",
])("the placeholder %s is no company", (companyName) => {
  const { rejected } = readHimalayas({ jobs: [{ ...feed.jobs[0], companyName }] });
  expect(rejected[0]?.reason).toBe("companyName is a placeholder, not a name");
});

test.each(["Company 3", "The String Company", "Null Labs"])("%s is a company", (companyName) => {
  expect(readHimalayas({ jobs: [{ ...feed.jobs[0], companyName }] }).postings).toHaveLength(1);
});

test("it is whole only where it says that there is no more", () => {
  expect(reading.isWhole).toBe(true);
  expect(readHimalayas({ ...feed, totalCount: 5 }).isWhole).toBe(false);
  expect(readHimalayas({ jobs: feed.jobs }).isWhole).toBe(false);
});

test("refuses what is no Himalayas feed", () => {
  expect(() => readHimalayas([])).toThrow(InvalidInput);
});
