import "server-only";
import { eq, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, vacancies, vacancyVersions } from "@/db/schema";
import type { Actor, Person } from "@/lib/accounts/actor";
import { isMember } from "@/lib/accounts/policy";
import { writeAudit } from "@/lib/audit/mutations";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { loadPayLaws } from "@/lib/pay-laws/load-pay-laws";
import { assess, doubtsAbout } from "./assess";
import { sameForm, type VacancyForm } from "./form";
import { reopenListing, shutListing, writeListing } from "./listing-mutations";
import { canEditVacancy } from "./policy";
import { findDuplicate } from "./queries";
import type { ClosingReason } from "./vocabulary";

/** `version`: of the vacancy as it was when the form was opened; 0 for a new one. */
export type Written = { id: string; companyId: number; form: VacancyForm; version: number };

/** Somebody else saved a newer version. Both stand beside each other then. */
export class Overtaken extends Conflict {
  constructor(version: number) {
    super(
      "Somebody else saved a newer version since you opened this. Yours stands here, theirs in the history below: take over what is right and save again.",
    );
    this.values = { version: String(version) };
  }
}

/**
 * Saves what is typed, right or wrong, and gives the version it is now. A vacancy that is published is not a draft:
 * it changes by `submitVacancy`. Throws Overtaken.
 */
export async function saveDraft(
  actor: Actor,
  written: Written,
  now: Date,
  db: Database = appDb,
): Promise<number> {
  return await db.transaction(async (tx) => {
    const { company } = await lockCompany(actor, written, tx);
    const before = await lockVacancy(actor, written, now, tx);
    if (before.stage === "published") throw new Conflict("This is published: save your changes instead.");
    // What waits for a moderator and is changed is no longer what waits.
    return await saveForm(company.person, written, before, now, tx, { stage: "draft" });
  });
}

/**
 * Has a vacancy published, or a published one changed. A company's first ones, and those that something speaks
 * against, are looked at before. The same form sent twice is published once. Throws InvalidInput where something is
 * missing, Overtaken where somebody else was faster.
 */
export async function submitVacancy(
  actor: Actor,
  written: Written,
  now: Date,
  db: Database = appDb,
): Promise<{ stage: "in-review" | "published"; listingId: number | null }> {
  return await db.transaction(async (tx) => {
    const { company } = await lockCompany(actor, written, tx);
    const assessment = assess(written.form, company, loadPayLaws(), now.toISOString().slice(0, 10));
    const { content } = assessment;
    if (!content) throw new InvalidInput("Something has to be mended before this can be posted.");
    const before = await lockVacancy(actor, written, now, tx);
    const isSent = before.stage === "published" || before.stage === "in-review";
    if (isSent && sameForm(before.form, written.form))
      return { stage: before.stage as "in-review" | "published", listingId: before.listingId };

    const double = await findDuplicate({ ...written, ...content }, tx);
    if (double && before.listingId === null)
      throw new Conflict(`You have an open listing of that title and place already: “${double.title}”.`);
    const doubts = doubtsAbout(assessment);
    const reasons = company.isTrusted ? doubts : [`${company.name} is new here.`, ...doubts];
    const stage = reasons.length > 0 ? ("in-review" as const) : ("published" as const);
    await saveForm(company.person, written, before, now, tx, {
      stage,
      reviewReasons: reasons,
      submittedAt: now,
    });
    const entry = { subject: "vacancy", subjectId: written.id, companyId: company.id } as const;
    if (stage === "in-review") {
      await writeAudit(
        actor,
        { ...entry, action: "submit vacancy", after: { title: content.title, reasons } },
        tx,
      );
      return { stage, listingId: before.listingId };
    }
    const listingId = await writeListing(written.id, content, company, now, tx);
    await tx.update(vacancies).set({ listingId }).where(eq(vacancies.id, written.id));
    const action = before.listingId === null ? "publish listing" : "change listing";
    await writeAudit(
      actor,
      {
        ...entry,
        action,
        subject: "listing",
        subjectId: listingId,
        before: { ...before.form },
        after: { ...written.form },
      },
      tx,
    );
    return { stage, listingId };
  });
}

