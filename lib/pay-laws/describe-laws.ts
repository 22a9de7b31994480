import { formatMonth } from "@/lib/format-month";
import { employersOf } from "./bound";
import { type LawFinding, statusWords } from "./lint-posting";
import type { LintedPosting } from "./posting";
import type { PayLaw, PostingField } from "./vocabulary";
import { inWords } from "./wording";

/** The note beside a form, worded. */
export type LawNote = {
  /** "Both of your places have a duty to state pay" */
  heading: string;
  /** Whether something that is asked, or is likely asked, is missing. */
  isAmiss: boolean;
  items: LawItem[];
  /** "Information, not legal advice. Last checked November 2026." */
  source: string;
};

export type LawItem = {
  code: string;
  isBound: LawFinding["isBound"];
  /** "New York" */
  name: string;
  /** "employers of 4 or more: the good-faith minimum and maximum and the job description, if there is one" */
  asks: string;
  /** "Denver, CO"; "remote people in Colorado may apply" */
  because: string;
  /** Why it is likely, or not at all; null where it binds. */
  reason: string | null;
  /** "Labor Law 194-b; read at the source" */
  source: string;
  /** "You have this." "The closing date is missing." Empty where it does not bind. */
  status: string;
  /** Where the first thing that is missing, or else unclear, is mended; null for none. */
  field: PostingField | null;
};

/** Words for what `lintPosting` found. `laws` are all that were looked at. */
export function describeLaws(
  findings: readonly LawFinding[],
  posting: Pick<LintedPosting, "places">,
  laws: readonly PayLaw[],
): LawNote {
  const bound = findings.filter(({ isBound }) => isBound !== "no");
  return {
    heading: headingOf(findings, posting),
    isAmiss: bound.some(({ asked }) => asked.some(({ status }) => status === "missing")),
    items: findings.map(itemOf),
    source: `Information, not legal advice.${lastChecked(laws)}`,
  };
}

function headingOf(findings: readonly LawFinding[], { places }: Pick<LintedPosting, "places">): string {
  const sure = findings.filter(({ isBound }) => isBound === "yes");
  const likely = findings.filter(({ isBound }) => isBound === "likely");
  if (sure.length + likely.length === 0)
    return findings.length > 0
      ? "No law that we know of binds you to state pay in this posting"
      : "We know of no law on pay in postings here";
  if (areAllBound(sure, likely, places)) {
    const states = new Set(places.map(({ state }) => state)).size;
    if (states > 1)
      return `${states === 2 ? "Both" : `All ${states}`} of your ${states === places.length ? "places" : "states"} have a duty to state pay`;
  }
  if (sure.length === 0) return `${subject(likely)} likely ${asks(likely)} for pay in the posting`;
  const more =
    likely.length > 0
      ? `; ${likely.length} ${likely.length === 1 ? "other" : "others"} likely ${asks(likely)}`
      : "";
  return `${subject(sure)} ${asks(sure)} for pay in the posting${more}`;
}

/** Whether each of the job's places lies in a state that surely asks, and no law of another state may bind. */
function areAllBound(
  sure: readonly LawFinding[],
  likely: readonly LawFinding[],
  places: LintedPosting["places"],
): boolean {
  const asking = new Set(sure.flatMap(({ law }) => (law.scope === "state" ? [law.state] : [])));
  const own = new Set(places.map(({ state }) => state));
  const isElsewhere = [...sure, ...likely].some(({ law }) => !own.has(law.state));
  return !isElsewhere && [...own].every((state) => state !== null && asking.has(state));
}

/** By name as far as they fit on a line. */
function subject(findings: readonly LawFinding[]): string {
  if (findings.length <= 3) return inWords(findings.map(({ law }) => law.jurisdiction));
  const isAllStates = findings.every(({ law }) => law.scope === "state");
  return `${findings.length} ${isAllStates ? "states" : "states and cities"}`;
}

function asks(findings: readonly LawFinding[]): string {
  return findings.length === 1 ? "asks" : "ask";
}

function itemOf({ law, isBound, because, reason, asked, verified, exemption }: LawFinding): LawItem {
  const toMend =
    asked.find(({ status }) => status === "missing") ?? asked.find(({ status }) => status === "unclear");
  const isAsked = isBound !== "no";
  return {
    code: law.code,
    isBound,
    name: law.jurisdiction,
    asks:
      exemption === "not-in-posting"
        ? `pay ${law.onRequest}`
        : `${employersOf(law).replace(/,$/, "")}: ${inWords(asked.map(({ words }) => words))}`,
    because: because.join("; "),
    reason,
    source: [law.law, verified].filter(Boolean).join("; "),
    status: isAsked ? statusWords(asked) : "",
    field: isAsked ? (toMend?.field ?? null) : null,
  };
}

/** The month of the row that was looked at longest ago: all are at least so fresh. */
function lastChecked(laws: readonly PayLaw[]): string {
  const oldest = laws.map(({ checkedOn }) => checkedOn).toSorted()[0];
  return oldest ? ` Last checked ${formatMonth(oldest)}.` : "";
}
