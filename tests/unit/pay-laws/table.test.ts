import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isDay } from "@/lib/days";
import { loadPayLaws } from "@/lib/pay-laws/load-pay-laws";
import { printPayLaws, readPayLaws } from "@/lib/pay-laws/pay-laws";
import { readPublished } from "@/lib/pay-laws/read-published";
import { MUST_SHOW, VERIFIED } from "@/lib/pay-laws/vocabulary";
import { STATES } from "@/lib/places/vocabulary";
import { payLawBreaks } from "@/lib/trends/breaks";

const TABLE = readFileSync("db/reference/pay-laws.csv", "utf8");
const PUBLISHED = "../shared/data/pay_laws.csv";
const laws = loadPayLaws();
const law = (code: string) => laws.find((one) => one.code === code);

describe("the table of pay laws", () => {
  test("is read and printed without loss, and once", () => {
    expect(printPayLaws(readPayLaws(TABLE))).toBe(TABLE);
    expect(loadPayLaws()).toBe(laws);
  });

  test.skipIf(!existsSync(PUBLISHED))("is what the summaries come to", () => {
    expect(printPayLaws(readPublished(readFileSync(PUBLISHED, "utf8")))).toBe(TABLE);
  });

  test("holds twenty places, each once, in words that are known", () => {
    expect(laws).toHaveLength(20);
    expect(new Set(laws.map(({ code }) => code)).size).toBe(20);
    for (const {
      mustShow,
      verified,
      scope,
      state,
      city,
      effectiveOn,
      inPosting,
      onRequest,
      ...rest
    } of laws) {
      expect(STATES.map(({ code }) => code)).toContain(state);
      expect(Object.keys(VERIFIED)).toContain(verified);
      expect(city !== null).toBe(scope === "city");
      expect(effectiveOn === null || isDay(effectiveOn)).toBe(true);
      expect(rest.employeesMin).toBeGreaterThan(0);
      expect(rest.checkedOn).toBe("2026-11");
      expect(mustShow.length > 0).toBe(inPosting);
      expect(onRequest !== "").toBe(!inPosting);
      for (const { what, words } of mustShow) {
        expect(MUST_SHOW).toContain(what);
        expect(words).not.toBe("");
      }
    }
  });

  test("has what the notes say in columns", () => {
    expect(law("CA")).toMatchObject({ employeesMin: 15, employeesCounted: "one-in-state", covers: "" });
    expect(law("CO")).toMatchObject({ covers: "remote", isOpenEndBarred: true, effectiveOn: "2021-01-01" });
    expect(law("CO")?.mustShow.map(({ what }) => what)).toEqual([
      "range",
      "other-pay",
      "benefits",
      "deadline",
    ]);
    expect(law("NY")).toMatchObject({ covers: "reporting", isOpenEndBarred: true });
    expect(law("NY")?.mustShow.map(({ what }) => what)).toEqual(["range", "description"]);
    expect(law("MN")).toMatchObject({ employeesCounted: "in-state", isOpenEndBarred: true });
    expect(law("MA")).toMatchObject({ employeesCounted: "in-state", isOpenEndBarred: false });
    expect(law("HI")?.mustShow).toEqual([{ what: "hourly-or-range", words: "hourly rate or range" }]);
    expect(law("DE")).toMatchObject({ employeesMin: 26, effectiveOn: "2027-09-26" });
    expect(law("NV")).toMatchObject({ inPosting: false, onRequest: "after an interview", mustShow: [] });
    expect(law("JC")).toMatchObject({ scope: "city", state: "NJ", city: "Jersey City", effectiveOn: null });
  });

  test("turns away what it does not know", () => {
    const published = (row: string) =>
      readPublished(
        `jurisdiction,code,scope,employees_min,employees_note,must_show,in_posting,effective_on,law,verified,note\n${row}\n`,
      );
    expect(published("Ohio,OH,state,1,,pay range,yes,,,no,")).toHaveLength(1);
    expect(() => published("Ontario,ON,state,1,,pay range,yes,,,no,")).toThrow("ON");
    expect(() => published("Ohio,OH,state,1,,a song,yes,,,no,")).toThrow("a song");
    expect(() => published("Ohio,OH,state,1,,pay range,yes,,,perhaps,")).toThrow("perhaps");
  });

  // The lines on charts go to the browser, which reads no table.
  test("says the same as the lines on the charts", () => {
    for (const { code: state } of STATES) {
      const row = law(state);
      const isDrawn = row?.inPosting && row.effectiveOn && row.effectiveOn.slice(0, 7) <= row.checkedOn;
      const name = row?.law.split(";")[0];
      const what = `${state} pay law${name ? ` (${name})` : ""}${row?.verified === "yes" ? "" : ", not confirmed by us"}`;
      const series = `state-${state}` as const;
      expect(payLawBreaks(series)).toEqual(isDrawn ? [{ series, day: row.effectiveOn, what }] : []);
    }
  });
});
