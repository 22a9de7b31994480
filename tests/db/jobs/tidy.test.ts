import { expect } from "vitest";
import { invitations, mailedLinks, visitors, visitSecrets } from "@/db/schema";
import { WORKER } from "@/lib/accounts/actor";
import { complainOf, eachOnItsOwn } from "@/lib/jobs/each-on-its-own";
import { listJobs } from "@/lib/jobs/jobs";
import { tidy } from "@/lib/jobs/tidy-mutations";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { createPerson } from "@/tests/support/people";

const NOW = new Date("2026-06-01T00:10:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

test("links long run out, invitations run out and earlier days’ visitors go; all else stays", async ({
  db,
}) => {
  const { id: userId } = await createPerson(db);
  const { id: companyId } = await createCompany(db);
  const { id: listingId } = await createListing(db, { companyId });
  await db.insert(mailedLinks).values([
    { secretHash: "old", purpose: "verify", userId, expiresAt: daysAgo(30.1) },
    { secretHash: "young", purpose: "verify", userId, expiresAt: daysAgo(29.9) },
  ]);
  await db.insert(invitations).values([
    { companyId, email: "old@people.example", role: "owner", expiresAt: daysAgo(0.1) },
    { companyId, email: "young@people.example", role: "owner", expiresAt: daysAgo(-0.1) },
  ]);
  for (const day of ["2026-05-31", "2026-06-01"]) {
    await db.insert(visitSecrets).values({ day, secret: Buffer.from(day) });
    await db.insert(visitors).values({ day, listingId, hash: Buffer.from(day) });
  }
  expect(await tidy(WORKER, NOW, db)).toEqual({ links: 1, invitations: 1, visitors: 1 });
  expect(await db.select({ hash: mailedLinks.secretHash }).from(mailedLinks)).toEqual([{ hash: "young" }]);
  expect(await db.select({ email: invitations.email }).from(invitations)).toEqual([
    { email: "young@people.example" },
  ]);
  expect(await db.select({ day: visitSecrets.day }).from(visitSecrets)).toEqual([{ day: "2026-06-01" }]);
  expect(await db.select({ day: visitors.day }).from(visitors)).toEqual([{ day: "2026-06-01" }]);
  expect(await tidy(WORKER, NOW, db)).toEqual({ links: 0, invitations: 0, visitors: 0 });
});

test("each job has its hours and runs on an empty database", async ({ db }) => {
  const jobs = listJobs(() => {});
  expect(jobs.map(({ name, cron }) => [name, cron])).toEqual([
    ["mail", "* * * * *"],
    ["expiry", "5 * * * *"],
    ["confirmation", "20 * * * *"],
    ["feeds", "*/10 * * * *"],
    ["tidy", "40 3 * * *"],
  ]);
  for (const { run } of jobs) await expect(run(db, NOW)).resolves.toBeDefined();
});

test("a job fails after it has done the rest", async () => {
  const tried: number[] = [];
  const done = await eachOnItsOwn([1, 2, 3], async (item) => {
    tried.push(item);
    if (item === 1) throw new Error("no");
    return item === 3;
  });
  expect(tried).toEqual([1, 2, 3]);
  expect(done.done).toBe(1);
  expect(() => complainOf(done, "listings")).toThrow("1 listings failed: no");
});
