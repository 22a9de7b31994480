import "server-only";
import { eq, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { vacancies, vacancyVersions } from "@/db/schema";
import type { Actor, Person } from "@/lib/accounts/actor";
import { writeAudit } from "@/lib/audit/mutations";
import { dayIn } from "@/lib/days";
import { Conflict, InvalidInput } from "@/lib/errors";
import type { LawNote } from "@/lib/pay-laws/describe-laws";
import { loadPayLaws } from "@/lib/pay-laws/load-pay-laws";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { assess, reviewReasons } from "./assess";
import { sameForm } from "./form";
import { writeListing } from "./listing-mutations";
import { lockCompany, lockVacancy, type Written } from "./lock-mutations";
import { findDuplicate } from "./queries";

/** Something is missing that a law asks for. We inform, and don't forbid: sent again, it goes to a moderator. */
export class Unlawful extends InvalidInput {
  constructor({ heading, items }: LawNote) {
    const missing = items.filter(({ field, isBound }) => field && isBound !== "no");
    super(
      [
        `${heading}.`,
        ...missing.map(({ name, source, status }) => `${name} (${source}): ${status}`),
        "Add it; or post again as it is, and a moderator looks at it first.",
      ].join(" "),
    );
    this.values = { warned: "1" };
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
 * against, are looked at before. Who leaves out what a pay law asks for is told once (`isWarned`). The same form sent
 * twice is published once. Throws InvalidInput where something is missing, Overtaken where somebody else was faster.
 */
export async function submitVacancy(
  actor: Actor,
  written: Written & { isWarned?: boolean },
  now: Date,
  db: Database = appDb,
): Promise<Submitted> {
  return await db.transaction(async (tx) => {
    const { company } = await lockCompany(actor, written, tx);
    const sent = await submitOne(company, written, now, tx);
    if (sent.stage === "published") await bumpDataVersion(tx);
    return sent;
  });
}

type Submitted = { stage: "in-review" | "published"; listingId: number | null };

/**
 * The same for one of many. Part of the mutations that submit, which hold the company and the transaction, and say at
 * its end that what people find has changed: whoever says so makes all others wait.
 */
export async function submitOne(
  company: Awaited<ReturnType<typeof lockCompany>>["company"],
  written: Written & { isWarned?: boolean },
  now: Date,
  tx: Database,
): Promise<Submitted> {
  const assessment = assess(written.form, company, loadPayLaws(), dayIn(now));
  const { content } = assessment;
  if (!content) throw new InvalidInput("Something has to be mended before this can be posted.");
  if (assessment.laws?.isAmiss && !written.isWarned) throw new Unlawful(assessment.laws);
  const before = await lockVacancy(company.person, written, now, tx);
  const isSent = before.stage === "published" || before.stage === "in-review";
  if (isSent && sameForm(before.form, written.form))
    return { stage: before.stage as "in-review" | "published", listingId: before.listingId };

  const double = await findDuplicate({ ...written, ...content }, tx);
  if (double && before.listingId === null)
    throw new Conflict(`You have an open listing of that title and place already: “${double.title}”.`);
  const reasons = reviewReasons(assessment, company);
  const stage = reasons.length > 0 ? ("in-review" as const) : ("published" as const);
  const submitted = { stage, reviewReasons: reasons, submittedAt: now };
  const entry = { subject: "vacancy", subjectId: written.id, companyId: company.id } as const;
  if (stage === "in-review") {
    await saveForm(company.person, written, before, now, tx, submitted);
    await writeAudit(
      company.person,
      { ...entry, action: "submit vacancy", after: { title: content.title, reasons } },
      tx,
    );
    return { stage, listingId: before.listingId };
  }
  const listingId = await writeListing(written.id, content, company, now, tx);
  await saveForm(company.person, written, before, now, tx, { ...submitted, listingId });
  const action = before.listingId === null ? "publish listing" : "change listing";
  await writeAudit(
    company.person,
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
}

type Before = Awaited<ReturnType<typeof lockVacancy>>;

async function saveForm(
  { id: editorId }: Person,
  { id, form }: Written,
  before: Before,
  now: Date,
  tx: Database,
  set: Partial<typeof vacancies.$inferInsert> & { stage: "draft" | "in-review" | "published" },
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
