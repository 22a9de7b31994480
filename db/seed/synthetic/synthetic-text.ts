import { type RoleTexts, readLists, readTexts } from "@/db/seed/cast";
import type { Random } from "@/db/seed/random";
import {
  BENEFITS,
  CLOSINGS,
  capitalised,
  EXPERIENCE,
  HEADINGS,
  SIZES,
  STACKS,
  speaksOfStack,
  TERMS,
  US_BENEFITS,
} from "@/db/seed/sample-description";
import type { EmploymentType, Level } from "@/lib/listings/vocabulary";
import { endedWith, type Phrase, phrase } from "./phrases";
import type { SyntheticCompany } from "./synthetic-companies";

type DescribedJob = {
  company: SyntheticCompany;
  texts: RoleTexts;
  level: Level | null;
  type: EmploymentType | null;
  isAbroad: boolean;
  /** What the `{slots}` of the texts stand for, besides the company's own words. */
  words: Record<string, string>;
};

/** A paragraph, a heading or an item of a list. */
type Line = { tag: "p" | "h3" | "li"; phrase: Phrase };

const general = readTexts("general");
const [OFFERS, NOTICES] = [readLists("general")("Offer"), readLists("general")("Closing")];

/** A real posting's length and more of its words than the sample's: about 3,500 characters, from 2,000 to 5,500. */
export function syntheticLines(job: DescribedJob, reference: string, random: Random): Line[] {
  const { texts, level, type, isAbroad, company } = job;
  const lines: Line[] = [];
  const say = (tag: Line["tag"], ...said: string[]) => {
    for (const text of said) lines.push({ tag, phrase: phrase(fill(text, job)) });
  };
  const from = <T>(list: readonly T[], least: number, most: number) =>
    random.choose(list, Math.floor(random.between(least, most + 1)));

  const size = SIZES[company.name.length % SIZES.length];
  say("p", `${company.name} ${company.does}. ${size}`);
  say("h3", random.pick(HEADINGS.work));
  say("p", ...from(texts.work, 1, 2), ...from(general.work, 1, 3));
  if (speaksOfStack(texts) && random.chance(0.7)) say("p", random.pick(STACKS));
  const terms = type && TERMS[type];
  if (terms) say("p", terms);
  say("h3", random.pick(HEADINGS.duties));
  say("li", ...from(texts.duties, 4, 6), ...from(general.duties, 2, 6));
  say("h3", random.pick(HEADINGS.asks));
  const [skills = "", ...asks] = texts.asks;
  say("li", random.pick(EXPERIENCE[level ?? "unsaid"]), skills);
  say("li", ...from(asks, 2, 4), ...from(general.asks, 2, 5));
  say("p", random.pick(company.tools));
  if (!terms) {
    say("h3", random.pick(HEADINGS.offer));
    if (!isAbroad) say("li", random.pick(US_BENEFITS));
    say("li", ...from(BENEFITS, 1, 4), ...from(OFFERS, 1, 5));
  }
  say("p", random.pick(CLOSINGS), ...from(NOTICES, 1, 4));
  lines.push({
    tag: "p",
    phrase: endedWith(phrase(`When you write to ${company.name}, please mention`), reference),
  });
  return lines;
}

/** The line that a listing's skills are read from where its text is not kept: its stack, or its tools. */
export function skillLine(job: DescribedJob, random: Random): Phrase {
  const isOfStack = speaksOfStack(job.texts) && random.chance(0.6);
  return phrase(isOfStack ? fill(random.pick(STACKS), job) : random.pick(job.company.tools));
}

export function asHtml(lines: readonly Line[]): string {
  let html = "";
  for (const [index, { tag, phrase }] of lines.entries()) {
    if (tag === "li" && lines[index - 1]?.tag !== "li") html += "<ul>";
    html += `<${tag}>${escapeHtml(phrase.text)}</${tag}>`;
    if (tag === "li" && lines[index + 1]?.tag !== "li") html += "</ul>";
  }
  return html;
}

function fill(text: string, { company, words }: DescribedJob): string {
  if (!text.includes("{")) return text;
  const { name, product, users } = company;
  const slots: Record<string, string> = { ...words, company: name, product, users };
  return capitalised(text.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? slot));
}

function escapeHtml(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : text;
}
