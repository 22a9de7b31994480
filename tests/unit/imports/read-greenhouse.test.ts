import { expect, test } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { readGreenhouse } from "@/lib/imports/read-greenhouse";
import { fixtureJson } from "@/tests/fixtures/feeds/read";

const reading = readGreenhouse(fixtureJson("greenhouse.json"));
const [first, second] = reading.postings;

test("reads every field of a posting", () => {
  expect(first).toEqual({
    row: 1,
    posting: {
      source: "greenhouse",
      sourceId: "4100001",
      company: { token: "northwind-robotics", name: "Northwind Robotics" },
      title: "Senior Backend Engineer",
      locations: ["San Francisco, CA; New York, NY"],
      addresses: ["San Francisco, California, United States"],
      workplace: "Hybrid",
      isRemote: null,
      employmentType: "Full-time",
      payRanges: [
        { min: 180_000, max: 220_000, currency: "USD", period: "year" },
        { min: 160_000.5, max: 200_000, currency: "USD", period: "year" },
      ],
      descriptionHtml:
        "<h2>About the role</h2><p>Build services in Go &amp; PostgreSQL. 1 &lt; 2.</p><script>alert(1)</script>",
      postedAt: "2026-07-16T15:55:32.000Z",
      firstSeenAt: null,
      applyUrl: "https://job-boards.greenhouse.io/northwind-robotics/jobs/4100001",
    },
  });
});

test("reads cents, hours, a missing first date and a board on the company's own site", () => {
  expect(second?.posting).toMatchObject({
    company: { token: "Northwind Robotics", name: "Northwind Robotics" },
    payRanges: [{ min: 25.5, max: 31, currency: "USD", period: "hour" }],
    postedAt: "2026-07-30T10:00:00.000Z",
    applyUrl: "https://northwind.example/careers?gh_jid=4100002",
  });
});

test("takes the board's name from whoever asked for it", () => {
  const asked = readGreenhouse(fixtureJson("greenhouse.json"), { token: "northwind" });
  expect(asked.postings.map(({ posting }) => posting.company.token)).toEqual(["northwind", "northwind"]);
});

test("rejects a row with its number, reason and id", () => {
  expect(reading.rejected).toEqual([{ row: 3, reason: "title is missing", sourceId: "4100003" }]);
});

test("knows when it was not given the whole feed", () => {
  expect(reading.isWhole).toBe(true);
  expect(readGreenhouse({ jobs: [], meta: { total: 2 } }).isWhole).toBe(false);
});

test.each([null, [], "jobs", { jobs: {} }, { error: "not found" }])("refuses %j", (json) => {
  expect(() => readGreenhouse(json)).toThrow(InvalidInput);
});
