import "server-only";
import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { companies, users, vacancies, vacancyVersions } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isMember } from "@/lib/accounts/policy";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { sameForm, type VacancyForm } from "./form";
import { canEditVacancy } from "./policy";

/** `version`: of the vacancy as it was when the form was opened; 0 for a new one. */
export type Written = { id: string; companyId: number; form: VacancyForm; version: number };

/** Somebody else saved a newer version. Both stand beside each other then. */
export class Overtaken extends Conflict {
  constructor({ version, form, editor }: { version: number; form: VacancyForm; editor: string | null }) {
    super(
      `${editor ?? "Somebody who has left"} saved a newer version since you opened this, so yours is not saved. Where the two differ stands above the form: take over what is right, and save again.`,
    );
    this.values = { version: String(version), theirs: JSON.stringify(form) };
  }
}

/** The company one writes for, which stays as it is until the end. Throws Forbidden. */
export async function lockCompany(actor: Actor, { companyId }: { companyId: number }, tx: Database) {
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
export async function lockVacancy(
  actor: Actor,
  { id, companyId, form, version }: Written,
  now: Date,
  tx: Database,
) {
  const authorId = actor.kind === "person" ? actor.id : null;
  const columns = {
    companyId: vacancies.companyId,
    stage: vacancies.stage,
    form: vacancies.form,
    version: vacancies.version,
    listingId: vacancies.listingId,
  };
  const [begun] = await tx
    .insert(vacancies)
    .values({ id, companyId, authorId, form: {}, version: 0, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: vacancies.id })
    .returning(columns);
  const [before] = begun
    ? [begun]
    : await tx.select(columns).from(vacancies).where(eq(vacancies.id, id)).for("update");
  if (!before || before.companyId !== companyId || !canEditVacancy(actor, before))
    throw new Forbidden("Only the company’s members can change this.");
  if (before.version !== version && !sameForm(before.form, form))
    throw new Overtaken({ ...before, editor: await editorOf(id, before.version, tx) });
  return before;
}

/** Who saved a version, by name; null where they are gone. */
async function editorOf(vacancyId: string, version: number, tx: Database): Promise<string | null> {
  const [found] = await tx
    .select({ name: users.name })
    .from(vacancyVersions)
    .innerJoin(users, eq(users.id, vacancyVersions.editorId))
    .where(and(eq(vacancyVersions.vacancyId, vacancyId), eq(vacancyVersions.version, version)));
  return found?.name ?? null;
}
