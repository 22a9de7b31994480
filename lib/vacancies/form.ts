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
