import { z } from "zod";
import { isDay } from "@/lib/days";
import { optionalLine, optionalText } from "@/lib/input";
import type { Place } from "@/lib/listings/board";
import { rangeHonesty } from "@/lib/listings/range-honesty";
import {
  EMPLOYMENT_TYPES,
  type EmploymentType,
  LEVELS,
  type Level,
  WORKPLACES,
  type Workplace,
} from "@/lib/listings/vocabulary";
import { doubtAboutPay, PAY_PERIODS, type Pay } from "@/lib/pay";
import { parseRole } from "@/lib/roles/parse-title";
import { ROLES, type RoleSlug } from "@/lib/roles/vocabulary";
import { extractSkills } from "@/lib/skills/extract-skills";
import { readWhere } from "./read-where";
import { APPLY_BY, MOST_QUESTIONS, MOST_SKILLS, YES_NO } from "./vocabulary";

/** A vacancy that may be published: all that its listing is made of. */
export type VacancyContent = {
  title: string;
  role: RoleSlug;
  level: Level | null;
  type: EmploymentType;
  workplace: Workplace;
  /** As worded, or the states in which remote people may live. */
  location: string;
  places: Place[];
  isNationwide: boolean;
  pay: Pay | null;
  /** Why the range is as wide as it is; empty where it is not. */
  payReason: string;
  benefits: string;
  /** Markdown. */
  description: string;
  /** Slugs. */
  skills: string[];
  /** Null where people apply here. */
  applyUrl: string | null;
  questions: string[];
  /** The last day to apply, `2026-11-30`; null where none was said. */
  closesOn: string | null;
  isVacancy: boolean;
  usesAi: boolean;
};

/** Refused only with the rest: a form that is sent shows all that is amiss at once. */
const choice = z.string().max(100).default("");

/** "165,000", "$165k", "82.50"; null where nothing is written. */
const amount = z
  .string()
  .default("")
  .transform((text, context) => {
    const plain = text.replace(/[\s,$]/g, "").toLowerCase();
    if (plain === "") return null;
    const [, digits, thousands] = /^(\d{1,9}(?:\.\d{1,2})?)(k?)$/.exec(plain) ?? [];
    if (digits && Number(digits) > 0) return Number(digits) * (thousands ? 1000 : 1);
    context.addIssue({ code: "custom", message: "Write an amount in dollars, such as 165,000." });
    return z.NEVER;
  });

const fields = z.object({
  title: optionalLine(120),
  role: z.string().default(""),
  level: z.string().default(""),
  type: choice,
  workplace: choice,
  places: optionalLine(500),
  remoteReach: z.string().default("anywhere"),
  remoteStates: z.string().max(300).default(""),
  payMin: amount,
  payMax: amount,
  payPeriod: z.enum(PAY_PERIODS, "Choose what the pay is for.").default("year"),
  payReason: optionalText(500),
  benefits: optionalText(5_000),
  description: optionalText(50_000),
  skills: optionalLine(500),
  applyBy: choice,
  applyUrl: optionalLine(2_000),
  questions: optionalText(2_000),
  closesOn: optionalLine(20),
  isVacancy: choice,
  usesAi: choice,
});

/** What a form holds, as a vacancy that may be published by `today` (`2026-11-30`); or what has to be mended, by field. */
export function vacancyInput(today: string) {
  return fields.transform((form, context): VacancyContent => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const chosen = (
      path: "type" | "workplace" | "applyBy" | "isVacancy" | "usesAi",
      options: Choice,
      message: string,
    ) => {
      if (!options.some(({ value }) => value === form[path])) complain(path, message);
    };
    if (form.title === "") complain("title", "Write the title of the job.");
    if (form.description === "") complain("description", "Describe the job.");
    chosen("type", EMPLOYMENT_TYPES, "Choose how one is employed.");
    chosen("workplace", WORKPLACES, "Choose where the work is done.");
    chosen("applyBy", APPLY_BY, "Choose how people apply.");
    chosen("isVacancy", YES_NO, "Say whether there is a vacancy now.");
    chosen("usesAi", YES_NO, "Say whether AI screens the people who apply.");
    const where = readWhere(form, complain);
    const pay = readPay(form, complain);
    if (rangeHonesty(pay)?.verdict === "explain" && form.payReason === "")
      complain("payReason", "The most is more than 2.5 times the least: say why.");
    const questions = linesOf(form.questions);
    if (questions.length > MOST_QUESTIONS) complain("questions", `Ask ${MOST_QUESTIONS} questions at most.`);
    if (form.applyBy === "address" && !isWebAddress(form.applyUrl))
      complain("applyUrl", "Start it with https://, so that people reach your own site.");
    const closesOn = form.closesOn === "" ? null : form.closesOn;
    if (closesOn && !isDay(closesOn)) complain("closesOn", "Write a day, such as 2026-12-31.");
    else if (closesOn && closesOn < today) complain("closesOn", "That day is over.");
    const named = extractSkills("", form.skills.replaceAll(",", "\n"));
    if (named.length > MOST_SKILLS) complain("skills", `Name ${MOST_SKILLS} skills at most.`);
    if (form.skills !== "" && named.length === 0) complain("skills", "We know none of these as a skill.");
    return {
      title: form.title,
      role: ROLES.find(({ slug }) => slug === form.role)?.slug ?? parseRole(form.title),
      level: LEVELS.find(({ value }) => value === form.level)?.value ?? null,
      // Held to their vocabularies above.
      type: form.type as EmploymentType,
      workplace: form.workplace as Workplace,
      ...where,
      pay,
      payReason: form.payReason,
      benefits: form.benefits,
      description: form.description,
      skills: form.skills === "" ? extractSkills(form.title, form.description).slice(0, MOST_SKILLS) : named,
      applyUrl: form.applyBy === "address" ? form.applyUrl : null,
      questions,
      closesOn,
      isVacancy: form.isVacancy === "yes",
      usesAi: form.usesAi === "yes",
    };
  });
}

type Form = z.output<typeof fields>;
type Choice = readonly { value: string }[];
type Complain = (path: string, message: string) => void;

function readPay({ payMin, payMax, payPeriod }: Form, complain: Complain): Pay | null {
  if (payMin === null && payMax === null) return null;
  if (payMin === null || payMax === null) {
    complain(
      payMin === null ? "payMin" : "payMax",
      "State both ends of the range, the same twice for one figure.",
    );
    return null;
  }
  if (payMin > payMax) {
    complain("payMax", "The most is less than the least.");
    return null;
  }
  const pay = { min: payMin, max: payMax, period: payPeriod, currency: "USD" };
  const doubt = doubtAboutPay(pay);
  if (doubt) complain("payMin", `Look at these figures again: ${doubt}.`);
  return pay;
}

export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

function isWebAddress(text: string): boolean {
  return /^https:\/\/[^\s/]+\.[^\s/]+/i.test(text) && URL.canParse(text);
}
