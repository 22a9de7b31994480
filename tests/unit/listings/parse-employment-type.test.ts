import { expect, test } from "vitest";
import { parseEmploymentType } from "@/lib/listings/parse-employment-type";
import type { EmploymentType } from "@/lib/listings/vocabulary";

const STATED: [string | null, EmploymentType | null][] = [
  ["FullTime", "full-time"],
  ["Full-Time", "full-time"],
  ["FULL_TIME", "full-time"],
  ["Regular - Full-time", "full-time"],
  ["Full-time Non-exempt", "full-time"],
  ["Permanent", "full-time"],
  ["PartTime", "part-time"],
  ["Regular Part Time", "part-time"],
  ["Contract", "contract"],
  ["Full Time Contractor", "contract"],
  ["Intern", "internship"],
  ["Apprentice", "internship"],
  ["Temporary", "temporary"],
  ["Fixed Term", "temporary"],
  ["Variable / Casual", "temporary"],
  ["Other", null],
  ["", null],
  [null, null],
];
test.each(STATED)("%j is %s", (stated, type) => {
  expect(parseEmploymentType(stated, "Software Engineer")).toBe(type);
});

const TITLED: [string, EmploymentType | null][] = [
  ["Software Engineer Intern (Summer 2027)", "internship"],
  ["Software Engineering Internship", "internship"],
  ["Data Science Co-op", "internship"],
  ["(1099 Contract) Nonprofit Salesforce Consultant", "contract"],
  ["Technical Writer (6-month contract)", "contract"],
  ["Recruiter - Contract", "contract"],
  ["Bookkeeper, Part-time", "part-time"],
  ["Recruiter (Temporary)", "temporary"],
  ["Contracts Manager", null],
  ["Contract Manager, Procurement", null],
  ["Engineer, Internal Tools", null],
  ["International Sales Lead", null],
  ["Smart Contract Engineer", null],
  ["Template Designer", null],
];
test.each(TITLED)("the title %j says %s", (title, type) => {
  expect(parseEmploymentType(null, title)).toBe(type);
});

test("an intern's full-time means the hours", () => {
  expect(parseEmploymentType("FullTime", "Software Engineer, Intern")).toBe("internship");
  expect(parseEmploymentType("FullTime", "Recruiter (Contract)")).toBe("full-time");
});