/** Closes the listing of a vacancy. It stays closed where it is already. */
export async function closeVacancy(
  actor: Actor,
  { id, reason }: { id: string; reason: ClosingReason },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  await changeListing(actor, id, `close listing: ${reason}`, db, (listingId, tx) =>
    shutListing(listingId, reason, now, tx),
  );
}

/** Opens a closed listing again, as if posted now. */
export async function renewVacancy(actor: Actor, id: string, now: Date, db: Database = appDb): Promise<void> {
  await changeListing(actor, id, "renew listing", db, (listingId, tx) => reopenListing(listingId, now, tx));
}

async function changeListing(
  actor: Actor,
  id: string,
  action: string,
  db: Database,
  change: (listingId: number, tx: Database) => Promise<boolean>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [vacancy] = await tx
      .select({ companyId: vacancies.companyId, listingId: vacancies.listingId })
      .from(vacancies)
      .where(eq(vacancies.id, id))
      .for("update");
    if (!vacancy?.listingId) throw new NotFound("That listing is not there.");
    if (!canEditVacancy(actor, vacancy))
      throw new Forbidden("Only the company that posted this listing can do that.");
    await lockCompany(actor, vacancy, tx);
    if (!(await change(vacancy.listingId, tx))) return;
    const { companyId, listingId } = vacancy;
    await writeAudit(actor, { action, subject: "listing", subjectId: listingId, companyId }, tx);
  });
}

/** The company one writes for, which stays as it is until the end. Throws Forbidden. */
async function lockCompany(actor: Actor, { companyId }: { companyId: number }, tx: Database) {
  if (!isMember(actor, companyId)) throw new Forbidden("Only the company’s members can post for it.");
  if (!canEditVacancy(actor, { companyId }))
    throw new Forbidden("Confirm your address first: the link is in your mail.");
  const [company] = await tx
    .select({
      id: companies.id,
      name: companies.name,
      employees: companies.employees,
      isTrusted: companies.isTrusted,
      suspendedAt: companies.suspendedAt,
    })
    .from(companies)
    .where(eq(companies.id, companyId))
    .for("share");
  if (!company) throw new NotFound("That company is no longer here.");
  if (company.suspendedAt) throw new Forbidden(`${company.name} is suspended and can’t post.`);
  return { company: { ...company, person: actor } };
}

/** The vacancy as it is, ours alone until the end; begun here where it is new. Throws Forbidden and Overtaken. */
async function lockVacancy(actor: Actor, { id, companyId, form, version }: Written, now: Date, tx: Database) {
  const authorId = actor.kind === "person" ? actor.id : null;
  await tx
    .insert(vacancies)
    .values({ id, companyId, authorId, form: {}, version: 0, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: vacancies.id });
  const [before] = await tx
    .select({
      companyId: vacancies.companyId,
      stage: vacancies.stage,
      form: vacancies.form,
      version: vacancies.version,
      listingId: vacancies.listingId,
    })
    .from(vacancies)
    .where(eq(vacancies.id, id))
    .for("update");
  if (!before || before.companyId !== companyId || !canEditVacancy(actor, before))
    throw new Forbidden("Only the company’s members can change this.");
  if (before.version !== version && !sameForm(before.form, form)) throw new Overtaken(before.version);
  return before;
}

type Before = Awaited<ReturnType<typeof lockVacancy>>;

async function saveForm(
  { id: editorId }: Person,
  { id, form }: Written,
  before: Before,
  now: Date,
  tx: Database,
  set: { stage: "draft" | "in-review" | "published"; reviewReasons?: string[]; submittedAt?: Date },
): Promise<number> {
  const isSame = sameForm(before.form, form);
  const version = isSame ? before.version : before.version + 1;
  await tx
    .update(vacancies)
    .set({ ...set, form, version, updatedAt: now, returnedBecause: sql`null` })
    .where(eq(vacancies.id, id));
  if (!isSame)
    await tx.insert(vacancyVersions).values({ vacancyId: id, version, form, editorId, savedAt: now });
  return version;
}
