import { expect, test } from "vitest";
import { pastSamples } from "@/db/seed/past-samples";
import { sampleListings } from "@/db/seed/sample-listings";

const now = new Date("2026-11-22T15:40:12Z");
const present = sampleListings(now).map(({ posting }) => posting);
const past = pastSamples(present, now);

test("the sample board's past is the same each time, and each of it has a name of its own", () => {
  expect(pastSamples(present, now)).toEqual(past);
  const names = new Set([...past, ...present].map(({ sourceId }) => sourceId));
  expect(names.size).toBe(past.length + present.length);
});

test("all of it was open for a while and is closed, over a year and more", () => {
  for (const { postedAt, closedAt } of past) {
    expect(postedAt <= closedAt).toBe(true);
    expect(closedAt < now.toISOString()).toBe(true);
  }
  expect(past[0]?.postedAt.slice(0, 10)).toBe("2025-09-23");
});

test("hardly anything was posted on a weekend", () => {
  const weekend = past.filter(({ postedAt }) => [0, 6].includes(new Date(postedAt).getUTCDay()));
  // Those that are new began on any day.
  expect(weekend.length / past.length).toBeLessThan(0.05);
});
