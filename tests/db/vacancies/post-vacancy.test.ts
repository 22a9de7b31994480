import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, inject, test as plain } from "vitest";
import { connect, type Database } from "@/db/client";
import { prepareDatabase } from "@/db/migrate";
import { listingPlaces, listings, mails, vacancies, vacancyVersions } from "@/db/schema";
import type { Person } from "@/lib/accounts/actor";
import { Conflict, InvalidInput } from "@/lib/errors";
import { findListing } from "@/lib/listings/detail-queries";
import { approveVacancy, returnVacancy } from "@/lib/moderation/mutations";
import { closeVacancy, renewVacancy } from "@/lib/vacancies/life-mutations";
import { Overtaken } from "@/lib/vacancies/lock-mutations";
import { saveDraft, submitVacancy, Unlawful } from "@/lib/vacancies/mutations";
import { findVacancy, listInReview, listVacancies, listVersions } from "@/lib/vacancies/queries";
import { createWorld, GOOD_FORM, NOW, type World } from "@/tests/support/authorisation-world";
import { test } from "@/tests/support/db-test";
import { createCompany } from "@/tests/support/listing-factory";
import { createMember } from "@/tests/support/people";
import { createScratchDatabase } from "@/tests/support/scratch-database";

const fresh = (companyId: number, form = GOOD_FORM) => ({ id: randomUUID(), companyId, form, version: 0 });
const owner = ({ actors }: World) => actors.owner as Person;
const listingOf = async (db: Database, id: number) => {
  const [row] = await db
    .select({
      status: listings.status,
      title: listings.title,
      payMin: listings.payMin,
      payMax: listings.payMax,
      closedReason: listings.closedReason,
      description: listings.description,
      applyUrl: listings.applyUrl,
      source: listings.source,
    })
    .from(listings)
    .where(eq(listings.id, id));
  return row;
};

