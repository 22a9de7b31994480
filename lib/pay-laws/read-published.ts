import { parse } from "csv-parse/sync";
import { STATES, type StateCode } from "@/lib/places/vocabulary";
import type { MustShow, PayLaw, Verified } from "./vocabulary";

/** The month in which the summaries were gathered. They say of each row how far it was confirmed, not when. */
const CHECKED_ON = "2026-11";

/** The table names cities without their states. */
const CITIES: Record<string, { state: StateCode; city: string }> = {
  NYC: { state: "NY", city: "New York" },
  JC: { state: "NJ", city: "Jersey City" },
  CLE: { state: "OH", city: "Cleveland" },
};

/** What each way of putting it asks for; the first that fits. */
const ASKS: [RegExp, MustShow][] = [
  [/hourly/, "hourly-or-range"],
  [/benefits/, "benefits"],
  [/other compensation/, "other-pay"],
  [/deadline/, "deadline"],
  [/description/, "description"],
  [/range|scale|minimum and maximum/, "range"],
];

/** Reads the published summaries (`pay_laws.csv`), and makes of their words what a posting can be held to. */
export function readPublished(text: string): PayLaw[] {
  const records: Record<string, string>[] = parse(text, { columns: true });
  return records.map((record) => {
    const field = (name: string) => asList(record[name] ?? "");
    const words = field("must_show");
    const inPosting = field("in_posting") === "yes";
    const employeesNote = field("employees_note");
    return {
      code: field("code"),
      jurisdiction: field("jurisdiction"),
      ...placeOf(field("code"), field("scope")),
      employeesMin: Number(field("employees_min")),
      employeesCounted: countedOf(employeesNote),
      employeesNote,
      mustShow: inPosting ? words.split("; ").map((part) => ({ what: askedBy(part), words: part })) : [],
      onRequest: inPosting ? "" : words,
      isOpenEndBarred: /minimum and maximum|no open/.test(`${words} ${field("note")}`),
      covers: coveredBy(employeesNote),
      inPosting,
      effectiveOn: field("effective_on") || null,
      law: field("law"),
      verified: verifiedOf(field("verified")),
      note: field("note"),
      checkedOn: CHECKED_ON,
    };
  });
}

/** Commas would need quotes in a table of ours. */
function asList(words: string): string {
  return words.trim().replaceAll(", ", "; ");
}

function placeOf(code: string, scope: string): Pick<PayLaw, "scope" | "state" | "city"> {
  const city = CITIES[code];
  if (scope === "city" && city) return { scope, ...city };
  const state = STATES.find((known) => known.code === code)?.code;
  if (scope !== "state" || !state) throw new Error(`No ${scope} of the code ${code} is known.`);
  return { scope, state, city: null };
}

function askedBy(words: string): MustShow {
  const asked = ASKS.find(([pattern]) => pattern.test(words));
  if (!asked) throw new Error(`Nothing known is asked by "${words}".`);
  return asked[1];
}

function countedOf(note: string): PayLaw["employeesCounted"] {
  if (/^at least 1 in [A-Z]{2}\b/.test(note)) return "one-in-state";
  return /^in [A-Z]{2}$/.test(note) ? "in-state" : "all";
}

function coveredBy(note: string): PayLaw["covers"] {
  if (/reporting to/.test(note)) return "reporting";
  return /remote/.test(note) ? "remote" : "";
}

function verifiedOf(words: string): Verified {
  if (words === "yes" || words === "partly" || words === "no") return words;
  throw new Error(`"${words}" does not say how far a law was confirmed.`);
}
