import { describe, expect, test } from "vitest";
import { changesBetween } from "@/lib/vacancies/changes";
import { sameForm, vacancyForm } from "@/lib/vacancies/form";
import { vacancyInput } from "@/lib/vacancies/input";
import { describeVacancy } from "@/lib/vacancies/markdown";
import { canEditVacancy, canReviewVacancy } from "@/lib/vacancies/policy";

const GOOD = {
  title: "Senior Back-end Engineer",
  type: "full-time",
  workplace: "hybrid",
  places: "Denver, CO; Austin, TX",
  payMin: "$165,000",
  payMax: "205k",
  description: "You build the ledger in Kotlin and PostgreSQL.",
  applyBy: "payboard",
  isVacancy: "yes",
  usesAi: "no",
};
const TODAY = "2026-06-01";
const read = (over: object) => vacancyInput(TODAY).safeParse({ ...GOOD, ...over });
const troubles = (over: object) =>
  Object.fromEntries((read(over).error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));

describe("a form of a vacancy", () => {
  test("is read as what its listing is made of", () => {
    expect(read({}).data).toMatchObject({
      role: "backend-engineer",
      workplace: "hybrid",
      isNationwide: false,
      pay: { min: 165_000, max: 205_000, period: "year", currency: "USD" },
      skills: ["kotlin", "postgresql"],
      applyUrl: null,
      isVacancy: true,
      usesAi: false,
    });
    expect(read({}).data?.places.map(({ city, state }) => `${city}, ${state}`)).toEqual([
      "Denver, CO",
      "Austin, TX",
    ]);
  });

  test("that is empty says all that is missing at once, each at its field", () => {
    const empty = vacancyInput(TODAY).safeParse({});
    const fields = empty.error?.issues.map(({ path }) => path[0]);
    expect(fields).toEqual([
      ...["title", "description", "type", "workplace", "applyBy", "isVacancy", "usesAi", "places"],
    ]);
  });

  test.each([
    ["an amount that is none", { payMin: "lots" }, "payMin", "Write an amount"],
    ["one end of a range", { payMax: "" }, "payMax", "State both ends"],
    ["a range upside down", { payMin: "300000" }, "payMax", "The most is less"],
    ["pay that nobody gets", { payMin: "1", payMax: "2" }, "payMin", "Look at these figures again"],
    [
      "a wide range without a reason",
      { payMin: "80000", payMax: "205000" },
      "payReason",
      "more than 2.5 times",
    ],
    ["a place that we don't know", { places: "Zzyzx Prime" }, "places", "We know no such place"],
    ["an address without https", { applyBy: "address", applyUrl: "acme.com/jobs" }, "applyUrl", "https://"],
    ["an address that runs", { applyBy: "address", applyUrl: "javascript:alert(1)" }, "applyUrl", "https://"],
    ["a day that is over", { closesOn: "2026-05-31" }, "closesOn", "That day is over"],
    ["a day that is none", { closesOn: "soon" }, "closesOn", "Write a day"],
    ["six questions", { questions: "a\nb\nc\nd\ne\nf" }, "questions", "5 questions at most"],
    [
      "a megabyte of text",
      { description: "x".repeat(1_000_000) },
      "description",
      "50,000 characters at most",
    ],
    [
      "remote without its states",
      { workplace: "remote", remoteReach: "states" },
      "remoteStates",
      "Name the states",
    ],
    ["skills that are none", { skills: "leadership vibes" }, "skills", "We know none"],
  ])("with %s is told so at the field", (_, over, field, message) => {
    expect(troubles(over)[field]).toContain(message);
  });

  test("that closes today, or has a wide range with its reason, is fine", () => {
    expect(troubles({ closesOn: TODAY })).toEqual({});
    expect(troubles({ payMin: "80000", payMax: "205000", payReason: "Two levels." })).toEqual({});
  });

  test("of remote work is in the states it names, or in the nation", () => {
    const some = read({ workplace: "remote", remoteReach: "states", remoteStates: "co, WA, xx, CO" }).data;
    expect(some?.places).toEqual([
      { country: "US", state: "CO", city: null },
      { country: "US", state: "WA", city: null },
    ]);
    expect(some?.isNationwide).toBe(false);
    expect(read({ workplace: "remote", places: "" }).data).toMatchObject({ places: [], isNationwide: true });
  });

  test("keeps of what is sent its own fields, and compares by what they say", () => {
    expect(
      vacancyForm({ title: "A", companyId: "7", level: " ", benefits: ["x", "y"], __proto__: { role: "z" } }),
    ).toEqual({
      title: "A",
      benefits: "x,y",
    });
    expect(sameForm({ title: "A" }, { title: "A", level: "" })).toBe(true);
    expect(sameForm({ title: "A" }, { title: "B" })).toBe(false);
  });
});

test("a version's history says what changed, and from what", () => {
  expect(
    changesBetween({ payMax: "200,000", title: "A" }, { payMax: "205,000", title: "A", level: "senior" }),
  ).toEqual(["Level: senior", "Pay to: 205,000 (was 200,000)"]);
});

test("a description keeps its form, with benefits and the reason for a wide range under headings of their own", () => {
  const html = describeVacancy({
    description: "## You do\n\n- **this**\n- that",
    benefits: "Bonus",
    payReason: "Two levels",
  });
  expect(html?.replaceAll("\n", "")).toBe(
    "<h3>You do</h3><ul><li><strong>this</strong></li><li>that</li></ul><h3>Benefits and other pay</h3><p>Bonus</p><h3>Why the range is wide</h3><p>Two levels</p>",
  );
});

test("staff of a company don't review what it posts", () => {
  const staff = {
    kind: "person",
    id: "1",
    name: "S",
    email: "s@x.example",
    isVerified: true,
    staff: "admin",
  } as const;
  const both = { ...staff, memberships: [{ companyId: 1, role: "owner" }] } as const;
  expect(canReviewVacancy(both, { companyId: 1 })).toBe(false);
  expect(canReviewVacancy(both, { companyId: 2 })).toBe(true);
  expect(canEditVacancy({ ...both, isVerified: false }, { companyId: 1 })).toBe(false);
});
