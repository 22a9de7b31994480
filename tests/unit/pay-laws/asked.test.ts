import { describe, expect, test } from "vitest";
import { askedOf } from "@/lib/pay-laws/asked";
import { loadPayLaws } from "@/lib/pay-laws/load-pay-laws";
import type { LintedPosting } from "@/lib/pay-laws/posting";
import { FIELD_OF, MUST_SHOW, type MustShow } from "@/lib/pay-laws/vocabulary";

const laws = loadPayLaws();
const TODAY = "2026-11-30";

const BARE: LintedPosting = {
  ...{ places: [], workplace: "onsite", remoteStates: null, employees: 100, pay: null, isOpenEnded: false },
  ...{ benefits: "", otherPay: "", closesOn: null, description: "" },
};

/** For each thing what shows it, and nothing else. */
const SHOWN: Record<MustShow, Partial<LintedPosting>> = {
  range: { pay: { min: 150_000, max: 180_000 } },
  "hourly-or-range": { pay: { min: 70, max: 90 } },
  benefits: { benefits: "Health insurance" },
  "other-pay": { otherPay: "Commission" },
  deadline: { closesOn: TODAY },
  description: { description: "You keep the ledger." },
};

const duties = laws.flatMap((law) => law.mustShow.map(({ what }) => [law.jurisdiction, what, law] as const));

test("every known thing is asked by some law", () => {
  expect(new Set(duties.map(([, what]) => what))).toEqual(new Set(MUST_SHOW));
});

test.each(duties)("%s: %s is missing, and is met by its own field alone", (_, what, law) => {
  const statusOf = (over: Partial<LintedPosting>) =>
    askedOf(law, { ...BARE, ...over }, TODAY).find((one) => one.what === what);
  expect(statusOf({})).toMatchObject({ status: "missing", field: FIELD_OF[what], mend: expect.any(String) });
  expect(statusOf(SHOWN[what])).toMatchObject({ status: "met", mend: null });
  const others = MUST_SHOW.filter((other) => FIELD_OF[other] !== FIELD_OF[what]).map((other) => SHOWN[other]);
  expect(statusOf(Object.assign({}, ...others))?.status).not.toBe("met");
});

const status = (code: string, what: MustShow, over: Partial<LintedPosting>) => {
  const law = laws.find((one) => one.code === code);
  return law && askedOf(law, { ...BARE, ...over }, TODAY).find((one) => one.what === what)?.status;
};

describe("a range with one end", () => {
  test.each(laws.flatMap((law) => law.mustShow.map(({ what }) => [law.jurisdiction, what, law] as const)))(
    "%s: %s",
    (_, what, law) => {
      if (FIELD_OF[what] !== "pay") return;
      const open = { pay: { min: 150_000, max: 150_000 }, isOpenEnded: true };
      expect(status(law.code, what, open)).toBe(law.isOpenEndBarred ? "missing" : "unclear");
    },
  );

  test("is not one figure, which is a range whose ends are the same", () => {
    expect(status("NY", "range", { pay: { min: 150_000, max: 150_000 } })).toBe("met");
  });

  test("or the wrong way round, or of nothing, is unclear", () => {
    expect(status("NY", "range", { pay: { min: 180_000, max: 150_000 } })).toBe("unclear");
    expect(status("NY", "range", { pay: { min: 0, max: 150_000 } })).toBe("unclear");
  });
});

describe("benefits", () => {
  test.each([
    "Medical, dental and vision, 401(k) match",
    "20 days of paid time off",
    "https://altruist.example/benefits",
    "None",
  ])("are named by %s", (benefits) => expect(status("NJ", "benefits", { benefits })).toBe("met"));

  test.each(["Great benefits", "Competitive package", "TBD"])("are not named by %s", (benefits) =>
    expect(status("NJ", "benefits", { benefits })).toBe("unclear"),
  );

  test("of the description alone are unclear", () => {
    expect(status("NJ", "benefits", { description: "We pay your health insurance." })).toBe("unclear");
  });
});

describe("other pay", () => {
  test("may stand with the benefits", () => {
    expect(status("CO", "other-pay", { benefits: "Dental, yearly bonus of up to 15%" })).toBe("met");
    expect(status("CO", "other-pay", { benefits: "Dental. No other pay." })).toBe("met");
  });

  test("is unclear beside benefits that name none, or in the description", () => {
    expect(status("CO", "other-pay", { benefits: "Dental" })).toBe("unclear");
    expect(status("CO", "other-pay", { description: "You get equity." })).toBe("unclear");
  });
});

test("a closing day is met until it is over; applications without an end are unclear", () => {
  expect(status("CO", "deadline", { closesOn: "2026-11-30" })).toBe("met");
  expect(status("CO", "deadline", { closesOn: "2026-11-29" })).toBe("unclear");
  expect(status("CO", "deadline", { description: "We hire on a rolling basis." })).toBe("unclear");
});

test("the words are the law's for the range and ours for the rest", () => {
  const words = (code: string) =>
    laws
      .filter((law) => law.code === code)
      .flatMap((law) => askedOf(law, BARE, TODAY).map((one) => one.words));
  expect(words("NY")).toEqual(["the good-faith minimum and maximum", "the job description, if there is one"]);
  expect(words("CO")).toEqual(["the pay or range", "other pay", "benefits", "the date applications close"]);
});
