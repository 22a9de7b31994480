import { Marked } from "marked";
import { escapeHtml, paragraphs } from "@/lib/imports/clean-text";
import { sanitiseDescription } from "@/lib/listings/description";
import type { VacancyContent } from "./input";

const marked = new Marked({
  async: false,
  gfm: true,
  breaks: true,
  renderer: { html: ({ text }) => escapeHtml(text) },
});

/**
 * A vacancy's text as its listing shows it: sanitised HTML of the Markdown, then what else the law may ask for, under
 * headings of its own. HTML in the Markdown is shown as typed, not run.
 */
export function describeVacancy({
  description,
  benefits,
  payReason,
}: Pick<VacancyContent, "description" | "benefits" | "payReason">): string | null {
  const pieces = [
    String(marked.parse(description)),
    benefits && `<h2>Benefits and other pay</h2>${paragraphs(benefits)}`,
    payReason && `<h2>Why the range is wide</h2>${paragraphs(payReason)}`,
  ];
  return sanitiseDescription(pieces.filter(Boolean).join("\n"));
}
