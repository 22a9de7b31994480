import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { parseLevel } from "@/lib/listings/parse-level";
import { parsePlaces } from "@/lib/places/parse-location";
import { parseRole } from "@/lib/roles/parse-title";

const root = resolve(import.meta.dirname, "../../..");
const collection = resolve(root, "../shared/data/postings/real_postings_2026.csv");
const isThere = existsSync(collection);
if (!isThere) console.warn(`Skipped: the collection of real postings is not at ${collection}.`);

type Row = Record<string, string>;
const read = (file: string): Row[] => parse(readFileSync(file), { columns: true, bom: true });

type Answer = { title: string; location: string; said: string; is: string };
type Answers = Record<"states" | "workplace" | "role" | "level", Answer[]>;

function answers(): Answers {
  const postings = new Map(read(collection).map((row) => [row.job_uid, row]));
  const found: Answers = { states: [], workplace: [], role: [], level: [] };
  for (const label of read(resolve(root, "tests/labels/postings-2026.csv"))) {
    const posting = postings.get(label.job_uid);
    if (!posting) throw new Error(`No posting ${label.job_uid}`);
    const { title = "", location_raw: location = "", is_remote } = posting;
    const isRemote = is_remote === "" ? null : is_remote === "True";
    const { places, workplace } = parsePlaces({ locations: [location], workplace: null, isRemote, title });
    const states = [...new Set(places.flatMap((place) => place.state ?? []))].sort().join(" ");
    const said = { states, workplace, role: parseRole(title), level: parseLevel(title) ?? "" };
    const is = {
      states: (label.states ?? "").split(/[\s,;|]+/).join(" "),
      workplace: label.workplace,
      role: label.role,
      level: label.level,
    };
    for (const field of ["states", "workplace", "role", "level"] as const) {
      found[field].push({ title, location, said: said[field], is: is[field] ?? "" });
    }
  }
  return found;
}

const share = (right: Answer[], all: Answer[]) => (all.length === 0 ? 1 : right.length / all.length);
const right = (all: Answer[]) => all.filter(({ said, is }) => said === is);

function report(field: string, all: Answer[], measures: Record<string, number>) {
  const percent = Object.entries(measures).map(([name, value]) => `${name} ${(value * 100).toFixed(1)}%`);
  const wrong = all.filter(({ said, is }) => said !== is);
  const lines = wrong.map(
    ({ title, location, said, is }) => `  ${title} · ${location}: said ${said || "none"}, is ${is || "none"}`,
  );
  console.log([`${field}: ${percent.join(", ")} (n = ${all.length})`, ...lines].join("\n"));
}

describe.skipIf(!isThere)("200 real postings, labelled by hand", () => {
  const all = isThere ? answers() : { states: [], workplace: [], role: [], level: [] };

  test("states are right in 97% or more", () => {
    const accuracy = share(right(all.states), all.states);
    report("states", all.states, { right: accuracy });
    expect(all.states).toHaveLength(200);
    expect(accuracy).toBeGreaterThanOrEqual(0.97);
  });

  test("workplaces are right in 95% or more", () => {
    const accuracy = share(right(all.workplace), all.workplace);
    report("workplace", all.workplace, { right: accuracy });
    expect(accuracy).toBeGreaterThanOrEqual(0.95);
  });

  test.each([
    ["role", "other"],
    ["level", ""],
  ] as const)("of each %s: 95% of those said are right, 90% of those there are said", (field, none) => {
    const said = all[field].filter((answer) => answer.said !== none);
    const there = all[field].filter((answer) => answer.is !== none);
    const saidNone = all[field].filter((answer) => answer.said === none);
    const precision = share(right(said), said);
    const recall = share(right(there), there);
    const precisionOfNone = share(right(saidNone), saidNone);
    report(field, all[field], { precision, recall, [`precision of ${none || "no level"}`]: precisionOfNone });
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(precisionOfNone).toBeGreaterThanOrEqual(0.95);
  });
});
