import { EMPLOYMENT_TYPES, LEVELS, WORKPLACES } from "@/lib/listings/vocabulary";
import { ROLE_OPTIONS } from "@/lib/roles/vocabulary";
import { type VacancyField, type VacancyForm, vacancyForm } from "./form";
import { APPLY_BY, POSTED_PERIODS, REMOTE_REACHES, YES_NO } from "./vocabulary";

/** What is wrong with a cell; `field` is null where it is no one cell. */
export type Fault = { field: VacancyField | null; message: string };
type Choice = readonly { value: string; label: string }[];

/** The fields in which the form offers a choice. */
export const CELL_CHOICES: Partial<Record<VacancyField, Choice>> = {
  role: ROLE_OPTIONS,
  level: LEVELS,
  type: EMPLOYMENT_TYPES,
  workplace: WORKPLACES,
  remoteReach: REMOTE_REACHES,
  payPeriod: POSTED_PERIODS,
  applyBy: APPLY_BY,
  isVacancy: YES_NO,
  usesAi: YES_NO,
};

/**
 * The form that a row of cells fills in, as if somebody had typed it. A choice may stand there by its value or its
 * label; what goes without saying on the form, where one field follows from another, is filled in.
 */
export function readCells(cells: VacancyForm): { form: VacancyForm; faults: Fault[] } {
  const form: VacancyForm = {
    ...cells,
    // An address or states say already what the choice above them would.
    applyBy: cells.applyBy || (cells.applyUrl ? "address" : "payboard"),
    remoteReach: cells.remoteReach || (cells.remoteStates ? "states" : "anywhere"),
    payPeriod: cells.payPeriod || "year",
    questions: cells.questions?.replace(/[ \t]*\|[ \t]*/g, "\n"),
    closesOn: cells.closesOn && dayOf(cells.closesOn),
  };
  const faults: Fault[] = [];
  for (const [field, options] of Object.entries(CELL_CHOICES) as [VacancyField, Choice][]) {
    const cell = form[field] ?? "";
    const word = ANSWERS.get(bare(cell)) ?? bare(cell);
    const chosen = options.find(({ value, label }) => bare(value) === word || bare(label) === word);
    form[field] = chosen?.value ?? "";
    if (!chosen && cell !== "") faults.push({ field, message: noneOf(cell, options) });
  }
  return { form: vacancyForm(form), faults };
}

/** As a spreadsheet writes yes and no. */
const ANSWERS = new Map([
  ["true", "yes"],
  ["false", "no"],
]);

/** Spreadsheets write a day as the country does: 12/31/2026. */
function dayOf(cell: string): string {
  const [, month = "", day = "", year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : cell;
}

function noneOf(cell: string, options: Choice): string {
  const said = cell.length > 60 ? `${cell.slice(0, 60)}…` : cell;
  return options.length > 10
    ? `“${said}” is none of ours. Left empty, it is what the title says.`
    : `“${said}” is none of these: ${optionWords(options)}.`;
}

/** "Yes, No" */
export function optionWords(options: Choice): string {
  return options.map(({ label }) => label).join(", ");
}

/** "On-site", "on site" and "onsite" are one; "Middle" and "Middle+" are two. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[^a-z+]+/g, "");
}
