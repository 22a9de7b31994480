import { describe, expect, test } from "vitest";
import { describeRole } from "@/lib/roles/descriptions";
import { oneOf, overviewLead, shownSkills, typicalFinding } from "@/lib/roles/overview";
import type { Figures } from "@/lib/salaries/figures";
import { PRICED_ROLES, pricedRole } from "@/lib/salaries/priced-roles";
import { rolePay } from "@/lib/salaries/role-page";
import type { SkillDemand } from "@/lib/skills/demand";
import { figuresOf, filingsAround, wagesAround } from "@/tests/support/salary-rows";

describe("what people of a role do", () => {
  test.each(PRICED_ROLES.map(({ slug }) => slug))(
    "is told of %s in a few sentences without a figure",
    (slug) => {
      const text = describeRole(slug);
      expect(text).not.toMatch(/\d|per ?cent|%|\$/);
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text.split(/(?<=\.) /).length).toBeGreaterThanOrEqual(2);
      expect(text.split(/(?<=\.) /).length).toBeLessThanOrEqual(4);
    },
  );

  test("is told of each in words of its own, and begins with its name", () => {
    const texts = PRICED_ROLES.map(({ slug }) => describeRole(slug));
    expect(new Set(texts).size).toBe(PRICED_ROLES.length);
    for (const { slug, plural } of PRICED_ROLES)
      expect(describeRole(slug).toLowerCase().startsWith(plural.toLowerCase()), slug).toBe(true);
  });

  test.each([
    ["backend-engineer", "a back-end engineer"],
    ["engineering-manager", "an engineering manager"],
    ["qa-engineer", "a QA engineer"],
    ["devops-engineer", "a DevOps engineer"],
    ["systems-analyst", "a systems analyst"],
  ] as const)("%s is %s", (slug, words) => {
    expect(oneOf(slug)).toBe(words);
  });
});

describe("what is said first", () => {
  const lead = (figures: Figures, slug: string, total: number) => {
    const role = pricedRole(slug);
    if (!role) throw new Error(`There is no ${slug}.`);
    return overviewLead({
      pay: rolePay(role, figures, [], "2026-01"),
      open: { total, listings: [], url: "/jobs" },
    });
  };

  test("is where the role is counted, what it is offered by filings, and how many are sought", () => {
    expect(lead(figuresOf([filingsAround(170_000), wagesAround(136_000)]), "backend-engineer", 84)).toBe(
      "Back-end engineers are counted among software developers (SOC 15-1252); the median offer to them is $170,000 a year (120 filings; U.S. Department of Labor, H-1B filings, October to December 2023); 84 listings for them are open here.",
    );
  });

  test("is the occupation's wage where no filings can be shown", () => {
    const found = lead(figuresOf([wagesAround(98_000, { soc: "15-1254" })]), "web-developer", 1);
    expect(found).toMatch(
      /^Web developers are an official occupation of that name \(SOC 15-1254\); the median wage there is \$98,000 a year \(1,000 jobs; .*May 2025\); 1 listing for them is open here\.$/,
    );
  });

  test("says so where nothing is known and nothing is open", () => {
    expect(lead(figuresOf([]), "data-engineer", 0)).toBe(
      "Data engineers are counted among database architects (SOC 15-1243); what they are paid isn’t known; no listing for them is open here.",
    );
  });
});

describe("the skills of a role's listings", () => {
  const asked = (label: string, n: number, lift: SkillDemand["lift"] = null): SkillDemand => ({
    ...{ skill: label.toLowerCase(), label, n, of: 200, share: n / 200 },
    ...{ lift, isTypical: lift !== null && lift.low > 1, shareBefore: null, pay: null },
  });
  const often = asked("Kafka", 30, { value: 3, low: 2, high: 4 });
  const oftener = asked("Go", 28, { value: 4, low: 3, high: 5 });

  test("set it apart where they are typical, the most so first", () => {
    expect(typicalFinding([asked("SQL", 90), often, oftener], "backend-engineer")).toBe(
      "Go and Kafka set listings for back-end engineers apart",
    );
    expect(typicalFinding([often], "qa-engineer")).toBe("Kafka sets listings for QA engineers apart");
    expect(typicalFinding([asked("SQL", 90)], "qa-engineer")).toMatch(/^No skill sets .* beyond chance$/);
    expect(typicalFinding([], "qa-engineer")).toMatch(/^Too few listings/);
  });

  test("are shown where they are among the twenty most named or typical", () => {
    const many = Array.from({ length: 25 }, (_, index) => asked(`Skill ${index}`, 100 - index));
    const shown = shownSkills([...many, often, asked("Perl", 5)]);
    expect(shown.map(({ label }) => label)).toEqual([
      ...many.slice(0, 20).map(({ label }) => label),
      "Kafka",
    ]);
  });
});
