import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, inject, test as plain } from "vitest";
import { connect, type Database } from "@/db/client";
import { prepareDatabase } from "@/db/migrate";
import { listings, vacancies } from "@/db/schema";
import type { Person } from "@/lib/accounts/actor";
import { Conflict, Forbidden, InvalidInput } from "@/lib/errors";
import { FIELD_NAMES } from "@/lib/vacancies/changes";
import { VACANCY_FIELDS, type VacancyForm } from "@/lib/vacancies/form";
import { closeVacancy } from "@/lib/vacancies/life-mutations";
import { loadUpload, planOf } from "@/lib/vacancies/load-upload";
import { submitVacancy } from "@/lib/vacancies/mutations";
import { postUpload, Replanned } from "@/lib/vacancies/upload-mutations";
import { createWorld, GOOD_FORM, NOW } from "@/tests/support/authorisation-world";
import { test } from "@/tests/support/db-test";
import { createCompany } from "@/tests/support/listing-factory";
import { createMember } from "@/tests/support/people";
import { createScratchDatabase } from "@/tests/support/scratch-database";

const titled = (title: string, over: VacancyForm = {}): VacancyForm => ({ ...GOOD_FORM, title, ...over });

function tableOf(...forms: VacancyForm[]): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const rows = [FIELD_NAMES, ...forms].map((form: VacancyForm) =>
    VACANCY_FIELDS.map((field) => quoted(form[field] ?? "")).join(","),
  );
  return rows.join("\r\n");
}

type Company = Awaited<ReturnType<typeof createCompany>>;
/** Shows what would become of a table, and posts it as that. */
async function show(db: Database, company: Company, text: string, key = randomUUID()) {
  const rows = await loadUpload({ key, text }, company, NOW, db);
  return {
    rows,
    outcomes: rows.map(({ outcome }) => outcome),
    kinds: rows.map(({ row, outcome }) => `${row} ${outcome.kind}`),
    post: (actor: Person) =>
      postUpload(actor, { companyId: company.id, key, text, plan: planOf(rows) }, NOW, db),
  };
}
const titlesOf = async (db: Database, { id }: Company) => {
  const found = await db
    .select({ title: listings.title })
    .from(listings)
    .where(eq(listings.companyId, id))
    .orderBy(listings.title);
  return found.map(({ title }) => title);
};
const countMade = async (db: Database, { id }: Company) => {
  const made = await db.select({ id: vacancies.id }).from(vacancies).where(eq(vacancies.companyId, id));
  return made.length;
};
const trusted = async (db: Database) => {
  const company = await createCompany(db, { isTrusted: true, employees: 40 });
  return { company, author: await createMember(db, company.id, "recruiter") };
};

