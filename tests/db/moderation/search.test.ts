import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { vacancies } from "@/db/schema";
import { type Actor, VISITOR, WORKER } from "@/lib/accounts/actor";
import { writeAudit } from "@/lib/audit/mutations";
import { listAudit } from "@/lib/moderation/queries";
import { searchAll } from "@/lib/moderation/search-queries";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { createMember, createPerson } from "@/tests/support/people";

const NOW = new Date("2026-06-15T12:00:00Z");
const moderator = (db: Database) => createPerson(db, { staff: "moderator", name: "Mo" });

/** The ids of what each group found. */
async function search(words: string, db: Database, actor?: Actor) {
  const found = await searchAll(actor ?? (await moderator(db)), words, NOW, db);
  return (
    found && {
      companies: found.companies.found.map(({ slug }) => slug),
      people: found.people.found.map(({ id }) => id),
      listings: found.listings.found.map(({ id }) => id),
      reviewed: found.reviewed.found.map(({ id }) => id),
    }
  );
}
const NOTHING = { companies: [], people: [], listings: [], reviewed: [] };

describe("a moderator's search", () => {
  test("finds a company by its name, slug and domain", async ({ db }) => {
    const { slug } = await createCompany(db, { name: "Zwirblewick", domain: "zwirb.example" });
    for (const words of ["wirblew", "ZWIRBLEWICK", "zwirb.example", slug])
      expect((await search(words, db))?.companies).toEqual([slug]);
  });

  test("finds a person by their name, address and id", async ({ db }) => {
    const { id } = await createPerson(db, { name: "Zora Quist", email: "zq-7@people.example" });
    for (const words of ["zora q", "ZQ-7@", id]) expect((await search(words, db))?.people).toEqual([id]);
  });

  test("finds open listings by title and by company, and any by its number, that one first", async ({
    db,
  }) => {
    await db.execute(sql`alter table listings alter id restart with 54321`);
    const { id: companyId } = await createCompany(db, { name: "Zwirblewick" });
    const open = await createListing(db, { companyId, title: "Zeppelin Engineer" });
    const closed = await createListing(db, { title: "Zeppelin Engineer", closedAt: NOW });
    expect((await search("zeppelin", db))?.listings).toEqual([open.id]);
    expect((await search("zwirble", db))?.listings).toEqual([open.id]);
    const named = await createListing(db, { title: `Engineer ${closed.id}` });
    expect((await search(String(closed.id), db))?.listings).toEqual([closed.id, named.id]);
  });

  test("leads to a listing's page as long as it is there", async ({ db }) => {
    const actor = await moderator(db);
    const gone = await createListing(db, { title: "Zeppelin Engineer", closedAt: new Date("2026-01-20") });
    const there = await createListing(db, { title: "Zeppelin Engineer", closedAt: NOW });
    const urlOf = async (id: number) =>
      (await searchAll(actor, String(id), NOW, db))?.listings.found.find((one) => one.id === id)?.url;
    expect(await urlOf(gone.id)).toBeNull();
    expect(await urlOf(there.id)).toMatch(`-${there.id}`);
  });

  test("finds what waits for review, by title and company, and no draft", async ({ db }) => {
    const { id: companyId } = await createCompany(db, { name: "Zwirblewick" });
    const form = { title: "Zeppelin Engineer" };
    const common = { companyId, form, createdAt: NOW, updatedAt: NOW };
    const [waits, draft] = [crypto.randomUUID(), crypto.randomUUID()];
    await db.insert(vacancies).values([
      { ...common, id: waits, stage: "in-review", submittedAt: NOW },
      { ...common, id: draft, stage: "draft" },
    ]);
    for (const words of ["zeppelin", "zwirble"]) expect((await search(words, db))?.reviewed).toEqual([waits]);
  });

  test("takes per cent, underscore and backslash as they are written", async ({ db }) => {
    const one = await createPerson(db, { name: "Zo_ra 100% \\ Quist" });
    await createPerson(db, { name: "Zoora 1000 Quist" });
    for (const words of ["zo_ra", "100%", "% \\", "\\ quist"])
      expect((await search(words, db))?.people).toEqual([one.id]);
    expect((await search("%%", db))?.people).toEqual([]);
  });

  test("looks for no single letter, and for no number that can't be one", async ({ db }) => {
    await createCompany(db, { name: "Zwirblewick" });
    expect(await search("z", db)).toEqual(NOTHING);
    expect(await search("0", db)).toEqual(NOTHING);
    expect((await search("99999999999999999999", db))?.listings).toEqual([]);
  });

  test("finds a listing by a single digit", async ({ db }) => {
    await db.execute(sql`alter table listings alter id restart with 7`);
    expect((await createListing(db)).id).toBe(7);
    expect((await search("7", db))?.listings).toEqual([7]);
  });

  test("shows eight of a group, and says that there are more", async ({ db }) => {
    const actor = await moderator(db);
    for (let n = 0; n < 8; n++) await createPerson(db, { name: `Zora ${n}` });
    expect((await searchAll(actor, "zora", NOW, db))?.people).toMatchObject({ hasMore: false });
    await createPerson(db, { name: "Zora 8" });
    const more = (await searchAll(actor, "zora", NOW, db))?.people;
    expect(more).toMatchObject({ hasMore: true });
    expect(more?.found).toHaveLength(8);
  });

  test("is a moderator's: everybody else gets nothing", async ({ db }) => {
    const { id: companyId } = await createCompany(db, { name: "Zwirblewick" });
    const owner = await createMember(db, companyId);
    for (const actor of [VISITOR, WORKER, owner, await createPerson(db)]) {
      expect(await search("zwirble", db, actor)).toBeNull();
      expect(await listAudit(actor, "", db)).toEqual([]);
    }
    expect(await search("zwirble", db, await createPerson(db, { staff: "admin" }))).not.toBeNull();
  });
});

test("the audit log is looked through by who, what, whose and which, and wildcards are none", async ({
  db,
}) => {
  const actor = await moderator(db);
  const company = await createCompany(db, { name: "Zwirblewick" });
  const zo = await createPerson(db, { name: "Zo_ra" });
  await createPerson(db, { name: "Zoora" });
  const entry = {
    action: "zap listing",
    subject: "listing",
    subjectId: 4711,
    companyId: company.id,
  } as const;
  await writeAudit(zo, entry, db);
  await writeAudit(await createPerson(db, { name: "Zoora" }), { ...entry, subjectId: 1, companyId: 0 }, db);
  for (const words of ["zo_r", "4711", "zwirble"])
    expect((await listAudit(actor, words, db)).map(({ actorName }) => actorName)).toEqual(["Zo_ra"]);
  expect(await listAudit(actor, "zap listing", db)).toHaveLength(2);
});
