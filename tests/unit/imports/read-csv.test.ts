import { expect, test } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { withoutDoubles } from "@/lib/imports/doubles";
import { readCsv } from "@/lib/imports/read-csv";
import { fixtureText } from "@/tests/fixtures/feeds/read";

const text = fixtureText("postings.csv");
const reading = withoutDoubles(readCsv(text));
const [first, second, third] = reading.postings;

test("reads every field of a posting, under the provider's own id", () => {
  expect(first).toEqual({
    row: 1,
    posting: {
      source: "greenhouse",
      sourceId: "4100001",
      company: { token: "northwind-robotics", name: null },
      title: "Senior Backend Engineer",
      locations: ["San Francisco, CA; New York, NY"],
      addresses: [],
      workplace: null,
      isRemote: false,
      employmentType: "Full-time",
      payRanges: [{ min: 160_000.5, max: 220_000, currency: "USD", period: "year" }],
      descriptionHtml: null,
      postedAt: "2026-07-16T15:55:32.000Z",
      firstSeenAt: "2026-07-18T00:00:00.000Z",
      applyUrl: "https://job-boards.greenhouse.io/northwind-robotics/jobs/4100001",
    },
  });
});

test("reads Lever's hours, Ashby's years, a missing flag and a single sum", () => {
  expect(second?.posting).toMatchObject({
    source: "lever",
    isRemote: true,
    payRanges: [{ min: 45.5, max: 60, currency: "CAD", period: "hour" }],
  });
  expect(third?.posting).toMatchObject({
    source: "ashby",
    isRemote: null,
    payRanges: [{ min: 210_000, max: null, currency: "USD", period: "year" }],
  });
});

test("rejects bad rows with their numbers and reasons", () => {
  expect(reading.rejected).toEqual([
    { row: 5, reason: "is_remote is neither True nor False", sourceId: "4100010" },
    { row: 6, reason: "it has 5 cells where the header has 15", sourceId: null },
    { row: 7, reason: "its id 4100001 stands in row 1 too", sourceId: "4100001" },
  ]);
});

test("reads the columns in any order and passes over others", () => {
  const lines = text
    .split("\n")
    .slice(0, 2)
    .map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []);
  const turned = lines.map((cells) =>
    [...cells.map((cell) => cell.replace(/,$/, "")).reverse(), "x"].join(","),
  );
  expect(readCsv(turned.join("\r\n")).postings[0]?.posting).toEqual(first?.posting);
});

test("refuses what is no such table, saying what is missing", () => {
  expect(() => readCsv("")).toThrow(InvalidInput);
  expect(() => readCsv("title,company\na,b\n")).toThrow(/lacks 12 columns: job_uid, first_seen/);
  expect(() => readCsv(`${text}"unclosed`)).toThrow(InvalidInput);
});

test("reads a table without rows as empty", () => {
  expect(readCsv(text.split("\n")[0] ?? "")).toEqual({ postings: [], rejected: [], isWhole: true });
});
