import { descriptionText } from "@/lib/listings/description";
import { type RangeHonesty, rangeHonesty } from "@/lib/listings/range-honesty";
import type { Level, Workplace } from "@/lib/listings/vocabulary";
import { describeLaws, type LawNote } from "@/lib/pay-laws/describe-laws";
import { lintPosting } from "@/lib/pay-laws/lint-posting";
import type { PayLaw } from "@/lib/pay-laws/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import type { VacancyForm } from "./form";
import { type VacancyContent, vacancyInput } from "./input";
import { describeVacancy } from "./markdown";
import { placesOf, readStates } from "./read-where";
import { suggest } from "./suggest";
import { titleChecks } from "./title-checks";

type Employer = { name: string; employees: number | null };

/** What can be said of a form while it is filled in. None of it keeps anybody from saving. */
export type Assessment = {
  /** Null while something has to be mended before it could be published. */
  content: VacancyContent | null;
  /** What that is, by field. */
  fieldErrors: Record<string, string[]>;
  laws: LawNote | null;
  range: RangeHonesty | null;
  /** How to mend the title, a sentence each. */
  title: string[];
  /** What the title and text say of themselves. */
  suggested: { role: RoleSlug | null; level: Level | null; skills: string[] };
};

/** `today`: `2026-11-30`. */
export function assess(
  form: VacancyForm,
  employer: Employer,
  laws: readonly PayLaw[],
  today: string,
): Assessment {
  const parsed = vacancyInput(today).safeParse(form);
  const title = form.title ?? "";
  const places = placesOf(form.places ?? "", form.workplace ?? "onsite").places;
  return {
    content: parsed.success ? parsed.data : null,
    fieldErrors: parsed.success ? {} : byField(parsed.error.issues),
    laws: lint(form, employer, laws, today),
    range: rangeHonesty(payOf(form)),
    title: title.trim()
      ? titleChecks(title, { company: employer.name, places }).map(({ sentence }) => sentence)
      : [],
    suggested: suggest(title, form.description ?? ""),
  };
}

/** Null until it is said where the work is done. */
function lint(
  form: VacancyForm,
  { employees }: Employer,
  laws: readonly PayLaw[],
  today: string,
): LawNote | null {
  const workplace = (form.workplace || "onsite") as Workplace;
  const isRemote = workplace === "remote";
  const places = isRemote ? [] : placesOf(form.places ?? "", workplace).places;
  if (!isRemote && places.length === 0) return null;
  const reach = form.remoteReach === "states" ? readStates(form.remoteStates ?? "") : ("anywhere" as const);
  const posting = {
    places,
    workplace,
    remoteStates: isRemote ? reach : null,
    employees,
    pay: payOf(form),
    isOpenEnded: Boolean(form.payMin) !== Boolean(form.payMax),
    benefits: form.benefits ?? "",
    otherPay: "",
    closesOn: form.closesOn || null,
    description: form.description ?? "",
  };
  return describeLaws(lintPosting(posting, laws, today), posting, laws);
}

/** The range as far as it can be read, whatever else is wrong. */
function payOf({ payMin = "", payMax = "" }: VacancyForm): { min: number; max: number } | null {
  const [min, max] = [payMin, payMax].map((text) =>
    Number(text.replace(/[\s,$]/g, "").replace(/k$/i, "000")),
  );
  return min && max && min <= max ? { min, max } : null;
}

function byField(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const { path, message } of issues) {
    const field = String(path[0]);
    errors[field] = [...(errors[field] ?? []), message];
  }
  return errors;
}

/** Why a vacancy is looked at before it is published; empty where it is not. */
export function reviewReasons(
  assessment: Pick<Assessment, "content" | "title" | "laws">,
  company: { name: string; isTrusted: boolean },
): string[] {
  const doubts = doubtsAbout(assessment);
  return company.isTrusted ? doubts : [`${company.name} is new here.`, ...doubts];
}

/** What speaks against it, beyond its company's being new; in words. */
export function doubtsAbout({
  content,
  title,
  laws,
}: Pick<Assessment, "content" | "title" | "laws">): string[] {
  const words = descriptionText(content ? describeVacancy(content) : null).split(/\s+/).length;
  const doubts = [
    ...title,
    laws?.isAmiss ? `${laws.heading}, and something is missing.` : "",
    words < 30 ? "The description has fewer than 30 words." : "",
    /\b(?:wire transfer|western union|gift cards?|crypto(?:currency)? deposit|telegram|whatsapp)\b/i.test(
      content?.description ?? "",
    )
      ? "The description speaks of what scams speak of."
      : "",
  ];
  return doubts.filter(Boolean);
}
