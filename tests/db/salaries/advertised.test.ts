import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { listAdvertisedPay, listOffers } from "@/lib/salaries/advertised-queries";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";

const CA = { country: "US", state: "CA", city: "Oakland" };
const NY = { country: "US", state: "NY", city: "Albany" };
const yearly = (min: number, max = min) => ({
  role: "qa-engineer",
  payMin: min,
  payMax: max,
  payPeriod: "year",
  payCurrency: "USD",
});

async function create(db: Database, times: number, over: Parameters<typeof createListing>[1]) {
  for (let time = 0; time < times; time += 1) await createListing(db, over);
}

async function payOf(db: Database, state: string) {
  const rows = await listAdvertisedPay(db);
  return rows.find((row) => row.role === "qa-engineer" && row.state === state);
}

describe("advertised pay", () => {
  test("is of the middle of each open listing's range, a year", async ({ db }) => {
    for (let step = 0; step < 10; step += 1) {
      await createListing(db, { ...yearly(90_000 + step * 1_000, 110_000 + step * 1_000), places: [CA] });
    }
    await createListing(db, {
      ...yearly(50),
      payPeriod: "hour",
      places: [CA],
    });
    expect(await payOf(db, "CA")).toEqual({
      role: "qa-engineer",
      state: "CA",
      n: 11,
      isSample: false,
      mean: 104_455,
      p10: 101_000,
      p25: 102_500,
      median: 104_000,
      p75: 106_500,
      p90: 108_000,
    });
  });

  test("counts a listing in each of its states, and once in the nation", async ({ db }) => {
    await create(db, 10, { ...yearly(100_000), places: [CA, NY, { ...NY, city: "Buffalo" }] });
    await create(db, 2, {
      ...yearly(100_000),
      workplace: "remote",
      isNationwide: true,
      places: [{ country: "US", state: null, city: null }],
    });
    expect((await payOf(db, "CA"))?.n).toBe(10);
    expect((await payOf(db, "NY"))?.n).toBe(10);
    expect((await payOf(db, "US"))?.n).toBe(12);
  });

  test("shows no figure of fewer than ten, and says how many there are", async ({ db }) => {
    await create(db, 9, { ...yearly(100_000), places: [CA] });
    expect(await payOf(db, "CA")).toMatchObject({ n: 9, mean: null, p10: null, median: null, p90: null });
  });

  test("leaves out what is closed, unpaid, in another currency or abroad", async ({ db }) => {
    const berlin = { country: "DE", state: null, city: "Berlin" };
    await create(db, 10, { ...yearly(100_000), places: [CA] });
    await createListing(db, { ...yearly(300_000), places: [CA], closedAt: new Date("2026-01-20T00:00:00Z") });
    await createListing(db, { role: "qa-engineer", places: [CA] });
    await createListing(db, { ...yearly(300_000), payCurrency: "EUR", places: [CA] });
    await createListing(db, { ...yearly(300_000), places: [berlin] });
    expect(await payOf(db, "US")).toMatchObject({ n: 10, mean: 100_000 });
  });

  test("says where any listing behind it is invented", async ({ db }) => {
    const { id: companyId } = await createCompany(db, { isSample: true });
    await create(db, 10, { ...yearly(100_000), places: [CA, NY] });
    await createListing(db, { ...yearly(100_000), places: [NY], companyId });
    expect((await payOf(db, "CA"))?.isSample).toBe(false);
    expect((await payOf(db, "NY"))?.isSample).toBe(true);
    expect((await payOf(db, "US"))?.isSample).toBe(true);
  });

  test("has no row for a role without listings that state their pay", async ({ db }) => {
    await createListing(db, { role: "qa-engineer", places: [CA] });
    expect(await payOf(db, "CA")).toBeUndefined();
  });
});

test("the offers of a role hold its level and skills", async ({ db }) => {
  await createListing(db, { ...yearly(90_000, 110_000), level: "senior", skills: ["python", "sql"] });
  await createListing(db, { ...yearly(500_000), role: "data-engineer" });
  expect(await listOffers("qa-engineer", db)).toEqual([
    {
      midpoint: 100_000,
      level: "senior",
      skills: expect.arrayContaining(["python", "sql"]),
      isSample: false,
    },
  ]);
});
