import { expect } from "vitest";
import { loadSample, removeSample } from "@/db/seed/load";
import { NO_FILTERS } from "@/lib/listings/filters";
import { searchIn } from "@/lib/listings/search-queries";
import { bumpDataVersion, readDataVersion } from "@/lib/search/data-version-queries";
import { createMemo } from "@/lib/search/memo";
import { rememberedSearch } from "@/lib/search/remembered-search";
import { test } from "@/tests/support/db-test";
import { createListing } from "@/tests/support/listing-factory";

const now = new Date("2026-01-20T12:00:00Z");

test("what is remembered is found anew once the version rises", async ({ db }) => {
  const memo = createMemo({ maxAge: 60_000, most: 10, version: () => readDataVersion(db) });
  const search = rememberedSearch(searchIn(db), memo);
  const totalNow = async () => (await search.count(NO_FILTERS, now)).total;
  const before = await totalNow();
  await createListing(db);
  expect(await totalNow()).toBe(before);
  await bumpDataVersion(db);
  expect(await totalNow()).toBe(before + 1);
  expect(await search.list(NO_FILTERS, now)).toHaveLength(Math.min(before + 1, 25));
});

test("loading and removing the samples raises it", async ({ db }) => {
  const first = await readDataVersion(db);
  const { listings } = await loadSample(db, { now, again: true });
  const second = await readDataVersion(db);
  if (listings > 0) expect(second).toBeGreaterThan(first);
  await removeSample(db);
  expect(await readDataVersion(db)).toBeGreaterThan(second);
});
