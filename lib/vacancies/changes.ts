import { VACANCY_FIELDS, type VacancyField, type VacancyForm } from "./form";

const NAMES: Record<VacancyField, string> = {
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
  return VACANCY_FIELDS.filter((field) => (before[field] ?? "") !== (after[field] ?? "")).map((field) => {
    const was = before[field] ? ` (was ${shortened(before[field])})` : "";
    return `${NAMES[field]}: ${after[field] ? shortened(after[field]) : "nothing"}${was}`;
  });
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trim()}…` : text;
}
