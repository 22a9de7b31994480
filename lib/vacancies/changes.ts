import { VACANCY_FIELDS, type VacancyField, type VacancyForm } from "./form";

/** What the fields are called where they stand apart from the form. */
export const FIELD_NAMES: Record<VacancyField, string> = {
  title: "Title",
  role: "Filed under",
  level: "Level",
  type: "Type",
  workplace: "Workplace",
  places: "Places",
  remoteReach: "Remote people may live",
  remoteStates: "States",
  payMin: "Pay from",
  payMax: "Pay to",
  payPeriod: "Pay per",
  payReason: "Why the range is wide",
  benefits: "Benefits and other pay",
  description: "Description",
  skills: "Skills",
  applyBy: "People apply",
  applyUrl: "Address to apply at",
  questions: "Questions",
  closesOn: "Applications close",
  isVacancy: "Existing vacancy",
  usesAi: "AI screens",
};
const LONGEST = 200;

/** What one version says other than the one before it: "Pay to: 205,000 (was 200,000)". */
export function changesBetween(before: VacancyForm, after: VacancyForm): string[] {
  return differencesBetween(before, after).map(({ name, one, other }) => {
    return `${name}: ${other ? shortened(other) : "nothing"}${one ? ` (was ${shortened(one)})` : ""}`;
  });
}

/** The fields in which two versions differ, with what each says, "" for nothing. */
export function differencesBetween(one: VacancyForm, other: VacancyForm) {
  return VACANCY_FIELDS.map((field) => ({
    ...{ field, name: FIELD_NAMES[field] },
    ...{ one: one[field] ?? "", other: other[field] ?? "" },
  })).filter((both) => both.one !== both.other);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trim()}…` : text;
}
