import { expect, test } from "@playwright/test";
import fc from "fast-check";

const ADDRESSES = 1_000;
const AT_ONCE = 8;

const NAMES =
  "q role state remote workplace level type pay unpaid skill company posted sort page source statistic per prices vintage series base adjusted published from to add __proto__ constructor";
const STRANGE =
  "%00 %ff%fe CA,zz state-CA,us 2021-01-01 9999-99-99 ' <script> -1 0 1e309 NaN % %zz (((& %22unclosed c%23 -foo%20or 150k %0d%0aX:y pay,newest ../..";

const value = fc.oneof(
  fc.constantFrom("", ...STRANGE.split(" ")),
  fc.string({ unit: "binary", maxLength: 300 }).map((text) => encodeURIComponent(text.toWellFormed())),
);
const query = fc
  .array(fc.tuple(fc.constantFrom(...NAMES.split(" ")), value), { minLength: 1, maxLength: 8 })
  .map((pairs) => pairs.map(([name, given]) => `${name}=${given}`).join("&"));
const path = fc.constantFrom(
  "/jobs",
  "/api/v1/listings",
  "/jobs/feed.json",
  "/salaries",
  "/embed/salaries",
  "/trends",
  "/embed/trends",
  "/api/v1/trends",
  "/api/v1/trends.csv",
);

test(`${ADDRESSES} addresses of rubbish are answered, and none is an error of ours`, async ({ baseURL }) => {
  test.setTimeout(180_000);
  const addresses = fc
    .sample(fc.tuple(path, query), { numRuns: ADDRESSES, seed: 2026 })
    .map(([start, end]) => `${baseURL}${start}?${end}`);
  const wrong: string[] = [];
  const statuses = new Set<number>();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let address = addresses.pop(); address; address = addresses.pop()) {
        const { status } = await fetch(address);
        statuses.add(status);
        if (status !== 200 && status !== 404) wrong.push(`${status} ${address}`);
      }
    }),
  );
  expect(wrong).toEqual([]);
  expect(statuses).toContain(200);
});
