import { expect, test } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { readAshby } from "@/lib/imports/read-ashby";
import { fixtureJson } from "@/tests/fixtures/feeds/read";

const reading = readAshby(fixtureJson("ashby.json"));
const [first, second] = reading.postings;

test("reads every field of a posting", () => {
  expect(first).toEqual({
    row: 1,
    posting: {
      source: "ashby",
      sourceId: "a5b00000-0000-4000-8000-000000000001",
      company: { token: "TailspinToys", name: null },
      title: "Staff Machine Learning Engineer",
      locations: ["HQ", "Seattle"],
      addresses: ["Boston, Massachusetts, United States", "Seattle, Washington, United States"],
      workplace: "OnSite",
      isRemote: false,
      employmentType: "FullTime",
      payRanges: [
        { min: 210_000, max: 260_000, currency: "USD", period: "year" },
        { min: 230_000, max: 280_000, currency: "USD", period: "year" },
      ],
      descriptionHtml: '<h1>Train models</h1><p style="min-height:1.5em">With <b>PyTorch</b>.</p>',
      postedAt: "2026-07-08T19:48:19.767Z",
      firstSeenAt: null,
      applyUrl: "https://jobs.ashbyhq.com/TailspinToys/a5b00000-0000-4000-8000-000000000001/application",
    },
  });
});

test("keeps back pay that the employer does not want shown", () => {
  expect(second?.posting).toMatchObject({ payRanges: [], descriptionHtml: "<p>Write React.</p>" });
});

test("passes over what is not listed, without rejecting it", () => {
  expect(reading.postings.map(({ row }) => row)).toEqual([1, 2]);
  expect(reading.rejected.map(({ row }) => row)).toEqual([4]);
});

test("rejects an address that is not on the web", () => {
  expect(reading.rejected[0]?.reason).toBe("jobUrl is not an address on the web");
});

test.each([null, [], { jobs: null }, { errors: [] }])("refuses %j", (json) => {
  expect(() => readAshby(json)).toThrow(InvalidInput);
});
