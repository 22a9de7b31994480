/** The fields of the form on which a role is posted, as typed. A field that was never filled in is absent. */
export const VACANCY_FIELDS = [
  "title",
  "role",
  "level",
  "type",
  "workplace",
  "places",
  "remoteReach",
  "remoteStates",
  "payMin",
  "payMax",
  "payPeriod",
  "payReason",
  "benefits",
  "description",
  "skills",
  "applyBy",
  "applyUrl",
  "questions",
  "closesOn",
  "isVacancy",
  "usesAi",
] as const;
export type VacancyField = (typeof VACANCY_FIELDS)[number];

/** As typed: text of each field, one line a choice where several may be chosen. */
export type VacancyForm = Partial<Record<VacancyField, string>>;

/** What a form says before anything is typed: what most roles are. */
export const NEW_FORM = {
  type: "full-time",
  workplace: "onsite",
  remoteReach: "anywhere",
  payPeriod: "year",
  applyBy: "payboard",
} as const satisfies VacancyForm;

/** The fields that were filled in, of whatever was sent. */
export function vacancyForm(sent: Readonly<Record<string, unknown>>): VacancyForm {
  const entries = VACANCY_FIELDS.flatMap((field): [VacancyField, string][] => {
    const value = Object.hasOwn(sent, field) ? sent[field] : undefined;
    const text = Array.isArray(value) ? value.join(",") : value;
    return typeof text === "string" && text.trim() !== "" ? [[field, text]] : [];
  });
  return Object.fromEntries(entries);
}

/** Whether two forms say the same. */
export function sameForm(one: VacancyForm, other: VacancyForm): boolean {
  return VACANCY_FIELDS.every((field) => (one[field] ?? "") === (other[field] ?? ""));
}