describe("a vacancy", () => {
  test("of a trusted company is a listing at once, in its places and on its day's count", async ({ db }) => {
    const world = await createWorld(db);
    const written = fresh(world.company.id, {
      ...GOOD_FORM,
      places: "Austin, TX; Denver, CO",
      closesOn: "2026-12-31",
    });
    const { stage, listingId } = await submitVacancy(owner(world), written, NOW, db);
    expect(stage).toBe("published");
    expect(await listingOf(db, listingId ?? 0)).toMatchObject({
      status: "open",
      payMin: 150_000,
      payMax: 190_000,
      applyUrl: null,
      source: "payboard",
    });
    const places = await db
      .select({ state: listingPlaces.state, city: listingPlaces.city })
      .from(listingPlaces)
      .where(eq(listingPlaces.listingId, listingId ?? 0))
      .orderBy(listingPlaces.position);
    expect(places).toEqual([
      { state: "TX", city: "Austin" },
      { state: "CO", city: "Denver" },
    ]);
    // The index is brought up to date at the end of the transaction; here, now.
    await db.execute(sql`set constraints all immediate`);
    const [spell] = await db.execute(
      sql`select states, opened_on::text as opened, closed_on from listing_spells where listing_id = ${listingId}`,
    );
    expect(spell).toEqual({ states: ["CO", "TX"], opened: "2026-06-01", closed_on: null });
  });

  test("of a new company waits, and nobody else sees it by any query", async ({ db }) => {
    const world = await createWorld(db);
    const company = await createCompany(db, { employees: 40 });
    const author = await createMember(db, company.id);
    const written = fresh(company.id);
    expect(await submitVacancy(author, written, NOW, db)).toEqual({ stage: "in-review", listingId: null });
    const { actors } = world;
    for (const actor of [actors.anonymous, actors.seeker, actors.stranger, actors.owner]) {
      expect(await findVacancy(actor, written.id, db)).toBeNull();
      expect(await listVersions(actor, written.id, db)).toEqual([]);
      expect(await listInReview(actor, db)).toEqual([]);
    }
    expect(await listVacancies(actors.stranger as Person, db)).toEqual([]);
    expect((await listInReview(actors.moderator, db)).map(({ id }) => id)).toContain(written.id);
    const found = await db
      .select({ id: listings.id })
      .from(listings)
      .where(eq(listings.companyId, company.id));
    expect(found).toEqual([]);
  });

  test("that a moderator approves is published, its author told, and its company trusted with the next", async ({
    db,
  }) => {
    const { actors } = await createWorld(db);
    const company = await createCompany(db, { employees: 40 });
    const author = await createMember(db, company.id);
    const written = fresh(company.id);
    await submitVacancy(author, written, NOW, db);
    const id = await approveVacancy(actors.moderator, { id: written.id, version: 1 }, NOW, db);
    expect(await listingOf(db, id)).toMatchObject({ status: "open", title: GOOD_FORM.title });
    const [mail] = await db.select({ kind: mails.kind }).from(mails).where(eq(mails.to, author.email));
    expect(mail).toEqual({ kind: "published" });
    const next = fresh(company.id, { ...GOOD_FORM, title: "Data Engineer" });
    expect(await submitVacancy(author, next, NOW, db)).toMatchObject({ stage: "published" });
  });

  test("is not approved in a version that the moderator did not see", async ({ db }) => {
    const world = await createWorld(db);
    const approving = approveVacancy(world.actors.moderator, { id: world.inReview.id, version: 0 }, NOW, db);
    await expect(approving).rejects.toThrow("changed since you opened it");
  });

  test("that is returned tells its author why, keeps what was typed and can be sent again", async ({
    db,
  }) => {
    const world = await createWorld(db);
    const { inReview, actors } = world;
    await returnVacancy(actors.moderator, { id: inReview.id, reason: "Say what one does." }, db);
    expect(await findVacancy(actors.owner, inReview.id, db)).toMatchObject({
      stage: "returned",
      returnedBecause: "Say what one does.",
      form: inReview.form,
    });
    expect(await submitVacancy(owner(world), inReview, NOW, db)).toMatchObject({ stage: "published" });
  });

  test("without what a law asks for is stopped once, and then waits for a moderator", async ({ db }) => {
    const world = await createWorld(db);
    const { payMin: _, payMax: __, ...unpaid } = GOOD_FORM;
    const written = fresh(world.company.id, { ...unpaid, places: "Denver, CO" });
    await expect(submitVacancy(owner(world), written, NOW, db)).rejects.toThrow(Unlawful);
    await expect(submitVacancy(owner(world), written, NOW, db)).rejects.toThrow(
      /Equal Pay for Equal Work Act/,
    );
    const again = await submitVacancy(owner(world), { ...written, isWarned: true }, NOW, db);
    expect(again).toEqual({ stage: "in-review", listingId: null });
  });

  test("that is not whole is not published, and may be kept as a draft as it is", async ({ db }) => {
    const world = await createWorld(db);
    const written = fresh(world.company.id, { title: "Some", payMin: "lots" });
    await expect(submitVacancy(owner(world), written, NOW, db)).rejects.toThrow(InvalidInput);
    expect(await saveDraft(owner(world), written, NOW, db)).toBe(1);
    expect(await findVacancy(owner(world), written.id, db)).toMatchObject({
      form: { title: "Some", payMin: "lots" },
    });
  });

  test("that is there already, open, in that place and by that title, is refused", async ({ db }) => {
    const world = await createWorld(db);
    await submitVacancy(owner(world), fresh(world.company.id), NOW, db);
    await expect(submitVacancy(owner(world), fresh(world.company.id), NOW, db)).rejects.toThrow(Conflict);
    const elsewhere = fresh(world.company.id, { ...GOOD_FORM, places: "Dallas, TX" });
    expect(await submitVacancy(owner(world), elsewhere, NOW, db)).toMatchObject({ stage: "published" });
  });

  test("that two change at once tells the second, who has both versions", async ({ db }) => {
    const world = await createWorld(db);
    const { draft } = world;
    const first = { ...draft, form: { ...draft.form, title: "One" } };
    const second = { ...draft, form: { ...draft.form, title: "Two" } };
    expect(await saveDraft(owner(world), first, NOW, db)).toBe(2);
    const late = saveDraft(world.actors.recruiter as Person, second, NOW, db);
    await expect(late).rejects.toThrow(Overtaken);
    await expect(late).rejects.toThrow(owner(world).name);
    const { values } = (await late.catch((error) => error)) as Overtaken;
    expect(values?.version).toBe("2");
    expect(JSON.parse(values?.theirs ?? "")).toEqual(first.form);
    expect(await saveDraft(world.actors.recruiter as Person, { ...second, version: 2 }, NOW, db)).toBe(3);
    const history = await listVersions(owner(world), draft.id, db);
    expect(history.map(({ form }) => form.title)).toEqual(["Two", "One"]);
  });

  test("changes its listing, not its address, and keeps what it said before", async ({ db }) => {
    const world = await createWorld(db);
    const written = fresh(world.company.id);
    const { listingId } = await submitVacancy(owner(world), written, NOW, db);
    const changed = { ...written, version: 1, form: { ...GOOD_FORM, payMax: "200,000" } };
    expect(await submitVacancy(owner(world), changed, NOW, db)).toEqual({ stage: "published", listingId });
    expect(await listingOf(db, listingId ?? 0)).toMatchObject({ payMax: 200_000 });
    const kept = await db
      .select({ version: vacancyVersions.version })
      .from(vacancyVersions)
      .where(eq(vacancyVersions.vacancyId, written.id));
    expect(kept).toHaveLength(2);
    await expect(saveDraft(owner(world), { ...changed, version: 2, form: {} }, NOW, db)).rejects.toThrow(
      "This is published",
    );
  });

  test("is closed with a reason, off the board and the index, and opens again", async ({ db }) => {
    const world = await createWorld(db);
    const written = fresh(world.company.id);
    const { listingId } = await submitVacancy(owner(world), written, NOW, db);
    const later = new Date("2026-06-11T12:00:00Z");
    await closeVacancy(owner(world), { id: written.id, reason: "filled" }, later, db);
    expect(await listingOf(db, listingId ?? 0)).toMatchObject({ status: "closed", closedReason: "filled" });
    await db.execute(sql`set constraints all immediate`);
    const [spell] = await db.execute(
      sql`select closed_on::text as closed from listing_spells where listing_id = ${listingId}`,
    );
    expect(spell).toEqual({ closed: "2026-06-11" });
    const [open] = await db.execute(
      sql`select count(*)::int as n from open_listings where id = ${listingId}`,
    );
    expect(open).toEqual({ n: 0 });
    await renewVacancy(owner(world), written.id, later, db);
    expect(await findListing(listingId ?? 0, db)).toMatchObject({
      status: "open",
      postedAt: later.toISOString(),
    });
  });

  test("of a suspended company is not posted", async ({ db }) => {
    const { suspended } = await createWorld(db);
    const author = await createMember(db, suspended.id);
    await expect(submitVacancy(author, fresh(suspended.id), NOW, db)).rejects.toThrow("is suspended");
  });

  test("shows what people typed, and runs none of it", async ({ db }) => {
    const world = await createWorld(db);
    const description = `${GOOD_FORM.description}\n\n<script>alert(1)</script> <img src=x onerror=alert(1)>\n\n[x](javascript:alert(1)) 👩🏽‍💻 \u202Eevil שלום`;
    const { listingId } = await submitVacancy(
      owner(world),
      fresh(world.company.id, { ...GOOD_FORM, description }),
      NOW,
      db,
    );
    const shown = (await listingOf(db, listingId ?? 0))?.description ?? "";
    expect(shown).not.toMatch(/<script|<img|href="javascript:|\u202E/);
    expect(shown).toContain("&lt;script&gt;");
    expect(shown).toContain("👩🏽‍💻");
    expect(shown).toContain("שלום");
  });
});

plain("fifty that send the same form at once make one listing", { timeout: 60_000 }, async () => {
  const scratch = await createScratchDatabase(inject("databaseUrl"));
  await prepareDatabase(scratch.url);
  const { db, end } = connect(scratch.url, { max: 10 });
  try {
    const company = await createCompany(db, { isTrusted: true, employees: 40 });
    const author = await createMember(db, company.id);
    const written = fresh(company.id);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => submitVacancy(author, written, NOW, db)),
    );
    expect(new Set(answers.map(({ listingId }) => listingId)).size).toBe(1);
    expect(await db.select({ id: listings.id }).from(listings)).toHaveLength(1);
    expect(await db.select({ version: vacancies.version }).from(vacancies)).toEqual([{ version: 1 }]);
    const [told] = await db.execute(sql`select count(*)::int as n from audit_log`);
    expect(told).toEqual({ n: 1 });
  } finally {
    await end();
    await scratch.drop();
  }
});
