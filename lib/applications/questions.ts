import type { VacancyForm } from "@/lib/vacancies/form";

/** What the company asks who applies: a question a line. */
export function questionsOf(form: VacancyForm | null): string[] {
  const lines = (form?.questions ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  // The same asked twice is one question.
  return [...new Set(lines)];
}

/** The name of the field in which the question at this position is answered. */
export function answerField(position: number): string {
  return `answer-${position}`;
}
