import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadTechnologies } from "@/lib/roles/load-technologies";
import { printTechnologies, readTechnologies } from "@/lib/roles/technologies";
import { technologySkill } from "@/lib/roles/technology-skill";
import { toolsOf } from "@/lib/roles/tools";
import { PRICED_ROLES } from "@/lib/salaries/priced-roles";
import type { SkillDemand } from "@/lib/skills/demand";

const TABLE = readFileSync("db/reference/occupation-technologies.csv", "utf8");
const technologies = readTechnologies(TABLE);

describe("the table of technologies", () => {
  test("is read and printed without loss, and once", () => {
    expect(printTechnologies(technologies)).toBe(TABLE);
    expect(loadTechnologies("15-1252")).toBe(loadTechnologies("15-1252"));
  });

  test.each(PRICED_ROLES.map(({ slug, soc }) => [slug, soc]))("has some for %s", (_, soc) => {
    const found = loadTechnologies(soc);
    expect(found.filter(({ isInDemand }) => isInDemand).length).toBeGreaterThanOrEqual(5);
    expect(found.filter(({ isHot }) => isHot).length).toBeGreaterThanOrEqual(30);
  });

  test("holds occupations of roles alone, each technology once, and nothing that is neither hot nor in demand", () => {
    const socs = new Set<string>(PRICED_ROLES.map(({ soc }) => soc));
    expect(technologies.filter(({ soc }) => !socs.has(soc))).toEqual([]);
    expect(technologies.filter(({ isHot, isInDemand }) => !isHot && !isInDemand)).toEqual([]);
    const names = technologies.map(({ soc, technology }) => `${soc} ${technology}`);
    expect(new Set(names).size).toBe(names.length);
    expect(loadTechnologies("15-1299")).toEqual([]);
  });
});

describe("a technology", () => {
  test.each([
    ["Structured query language SQL", "sql"],
    ["Oracle Java", "java"],
    ["Oracle Java 2 Platform Enterprise Edition J2EE", "jakarta-ee"],
    ["Amazon Web Services AWS software", "aws"],
    ["Amazon Web Services AWS CloudFormation", "cloudformation"],
    ["Microsoft SQL Server", "sql-server"],
    ["Microsoft .NET Framework", "dotnet"],
    ["Red Hat Enterprise Linux", "linux"],
    ["The MathWorks MATLAB", "matlab"],
    ["Jenkins CI", "jenkins"],
    ["C", "c"],
    ["Go", "go"],
    ["UNIX Shell", "bash"],
  ])("%s is our %s", (technology, slug) => {
    expect(technologySkill(technology)?.slug).toBe(slug);
  });

  test.each([
    "Microsoft Office software",
    "JavaScript framework software",
    "Oracle SQL Developer",
    "Web application software",
    "Epic Systems",
    "Google Docs",
  ])("%s is none of our skills", (technology) => {
    expect(technologySkill(technology)).toBeNull();
  });

  test("that names one of our skills is one more often than not", () => {
    const inDemand = new Set(technologies.filter((one) => one.isInDemand).map((one) => one.technology));
    const matched = [...inDemand].filter((name) => technologySkill(name) !== null);
    expect(matched.length / inDemand.size).toBeGreaterThan(0.85);
  });
});

describe("beside a role's listings", () => {
  const java = { soc: "15-1252", technology: "Oracle Java", category: "X", isHot: true, isInDemand: true };
  const office = { ...java, technology: "Microsoft Office software" };
  const perl = { ...java, technology: "Perl", isInDemand: false };
  const asked = (skill: string, n: number): SkillDemand => ({
    ...{ skill, label: skill, n, of: 40, share: n / 40 },
    ...{ lift: null, isTypical: false, shareBefore: null, pay: null },
  });

  test("technologies stand by how many name them, what is in demand apart from what is only hot", () => {
    const { inDemand, others } = toolsOf(
      [office, java, perl, { ...java, technology: "C#" }, { ...java, technology: "Git" }],
      [asked("csharp", 12), asked("java", 10)],
    );
    expect(inDemand.map(({ technology, named }) => [technology, named?.n ?? null])).toEqual([
      ["C#", 12],
      ["Oracle Java", 10],
      ["Git", 0],
      ["Microsoft Office software", null],
    ]);
    expect(inDemand[1]).toMatchObject({ skill: { slug: "java" }, named: { n: 10, of: 40, share: 0.25 } });
    expect(others.map(({ technology }) => technology)).toEqual(["Perl"]);
  });

  test("no share is said where too few listings are open", () => {
    const [only] = toolsOf([java], []).inDemand;
    expect(only).toMatchObject({ skill: { slug: "java" }, named: null });
  });
});
