import { describe, expect, test } from "vitest";
import { lintPosting } from "@/lib/pay-laws/lint-posting";
import { loadPayLaws } from "@/lib/pay-laws/load-pay-laws";
import type { LintedPosting } from "@/lib/pay-laws/posting";
import type { PayLaw } from "@/lib/pay-laws/vocabulary";
import { STATES } from "@/lib/places/vocabulary";

const laws = loadPayLaws();
/** All laws but those still to come are in force. */
const TODAY = "2026-11-30";
/** With no law of its own or of a city. */
const ELSEWHERE = { state: "TX", city: "Austin" } as const;
const OTHERS = STATES.map(({ code }) => code);

const posting = (over: Partial<LintedPosting> = {}): LintedPosting => ({
  places: [],
  workplace: "onsite",
  remoteStates: null,
  employees: 10_000,
  pay: { min: 150_000, max: 180_000 },
  isOpenEnded: false,
  benefits: "Medical, dental and vision insurance, 401(k)",
  otherPay: "Yearly bonus",
  closesOn: "2026-12-31",
  description: "You keep the ledger.",
  ...over,
});

const lint = (law: PayLaw, over: Partial<LintedPosting>, today = TODAY) =>
  lintPosting(posting(over), [law], today)[0];

const byCode = (code: string) => {
  const law = laws.find((one) => one.code === code);
  if (!law) throw new Error(`No law of ${code}.`);
  return law;
};

const home = (law: PayLaw) => [{ state: law.state, city: law.city }];

/** Where the work is done, and whether a law then reaches it: surely, perhaps, or not at all. */
const WHERE: Record<
  string,
  { over: (law: PayLaw) => Partial<LintedPosting>; reach: (law: PayLaw) => string }
> = {
  "on-site there": { over: (law) => ({ places: home(law) }), reach: () => "sure" },
  "on-site there and elsewhere": {
    over: (law) => ({ places: [ELSEWHERE, ...home(law)] }),
    reach: () => "sure",
  },
  "on-site elsewhere": { over: () => ({ places: [ELSEWHERE] }), reach: () => "none" },
  "hybrid there": { over: (law) => ({ workplace: "hybrid", places: home(law) }), reach: () => "sure" },
  "hybrid elsewhere": {
    over: () => ({ workplace: "hybrid", places: [ELSEWHERE], remoteStates: "anywhere" }),
    reach: () => "none",
  },
  "remote anywhere": { over: () => ({ workplace: "remote", remoteStates: "anywhere" }), reach: remoteReach },
  "remote, nothing said": { over: () => ({ workplace: "remote" }), reach: remoteReach },
  "remote there": {
    over: (law) => ({ workplace: "remote", remoteStates: [law.state] }),
    reach: remoteReach,
  },
  "remote in other states": {
    over: (law) => ({ workplace: "remote", remoteStates: OTHERS.filter((code) => code !== law.state) }),
    reach: () => "none",
  },
  "remote from an office elsewhere": {
    over: () => ({ workplace: "remote", places: [ELSEWHERE] }),
    reach: () => "none",
  },
};

function remoteReach(law: PayLaw): string {
  if (law.scope === "city") return "none";
  return ["remote", "reporting"].includes(law.covers) ? "sure" : "perhaps";
}

const SIZES: Record<string, (law: PayLaw) => number | null> = {
  "below the threshold": (law) => law.employeesMin - 1,
  "at the threshold": (law) => law.employeesMin,
  "above it": (law) => law.employeesMin + 1,
  "of unknown size": () => null,
};

/** What must come of it, from the columns of the row. */
function expected(law: PayLaw, reach: string, employees: number | null): string | undefined {
  if (reach === "none") return undefined;
  if (!law.inPosting) return "no: not-in-posting";
  if (law.effectiveOn && law.effectiveOn > TODAY) return "no: not-in-force";
  if (employees !== null && employees < law.employeesMin) return "no: too-small";
  const isCountable = law.employeesMin === 1 || (employees !== null && law.employeesCounted !== "in-state");
  return reach === "sure" && isCountable ? "yes" : "likely";
}

const cases = laws.flatMap((law) =>
  Object.keys(WHERE).flatMap((where) =>
    Object.keys(SIZES).map((size) => [law.jurisdiction, where, size, law] as const),
  ),
);

describe("a law binds by place and size", () => {
  test("in 20 places, ten ways of working and four sizes", () => expect(cases).toHaveLength(800));

  test.each(cases)("%s, %s, %s", (_, where, size, law) => {
    const employees = SIZES[size]?.(law) ?? null;
    const found = lint(law, { ...WHERE[where]?.over(law), employees });
    const reach = WHERE[where]?.reach(law) ?? "";
    const outcome = found && [found.isBound, found.exemption].filter(Boolean).join(": ");
    expect(outcome).toBe(expected(law, reach, employees));
    // What is less than a plain yes says why.
    if (found) expect(found.reason === null).toBe(found.isBound === "yes");
  });
});

