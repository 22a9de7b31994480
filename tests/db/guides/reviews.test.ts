import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { auditLog } from "@/db/schema";
import { Forbidden, NotFound } from "@/lib/errors";
import { GUIDES } from "@/lib/guides/addresses";
import { enterGuideReview, removeGuideReview } from "@/lib/guides/review-mutations";
import { findGuideReview } from "@/lib/guides/review-queries";
import { test } from "@/tests/support/db-test";
import { createPerson } from "@/tests/support/people";

const NOW = new Date("2026-06-15T12:00:00Z");
const [{ slug }] = GUIDES;
const ADA = { name: "Ada Lovelace", standing: "staff engineer", reviewedOn: "2026-06-14" };

test("a guide names nobody until an admin does, then whom they named last", async ({ db }) => {
  const admin = await createPerson(db, { staff: "admin" });
  expect(await findGuideReview(slug, db)).toBeNull();
  await enterGuideReview(admin, { guide: slug, ...ADA }, NOW, db);
  await enterGuideReview(admin, { guide: slug, ...ADA, name: "Grace Hopper" }, NOW, db);
  expect(await findGuideReview(slug, db)).toEqual({ ...ADA, name: "Grace Hopper" });
  await removeGuideReview(admin, slug, db);
  expect(await findGuideReview(slug, db)).toBeNull();
  const said = await db
    .select({ action: auditLog.action, before: auditLog.before })
    .from(auditLog)
    .where(eq(auditLog.subject, "guide"))
    .orderBy(auditLog.id);
  expect(said.map(({ action }) => action)).toEqual([
    ...["enter guide review", "enter guide review"],
    "remove guide review",
  ]);
  expect(said.map(({ before }) => (before as typeof ADA | null)?.name)).toEqual([
    undefined,
    ADA.name,
    "Grace Hopper",
  ]);
});

test("nobody but an admin names a reviewer, and of no guide that there is not", async ({ db }) => {
  for (const staff of ["moderator", null] as const) {
    const person = await createPerson(db, { staff });
    await expect(enterGuideReview(person, { guide: slug, ...ADA }, NOW, db)).rejects.toThrow(Forbidden);
    await expect(removeGuideReview(person, slug, db)).rejects.toThrow(Forbidden);
  }
  const admin = await createPerson(db, { staff: "admin" });
  await expect(enterGuideReview(admin, { guide: "nothing", ...ADA }, NOW, db)).rejects.toThrow(NotFound);
  await expect(removeGuideReview(admin, slug, db)).rejects.toThrow(NotFound);
});