describe("a table of roles", () => {
  test("is shown row by row before anything is written, then posted but for what is amiss", async ({
    db,
  }) => {
    const { company, author } = await trusted(db);
    const text = tableOf(
      titled("Data Engineer"),
      titled("Web Developer", { type: "sometimes", payMin: "lots", places: "Nowhere at all" }),
      titled("Security Engineer", { places: "Denver, CO", payMin: "", payMax: "" }),
      titled("data engineer"),
    );
    const shown = await show(db, company, text);
    expect(shown.kinds).toEqual(["2 post", "3 error", "4 review", "5 double"]);
    const [, wrong, unpaid, double] = shown.outcomes;
    expect(wrong).toEqual({
      kind: "error",
      errors: [
        { column: "Type", message: expect.stringContaining("“sometimes” is none of these: Full-time") },
        { column: "Places", message: expect.stringContaining("We know no such place") },
        { column: "Pay from", message: "Write an amount in dollars, such as 165,000." },
      ],
    });
    expect(unpaid).toMatchObject({ reasons: [expect.stringContaining("Colorado asks for pay")] });
    expect(shown.rows[2]?.laws?.items[0]).toMatchObject({ name: "Colorado", field: "pay" });
    expect(double).toEqual({ kind: "double", of: "row", row: 2 });
    expect(await titlesOf(db, company)).toEqual([]);
    expect(await countMade(db, company)).toBe(0);

    await shown.post(author);
    expect(await titlesOf(db, company)).toEqual(["Data Engineer"]);
    const made = await db
      .select({ stage: vacancies.stage, title: sql`form->>'title'`, authorId: vacancies.authorId })
      .from(vacancies)
      .where(eq(vacancies.companyId, company.id))
      .orderBy(sql`form->>'title'`);
    expect(made).toEqual([
      { stage: "published", title: "Data Engineer", authorId: author.id },
      { stage: "in-review", title: "Security Engineer", authorId: author.id },
    ]);
  });

  test("says what is missing of a choice, and what it may be", async ({ db }) => {
    const { company } = await trusted(db);
    const { outcomes } = await show(db, company, tableOf(titled("Data Engineer", { workplace: "" })));
    expect(outcomes).toEqual([
      {
        kind: "error",
        errors: [
          {
            column: "Workplace",
            message: "Choose where the work is done. Write one of these: On-site, Hybrid, Remote.",
          },
        ],
      },
    ]);
  });

  test("of a new company waits for a moderator, and is known again while it does", async ({ db }) => {
    const company = await createCompany(db, { employees: 40 });
    const author = await createMember(db, company.id);
    const text = tableOf(titled("Data Engineer"), titled("Web Developer"));
    const first = await show(db, company, text);
    expect(first.outcomes).toEqual([
      { kind: "review", reasons: [`${company.name} is new here.`] },
      { kind: "review", reasons: [`${company.name} is new here.`] },
    ]);
    await first.post(author);
    const again = await show(db, company, text);
    expect(again.outcomes).toMatchObject([
      { kind: "double", of: "vacancy", title: "Data Engineer" },
      { kind: "double", of: "vacancy", title: "Web Developer" },
    ]);
    await expect(again.post(author)).rejects.toThrow(InvalidInput);
    expect(await countMade(db, company)).toBe(2);
  });

  test("that is sent again posts nothing twice, and posts what was closed since", async ({ db }) => {
    const { company, author } = await trusted(db);
    const text = tableOf(titled("Data Engineer"), titled("Web Developer"));
    const first = await show(db, company, text);
    await first.post(author);
    await first.post(author);
    expect(await titlesOf(db, company)).toEqual(["Data Engineer", "Web Developer"]);
    const key = randomUUID();
    const again = await show(db, company, text, key);
    expect(again.outcomes).toMatchObject([
      { kind: "double", of: "listing", title: "Data Engineer" },
      { kind: "double", of: "listing", title: "Web Developer" },
    ]);
    await expect(again.post(author)).rejects.toThrow("nothing in it that could be posted");

    const id = first.rows[0]?.id ?? "";
    await closeVacancy(author, { id, reason: "filled" }, NOW, db);
    const later = await show(db, company, text, key);
    expect(later.kinds).toEqual(["2 post", "3 double"]);
    await later.post(author);
    expect(await titlesOf(db, company)).toEqual(["Data Engineer", "Data Engineer", "Web Developer"]);
  });

  test("shows what it has become once it is posted", async ({ db }) => {
    const { company, author } = await trusted(db);
    const key = randomUUID();
    const text = tableOf(titled("Data Engineer"), titled("Web Developer", { description: "Short." }));
    await (await show(db, company, text, key)).post(author);
    const after = await show(db, company, text, key);
    expect(after.outcomes).toEqual([
      { kind: "made", stage: "published", url: `/post/${after.rows[0]?.id}` },
      { kind: "made", stage: "in-review", url: `/post/${after.rows[1]?.id}` },
    ]);
  });

  test("is posted as it was shown or not at all", async ({ db }) => {
    const { company, author } = await trusted(db);
    const shown = await show(db, company, tableOf(titled("Data Engineer"), titled("Web Developer")));
    const written = { id: randomUUID(), companyId: company.id, form: titled("Web Developer"), version: 0 };
    await submitVacancy(author, written, NOW, db);
    await expect(shown.post(author)).rejects.toThrow(Replanned);
    expect(await titlesOf(db, company)).toEqual(["Web Developer"]);
  });

  test("that fails in its last row leaves nothing of the rows before", async ({ db }) => {
    const { company, author } = await trusted(db);
    const shown = await show(db, company, tableOf(titled("Data Engineer"), titled("Web Developer")));
    await db.execute(sql`alter table listings add constraint no_web check (title <> 'Web Developer')`);
    await expect(shown.post(author)).rejects.toThrow();
    expect(await titlesOf(db, company)).toEqual([]);
    expect(await countMade(db, company)).toBe(0);
  });

  test("is nobody's to post but its company's members', and a suspended company's not at all", async ({
    db,
  }) => {
    const { actors, company, suspended } = await createWorld(db);
    const text = tableOf(titled("Data Engineer"));
    const shown = await show(db, company, text);
    const { stranger, seeker, moderator, owner } = actors as Record<string, Person>;
    for (const actor of [stranger, seeker, moderator])
      await expect(shown.post(actor as Person)).rejects.toThrow(Forbidden);
    await expect(shown.post({ ...(owner as Person), isVerified: false })).rejects.toThrow(
      "Confirm your address",
    );
    const member = await createMember(db, suspended.id);
    await expect((await show(db, suspended, text)).post(member)).rejects.toThrow("is suspended");
  });
});

plain("what is sent at once is posted once, by one upload as by two", { timeout: 60_000 }, async () => {
  const scratch = await createScratchDatabase(inject("databaseUrl"));
  await prepareDatabase(scratch.url);
  const { db, end } = connect(scratch.url, { max: 10 });
  try {
    const { company, author } = await trusted(db);
    const text = tableOf(titled("Data Engineer"));
    const [one, other] = [await show(db, company, text), await show(db, company, text)];
    const sent = [one, one, one, other, other].map(({ post }) => post(author));
    const refused = (await Promise.allSettled(sent)).flatMap((answer) =>
      answer.status === "rejected" ? [answer.reason] : [],
    );
    expect(refused.every((reason) => reason instanceof Conflict)).toBe(true);
    expect(refused.length).toBeLessThan(5);
    expect(await titlesOf(db, company)).toEqual(["Data Engineer"]);
  } finally {
    await end();
    await scratch.drop();
  }
});