describe("a law that comes into force", () => {
  const dated = laws.flatMap((law) =>
    law.effectiveOn ? [[law.jurisdiction, law, law.effectiveOn] as const] : [],
  );
  const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

  test.each(dated)("%s binds from that day on, and not the day before", (_, law, day) => {
    expect(lint(law, { places: home(law) }, dayBefore(day))).toMatchObject({
      isBound: "no",
      exemption: "not-in-force",
    });
    expect(lint(law, { places: home(law) }, day)?.isBound).not.toBe("no");
  });

  test("says from when", () => {
    const found = lint(byCode("DE"), { places: home(byCode("DE")) });
    expect(found?.reason).toBe("in force from 26 September 2027");
    expect(found?.summary).toBe(
      "Delaware asks employers of 26 or more for the range and benefits, but not of this posting: in force from 26 September 2027.",
    );
  });
});

describe("where the company has people", () => {
  const remote = { workplace: "remote", remoteStates: "anywhere" } as const;
  const bound = (code: string, over: Partial<LintedPosting>) => lint(byCode(code), over)?.isBound;

  test("settles laws that need one of them there", () => {
    expect(bound("CO", { ...remote, employerStates: ["TX"] })).toBe("no");
    expect(bound("CO", { ...remote, employerStates: ["TX", "CO"] })).toBe("yes");
    expect(bound("CA", { ...remote, employerStates: ["TX"] })).toBe("no");
    expect(bound("MN", { ...remote, employerStates: ["TX"] })).toBe("no");
    // Others count everybody.
    expect(bound("WA", { ...remote, employerStates: ["TX"] })).toBe("likely");
    // Whom it hires there is there.
    expect(bound("CO", { places: [{ state: "CO", city: "Denver" }], employerStates: ["TX"] })).toBe("yes");
  });

  test("settles a count of those in the state where all are there", () => {
    const there = { places: home(byCode("MN")), employees: 30 };
    expect(bound("MN", { ...there, employerStates: ["MN"] })).toBe("yes");
    expect(bound("MN", { ...there, employerStates: ["MN", "WI"] })).toBe("likely");
  });

  test("makes work elsewhere likely to report to New York", () => {
    const texan = { places: [ELSEWHERE], employerStates: ["NY", "TX"] } as const;
    const found = lintPosting(posting({ ...texan, places: [ELSEWHERE] }), laws, TODAY);
    expect(found.map(({ law, isBound }) => [law.code, isBound])).toEqual([["NY", "likely"]]);
    expect(found[0]?.because).toEqual(["the work may report to New York"]);
  });
});

describe("a city", () => {
  const within = (code: string, state: "NY" | "NJ" | "OH" | "TN", city: string | null) =>
    lint(byCode(code), { places: [{ state, city }] }) !== undefined;

  test.each([
    ...["New York", "New York City", "NYC", "new york, NY", "Brooklyn", "The Bronx", "Bronx", "Queens"],
    ...["Manhattan", "Staten Island", "Long Island City", "City of New York"],
  ])("of New York goes by %s", (city) => expect(within("NYC", "NY", city)).toBe(true));

  test("is not its state, nor its namesake elsewhere", () => {
    expect(within("NYC", "NY", "Buffalo")).toBe(false);
    expect(within("NYC", "NY", null)).toBe(false);
    expect(within("NYC", "OH", "Brooklyn")).toBe(false);
    expect(within("CLE", "TN", "Cleveland")).toBe(false);
    expect(within("CLE", "OH", "Cleveland Heights")).toBe(false);
    expect(within("CLE", "OH", "Cleveland, OH")).toBe(true);
    expect(within("JC", "NJ", "Jersey City")).toBe(true);
    expect(within("JC", "NJ", "Newark")).toBe(false);
  });
});

test("what binds comes first, and says where it is tied to the posting", () => {
  const found = lintPosting(
    posting({
      workplace: "remote",
      places: [
        { state: "CO", city: "Denver" },
        { state: "CO", city: "Boulder" },
      ],
      remoteStates: ["CT", "CO", "WA"],
    }),
    laws,
    TODAY,
  );
  expect(found.map(({ law, isBound }) => [law.code, isBound])).toEqual([
    ["CO", "yes"],
    ["WA", "likely"],
    ["CT", "no"],
  ]);
  expect(found[0]?.because).toEqual(["Denver, CO", "Boulder, CO", "remote people in Colorado may apply"]);
  expect(found[0]?.verified).toBe("not yet confirmed by us");
  expect(found[1]?.verified).toBe("read at the source");
  expect(found[2]?.summary).toBe(
    "Connecticut asks an employer to state pay on request or before an offer, not in the posting.",
  );
});
