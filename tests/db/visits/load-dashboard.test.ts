import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { applicationEvents, applications, listingVisits } from "@/db/schema";
import type { Person } from "@/lib/accounts/actor";
import { loadDashboard, loadListingFigures } from "@/lib/visits/load-dashboard";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { createMember, createPerson } from "@/tests/support/people";

const NOW = new Date("2026-03-02T12:00:00Z");
const at = (day: string) => new Date(`${day}T12:00:00Z`);

/** So that no two of a run are the same person's. */
let made = 0;

async function createApplication(
  db: Database,
  listingId: number,
  over: Partial<typeof applications.$inferInsert> = {},
) {
  made += 1;
  const [one] = await db
    .insert(applications)
    .values({
      ...{ listingId, name: "Ann", email: `ann-${made}@people.example`, message: "", answers: [] },
      ...{
        cvName: "cv.pdf",
        cvKind: "pdf",
        cv: Buffer.from("%PDF"),
        linkHash: `hash-${process.pid}-${made}`,
      },
      ...{ appliedAt: at("2026-03-01"), stageAt: at("2026-03-01") },
      ...over,
    })
    .returning({ id: applications.id });
  if (!one) throw new Error("The application was not inserted.");
  return one;
}

const posted = { source: "payboard", applyUrl: null };

describe("a dashboard", () => {
  test("holds what was counted by day over thirty days, in UTC, and zero for the other days", async ({
    db,
  }) => {
    const { id, companyId } = await createListing(db, posted);
    const member = await createMember(db, companyId);
    await db.insert(listingVisits).values([
      { listingId: id, day: "2026-01-31", views: 100, visitors: 100, applyClicks: 100 },
      { listingId: id, day: "2026-02-01", views: 5, visitors: 3, applyClicks: 1 },
      { listingId: id, day: "2026-03-02", views: 2, visitors: 1 },
    ]);
    await createApplication(db, id, { appliedAt: new Date("2026-01-31T23:59:00Z") });
    await createApplication(db, id, { appliedAt: new Date("2026-02-01T00:00:00Z") });
    const [found] = await loadDashboard(member, NOW, db);
    expect(found?.days).toHaveLength(30);
    expect(found?.days[0]).toMatchObject({ day: "2026-02-01", views: 5, visitors: 3, applications: 1 });
    expect(found?.days[1]).toMatchObject({ day: "2026-02-02", views: 0, visitors: 0, applications: 0 });
    expect(found?.days[29]).toMatchObject({ day: "2026-03-02", views: 2, visitors: 1, applications: 0 });
    expect(found?.funnel).toMatchObject({ views: 7, visitors: 4, applyClicks: 1, applications: 1 });
  });

  test("counts who was declined as far as they had come, and who was moved back where they stand", async ({
    db,
  }) => {
    const { id, companyId } = await createListing(db, posted);
    const member = await createMember(db, companyId);
    const move = (applicationId: string, ...stages: string[]) =>
      db
        .insert(applicationEvents)
        .values(stages.map((stage) => ({ applicationId, at: at("2026-03-01"), kind: "moved", stage })));
    await createApplication(db, id);
    await createApplication(db, id, { stage: "hired" });
    await createApplication(db, id, { stage: "declined" });
    const refused = await createApplication(db, id, { stage: "declined" });
    await move(refused.id, "screening", "offer", "declined");
    const back = await createApplication(db, id, { stage: "new" });
    await move(back.id, "offer", "new");
    const [found] = await loadDashboard(member, NOW, db);
    expect(found?.funnel).toMatchObject({ applications: 5, screened: 2, offered: 2, hired: 1 });
  });

  test("says who waits for a word, and how long ago those who had one did; not of who is decided on or gone", async ({
    db,
  }) => {
    const { id, companyId } = await createListing(db, posted);
    const member = await createMember(db, companyId);
    await createApplication(db, id, { appliedAt: at("2026-02-21") });
    await createApplication(db, id, { appliedAt: at("2026-02-28"), stage: "screening" });
    // Before the thirty days: it waits all the same.
    await createApplication(db, id, { appliedAt: at("2025-12-01"), answeredAt: at("2026-02-18") });
    await createApplication(db, id, { appliedAt: at("2025-12-01"), answeredAt: at("2026-03-01") });
    await createApplication(db, id, { appliedAt: at("2025-11-01"), stage: "hired" });
    await createApplication(db, id, { appliedAt: at("2025-11-01"), stage: "declined" });
    await createApplication(db, id, { appliedAt: at("2025-11-01"), withdrawnAt: at("2026-01-01") });
    const [found] = await loadDashboard(member, NOW, db);
    expect(found?.waiting).toEqual({ people: 2, longestDays: 9 });
    expect(found?.answered).toEqual({ people: 2, longestDays: 12 });
  });

  test("holds the open listings of every company one acts for, each with its own figures", async ({ db }) => {
    const [one, two] = [await createListing(db), await createListing(db)];
    await createListing(db, { companyId: one.companyId, closedAt: NOW });
    await db.insert(listingVisits).values({ listingId: two.id, day: "2026-03-01", views: 4, visitors: 2 });
    const both: Person = {
      ...(await createMember(db, one.companyId)),
      memberships: [one, two].map(({ companyId }) => ({ companyId, role: "owner" })),
    };
    const found = await loadDashboard(both, NOW, db);
    expect(found.map(({ id, funnel }) => [id, funnel.views])).toEqual([
      [two.id, 4],
      [one.id, 0],
    ]);
    expect(found[0]).toMatchObject({ takesApplications: false, vacancy: null });
  });

  test("holds nothing for a stranger, be it a visitor of the board, staff or another company's owner", async ({
    db,
  }) => {
    const { id, companyId } = await createListing(db, posted);
    await db.insert(listingVisits).values({ listingId: id, day: "2026-03-01", views: 4, visitors: 2 });
    await createApplication(db, id);
    const other = await createCompany(db);
    for (const stranger of [
      await createPerson(db),
      await createPerson(db, { staff: "admin" }),
      await createMember(db, other.id),
    ]) {
      expect(await loadDashboard(stranger, NOW, db)).toEqual([]);
      expect(await loadListingFigures(stranger, id, NOW, db)).toBeNull();
    }
    const member = await createMember(db, companyId, "recruiter");
    expect(await loadListingFigures(member, id, NOW, db)).toMatchObject({ id, funnel: { views: 4 } });
    expect(await loadListingFigures(member, id + 1_000, NOW, db)).toBeNull();
  });
});
