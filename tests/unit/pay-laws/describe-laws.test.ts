import { describe, expect, test } from "vitest";
import { describeLaws } from "@/lib/pay-laws/describe-laws";
import { lintPosting } from "@/lib/pay-laws/lint-posting";
import { loadPayLaws } from "@/lib/pay-laws/load-pay-laws";
import type { LintedPosting } from "@/lib/pay-laws/posting";
import type { StateCode } from "@/lib/places/vocabulary";

const laws = loadPayLaws();
const TODAY = "2026-11-30";

function note(over: Partial<LintedPosting>) {
  const posting: LintedPosting = {
    ...{ places: [], workplace: "onsite", remoteStates: null, employees: 500, isOpenEnded: false },
    ...{
      pay: { min: 165_000, max: 205_000 },
      otherPay: "",
      closesOn: null,
      description: "You keep the ledger.",
    },
    benefits: "Medical, dental and vision, 401(k) match, yearly bonus of up to 15%.",
    ...over,
  };
  return describeLaws(lintPosting(posting, laws, TODAY), posting, laws);
}

const place = (state: StateCode, city: string | null = null) => ({ state, city });
const heading = (places: LintedPosting["places"], over: Partial<LintedPosting> = {}) =>
  note({ places, ...over }).heading;

describe("the note beside the form", () => {
  const both = note({ places: [place("NY", "Buffalo"), place("CO", "Denver")] });

  test("says what two places ask and what is missing", () => {
    expect(both.heading).toBe("Both of your places have a duty to state pay");
    expect(both.isAmiss).toBe(true);
    const [colorado, newYork] = both.items;
    expect(colorado).toMatchObject({
      name: "Colorado",
      asks: "employers with anybody in Colorado: the pay or range, other pay, benefits and the date applications close",
      because: "Denver, CO",
      source: "Equal Pay for Equal Work Act; widened 2024-01-01; not yet confirmed by us",
      status: "The closing date is missing.",
      field: "closesOn",
    });
    expect(newYork).toMatchObject({
      asks: "employers of 4 or more: the good-faith minimum and maximum and the job description, if there is one",
      source: "Labor Law 194-b; read at the source",
      status: "You have this.",
      field: null,
    });
  });

  test("is no advice, and says when it was looked at", () => {
    expect(both.source).toBe("Information, not legal advice. Last checked November 2026.");
    const older = laws.map((law) => ({ ...law, checkedOn: law.code === "ME" ? "2026-03" : law.checkedOn }));
    expect(describeLaws([], { places: [] }, older).source).toMatch(/Last checked March 2026\.$/);
    expect(describeLaws([], { places: [] }, []).source).toBe("Information, not legal advice.");
  });

  test("asks nothing where nothing binds", () => {
    const small = note({ places: [place("MA")], employees: 3, pay: null });
    expect(small.isAmiss).toBe(false);
    expect(small.items[0]).toMatchObject({ isBound: "no", status: "", field: null });
  });

  test("says how an employer elsewhere has to tell", () => {
    expect(note({ places: [place("NV")] }).items[0]?.asks).toBe("pay after an interview");
  });
});

describe("its heading", () => {
  test.each([
    ["one", "Colorado asks for pay in the posting", [place("CO")]],
    ["one of two", "Colorado asks for pay in the posting", [place("CO"), place("TX")]],
    ["a city with its state", "New York and New York City ask for pay in the posting", [place("NY", "NYC")]],
    ["three", "All 3 of your places have a duty to state pay", [place("CO"), place("VT"), place("DC")]],
    ["likely", "Massachusetts likely asks for pay in the posting", [place("MA")]],
    [
      "yes and likely",
      "Vermont asks for pay in the posting; 1 other likely asks",
      [place("VT"), place("MA")],
    ],
    [
      "two cities of a state",
      "Colorado asks for pay in the posting",
      [place("CO", "Denver"), place("CO", "Boulder")],
    ],
    [
      "three places in two states",
      "Both of your states have a duty to state pay",
      [place("CO", "Denver"), place("CO", "Boulder"), place("VT")],
    ],
    ["none that we know", "We know of no law on pay in postings here", [place("TX")]],
    ["on request", "No law that we know of binds you to state pay in this posting", [place("CT")]],
    ["not yet", "No law that we know of binds you to state pay in this posting", [place("DE")]],
  ])("%s", (_, words, places) => expect(heading(places)).toBe(words));

  test("names others beside the job's own places", () => {
    const own = [place("CO"), place("VT")];
    expect(heading(own, { workplace: "remote", remoteStates: ["NY"] })).toBe(
      "Colorado, New York and Vermont ask for pay in the posting",
    );
    expect(heading(own, { workplace: "remote", remoteStates: ["WA"] })).toBe(
      "Colorado and Vermont ask for pay in the posting; 1 other likely asks",
    );
  });

  test("counts where people may live anywhere", () => {
    const remote = { workplace: "remote", remoteStates: "anywhere" } as const;
    const bound = laws.filter(
      ({ scope, inPosting, code }) => scope === "state" && inPosting && code !== "DE",
    );
    expect(heading([], remote)).toBe(
      `Colorado and New York ask for pay in the posting; ${bound.length - 2} others likely ask`,
    );
    expect(heading([], { ...remote, employees: null })).toBe(
      `Colorado asks for pay in the posting; ${bound.length - 1} others likely ask`,
    );
    expect(heading([], { workplace: "remote", remoteStates: ["MA", "WA", "IL", "NJ"] })).toBe(
      "4 states likely ask for pay in the posting",
    );
  });
});
