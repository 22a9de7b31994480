import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { listingPlaces, listings } from "@/db/schema";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";

test("a listing made for a test is open, placed and found by its title", async ({ db }) => {
  const company = await createCompany(db, { name: "Acme" });
  const made = await createListing(db, { companyId: company.id, title: "Platform Wizard" });
  const [found] = await db.select().from(listings).where(eq(listings.id, made.id));
  expect(found).toMatchObject({
    status: "open",
    companyId: company.id,
    search: expect.stringMatching(/wizard'.*A/),
  });
  const places = await db.select().from(listingPlaces).where(eq(listingPlaces.listingId, made.id));
  expect(places).toMatchObject([{ country: "US", state: "CA", city: "San Francisco", position: 0 }]);
});

test("a listing made with a closing date is closed", async ({ db }) => {
  const made = await createListing(db, { closedAt: new Date("2026-02-01T00:00:00Z") });
  expect(made.status).toBe("closed");
});
