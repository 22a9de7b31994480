import { expect, test } from "vitest";
import { suggest } from "@/lib/vacancies/suggest";

test("reads role, level and skills as an import would", () => {
  expect(suggest("Senior Back-end Engineer, Payments (Kotlin)", "You know PostgreSQL and AWS.")).toEqual({
    role: "backend-engineer",
    level: "senior",
    skills: ["kotlin", "postgresql", "aws"],
  });
});

test("suggests nothing where nothing is said", () => {
  expect(suggest("Office Manager", "You keep the office.")).toEqual({ role: null, level: null, skills: [] });
  expect(suggest("", "")).toEqual({ role: null, level: null, skills: [] });
});
