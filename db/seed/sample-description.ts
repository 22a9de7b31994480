import type { EmploymentType, Level } from "@/lib/listings/vocabulary";
import type { RoleTexts, SampleCompany } from "./cast";
import type { Random } from "./random";

export const HEADINGS = {
  work: ["About the work", "The role", "What this is about"],
  duties: ["What you will do", "Your work", "What you’ll do"],
  asks: ["What we ask for", "What you bring", "About you"],
  offer: ["Benefits", "What we offer"],
};

export const SIZES = [
  "We are forty people and mean to stay small enough to know each other.",
  "We are about a hundred and twenty people, a third of them engineers.",
  "Some three hundred people work here, in product teams of six to eight.",
  "We have grown from twelve to sixty people in three years, and pay our own way.",
  "We are nine hundred people, of whom two hundred build software.",
];

export const EXPERIENCE: Record<Level | "unsaid", string[]> = {
  intern: [
    "You are studying computing or something near it and return to your studies afterwards.",
    "A course, a project or a hobby in which you built something and finished it.",
  ],
  junior: [
    "Up to two years of experience, internships included.",
    "A first job, a degree or a bootcamp behind you, and something to show from it.",
  ],
  middle: ["Two to four years of doing this for a living.", "Around three years of relevant experience."],
  "middle-plus": [
    "Four years of experience, and the wish to take on larger pieces.",
    "Three to five years in a similar role.",
  ],
  unsaid: ["Three or more years of relevant experience.", "Experience counts, however you came by it."],
  senior: [
    "Five or more years of relevant experience, some of them with one system that you saw grow old.",
    "Six years or so in similar work, and a record of leading projects with several people in them.",
  ],
  staff: [
    "Eight or more years of experience, and designs that other teams built on.",
    "Ten years or so in the trade, the last few spent setting direction across teams.",
  ],
  principal: [
    "Twelve or more years of experience, and decisions that a whole company lived with, some of which you would take again.",
    "A long record of solving the problem that nobody owned.",
  ],
};

export const BENEFITS = [
  "Twenty-five days of paid leave, and the last week of December off.",
  "Sixteen weeks of parental leave at full pay, for every parent.",
  "Stock options, explained in plain English before you sign.",
  "A yearly budget for books, courses and conferences, and the time to use them.",
  "A four-day week in July and August.",
  "A laptop of your choice, and a proper desk and chair at home.",
  "A commuter pass, or a bicycle every three years.",
  "Two paid days a year to volunteer.",
  "Profit sharing: eight percent of each year’s profit goes to everybody in equal parts.",
  "An office with windows that open and a lunch table for all.",
];

/** One of these leads the list of an employer in the United States. */
export const US_BENEFITS = [
  "Medical, dental and vision coverage for you and your family, from the first day.",
  "A 401(k) plan, of which we match the first five percent, and full health coverage.",
  "Health insurance of which we pay nine tenths, and a 401(k) plan.",
  "Health, life and disability insurance at no cost to you.",
];

/** For roles whose texts speak of the company's language. */
export const STACKS = [
  "We write {lang} with {framework}, keep our data in {db}, use {queue} for work that can wait, and run on {cloud}.",
  "Our stack, in short: {lang}, {framework}, {db}, {queue} and {front}, on {cloud}.",
  "Most of our code is {lang} and {front}; behind it stand {db} and {queue}, on {cloud}.",
];

export const CLOSINGS = [
  "How we hire: a call of half an hour, a paid exercise of two hours, and one afternoon with the team. You will hear from us within five working days of each.",
  "If you meet most of this and not all of it, write to us anyway.",
  "We decide by your work. Tell us what you need to do well in an interview, and we will arrange it.",
  "We read every application ourselves. A letter is welcome; two honest paragraphs are enough.",
];

export const TERMS: Partial<Record<EmploymentType, string>> = {
  contract: "This is a contract of six months, with a good chance of being extended.",
  internship:
    "The internship lasts twelve weeks. You will have one mentor, one project and a desk next to both.",
  "part-time": "This is a part-time position of twenty to twenty-four hours a week, in days that suit you.",
  temporary: "This is a temporary position of four months, to stand in for a colleague on leave.",
};

export type DescribedJob = {
  company: SampleCompany;
  texts: RoleTexts;
  level: Level | null;
  type: EmploymentType | null;
  isAbroad: boolean;
  /** What the `{slots}` of the texts stand for, besides the company's own words. */
  words: Record<string, string>;
};

/** HTML as a hiring system would hold it. */
export function sampleDescription(
  { company, texts, level, type, isAbroad, words }: DescribedJob,
  random: Random,
): string {
  const { name, product, users, does } = company;
  const slots: Record<string, string> = { ...words, company: name, product, users };
  const fill = (text: string) =>
    capitalised(text.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? slot));
  const heading = (part: keyof typeof HEADINGS) => `<h2>${random.pick(HEADINGS[part])}</h2>`;
  const terms = type && TERMS[type];
  const [skills = "", ...asks] = texts.asks;
  return [
    `<p>${name} ${does}. ${random.pick(SIZES)}</p>`,
    heading("work"),
    ...random.some(texts.work, random.pick([1, 2, 2])).map((text) => `<p>${fill(text)}</p>`),
    speaksOfStack(texts) && random.chance(0.7) ? `<p>${fill(random.pick(STACKS))}</p>` : "",
    terms ? `<p>${terms}</p>` : "",
    heading("duties"),
    list(random.some(texts.duties, random.pick([4, 5, 5, 6])).map(fill)),
    heading("asks"),
    list(
      [random.pick(EXPERIENCE[level ?? "unsaid"]), skills, ...random.some(asks, random.pick([2, 3, 4]))].map(
        fill,
      ),
    ),
    terms
      ? ""
      : `${heading("offer")}${list([...(isAbroad ? [] : [random.pick(US_BENEFITS)]), ...random.some(BENEFITS, random.pick([2, 3, 4]))])}`,
    `<p>${random.pick(CLOSINGS)}</p>`,
  ].join("");
}

export function speaksOfStack({ work, duties, asks }: RoleTexts): boolean {
  return [...work, ...duties, ...asks].some((text) => text.includes("{lang}"));
}

function list(items: string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
