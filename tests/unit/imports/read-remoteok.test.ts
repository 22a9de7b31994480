import { expect, test } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { readRemoteOk } from "@/lib/imports/read-remoteok";
import { fixtureJson } from "@/tests/fixtures/feeds/read";

const reading = readRemoteOk(fixtureJson("remoteok.json"));

test("reads every field of a job, without the trap that names the reader's own address", () => {
  expect(reading.postings[0]).toEqual({
    row: 1,
    posting: {
      source: "remoteok",
      sourceId: "1136001",
      company: { token: "Adventure Works LLC", name: null },
      title: "Senior Golang Engineer",
      locations: ["Lisbon"],
      addresses: [],
      workplace: "Remote",
      isRemote: true,
      employmentType: null,
      payRanges: [{ min: 120_000, max: 150_000, period: "year", currency: "USD" }],
      descriptionHtml: "<p>Services in Go.</p><br/>",
      postedAt: "2026-08-11T02:21:57.000Z",
      firstSeenAt: null,
      applyUrl: "https://remoteok.com/remote-jobs/remote-golang-1136001",
    },
  });
});

test("pay of 0 is unknown, and a tag can make a job technical", () => {
  expect(reading.postings[1]?.posting).toMatchObject({
    title: "Technical Lead",
    locations: ["Remote"],
    payRanges: [],
  });
});

test("other trades are passed over and counted, a nameless company is rejected", () => {
  expect(reading.postings).toHaveLength(2);
  expect(reading.notes).toEqual(["Passed over 1 posting of other trades than tech."]);
  expect(reading.rejected).toEqual([{ row: 4, reason: "company is missing", sourceId: "1136004" }]);
});

test("it is never whole, since older listings are pushed out by newer ones", () => {
  expect(reading.isWhole).toBe(false);
  expect(readRemoteOk([]).isWhole).toBe(false);
});

test("refuses what is no list", () => {
  expect(() => readRemoteOk({ jobs: [] })).toThrow(InvalidInput);
});
