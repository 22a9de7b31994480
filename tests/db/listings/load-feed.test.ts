import { expect } from "vitest";
import { NO_FILTERS } from "@/lib/listings/filters";
import { loadFeed } from "@/lib/listings/load-feed";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";

const now = new Date("2026-03-01T00:00:00Z");
const HOUR_MS = 3_600_000;

test("holds the newest fifty, whatever sort and page are asked for", async ({ db }) => {
  const { id: companyId, slug } = await createCompany(db);
  const made: number[] = [];
  for (let age = 0; age < 52; age += 1) {
    const postedAt = new Date(now.getTime() - age * HOUR_MS);
    made.push((await createListing(db, { companyId, postedAt })).id);
  }
  const search = { ...NO_FILTERS, company: [slug] };
  const feed = await loadFeed({ ...search, sort: "pay", page: 3 }, { now, db });
  expect(feed.listings.map(({ id }) => id)).toEqual(made.slice(0, 50));
  expect(feed.query).toBe(`company=${slug}`);
});

test("finds nothing where nothing is open", async ({ db }) => {
  const { id: companyId, slug } = await createCompany(db, { name: "Still Waters" });
  await createListing(db, { companyId, closedAt: now });
  const feed = await loadFeed({ ...NO_FILTERS, company: [slug] }, { now, db });
  expect(feed.listings).toEqual([]);
});
