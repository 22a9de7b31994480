import { dayNumber, dayOf } from "@/lib/days";
import { FIELD_NAMES } from "./changes";
import { VACANCY_FIELDS, type VacancyForm } from "./form";

const EXAMPLE: VacancyForm = {
  title: "Senior Back-end Engineer",
  level: "Senior",
  type: "Full-time",
  workplace: "Hybrid",
  places: "Denver, CO; Austin, TX",
  payMin: "165,000",
  payMax: "205,000",
  payPeriod: "Year",
  benefits: "Medical, dental and vision insurance, 401(k) match, bonus of 10%",
  description:
    "This row is an example: replace it with your own.\n\n## What you do\n\n- Build and run the services behind our ledger, in Kotlin and PostgreSQL\n- Read and review the code of six colleagues, as they do yours\n\n## What you bring\n\n- Years of work on systems that many people depend on",
  skills: "Kotlin, PostgreSQL",
  questions: "When can you start?",
  isVacancy: "Yes",
  usesAi: "No",
};
const OPEN_FOR_DAYS = 60;

/**
 * The table to fill in, with a row that shows how: it may be posted as it stands on `today`. Spreadsheets take a file
 * that begins with a mark for UTF-8.
 */
export function uploadTemplate(today: string): string {
  const closesOn = dayOf(dayNumber(today) + OPEN_FOR_DAYS);
  const rows = [FIELD_NAMES, { ...EXAMPLE, closesOn }].map((row: VacancyForm) =>
    VACANCY_FIELDS.map((field) => quoted(row[field] ?? "")).join(","),
  );
  return `\ufeff${rows.join("\r\n")}\r\n`;
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
