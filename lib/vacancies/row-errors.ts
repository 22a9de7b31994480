import { FIELD_NAMES } from "./changes";
import type { VacancyField, VacancyForm } from "./form";
import { vacancyInput } from "./input";
import { CELL_CHOICES, optionWords } from "./read-cells";
import type { UploadedRow } from "./read-upload";

/** `column` is null where it is no one column. */
export type RowError = { column: string | null; message: string };

/** All that has to be mended in a row before it could be posted by `today`; empty where nothing has. */
export function rowErrors({ form, faults }: UploadedRow, today: string): RowError[] {
  const ofCells = faults.map(({ field, message }) => ({ column: field && FIELD_NAMES[field], message }));
  const errors = errorsOf(form, today);
  // What can't be read at all keeps the rest from being looked at: without it the rest is.
  const readable = Object.entries(form).filter(([field]) => !errors.has(field as VacancyField));
  const rest = errors.size > 0 ? errorsOf(Object.fromEntries(readable), today) : errors;
  const faulty = new Set(faults.map(({ field }) => field));
  const ofForm = [...new Map([...rest, ...errors])].flatMap(([field, messages]) =>
    faulty.has(field) ? [] : [{ column: FIELD_NAMES[field], message: inFull(field, messages) }],
  );
  return [...ofCells, ...ofForm];
}

function errorsOf(form: VacancyForm, today: string): Map<VacancyField, string[]> {
  const errors = new Map<VacancyField, string[]>();
  for (const { path, message } of vacancyInput(today).safeParse(form).error?.issues ?? []) {
    // The paths are the form's fields.
    const field = path[0] as VacancyField;
    errors.set(field, [...(errors.get(field) ?? []), message]);
  }
  return errors;
}

/** On the form the choices stand beside it. */
function inFull(field: VacancyField, messages: readonly string[]): string {
  const options = CELL_CHOICES[field];
  return [...messages, options && `Write one of these: ${optionWords(options)}.`].filter(Boolean).join(" ");
}
