import { expect, test } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { readLever } from "@/lib/imports/read-lever";
import { fixtureJson } from "@/tests/fixtures/feeds/read";

const reading = readLever(fixtureJson("lever.json"));
const [first, second] = reading.postings;

test("reads every field of a posting", () => {
  expect(first).toEqual({
    row: 1,
    posting: {
      source: "lever",
      sourceId: "0c0ffee0-0000-4000-8000-000000000001",
      company: { token: "fabrikam", name: null },
      title: "Site Reliability Engineer II",
      locations: ["Austin, TX", "Denver, CO"],
      addresses: ["US"],
      workplace: "hybrid",
      isRemote: null,
      employmentType: "Full Time",
      payRanges: [{ min: 150_000, max: 185_000, currency: "USD", period: "year" }],
      descriptionHtml: [
        "<div>Run our clusters.</div>",
        "<h3>What you'll do &amp; why</h3><ul>\n<li>Kubernetes</li>\n<li>Terraform</li></ul>",
        "<div>We are an equal opportunity employer.</div>",
        "<div>Plus equity.</div>",
      ].join("\n"),
      postedAt: "2026-07-16T12:36:01.939Z",
      firstSeenAt: null,
      applyUrl: "https://jobs.lever.co/fabrikam/0c0ffee0-0000-4000-8000-000000000001/apply",
    },
  });
});

test("reads hourly pay, a single place, an unspecified workplace and plain text", () => {
  expect(second?.posting).toMatchObject({
    locations: ["Toronto, ON"],
    workplace: null,
    employmentType: "Contract",
    payRanges: [{ min: 45.5, max: 60, currency: "CAD", period: "hour" }],
    descriptionHtml: "<p>Line one</p><p>Line &lt;two&gt;</p>",
  });
});

test("rejects a row with its number, reason and id", () => {
  expect(reading.rejected).toEqual([
    { row: 3, reason: "createdAt is not a date", sourceId: "0c0ffee0-0000-4000-8000-000000000003" },
  ]);
});

test.each([null, {}, { ok: false, error: "Document not found" }, "[]"])("refuses %j", (json) => {
  expect(() => readLever(json)).toThrow(InvalidInput);
});
