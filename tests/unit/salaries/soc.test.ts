import { expect, test } from "vitest";
import { foldEmployer } from "@/lib/salaries/filing";
import { foldSoc, isTechSoc } from "@/lib/salaries/soc";

test.each([
  ["15-1252", "15-1252"],
  ["15-1252.00", "15-1252"],
  [" 15-2051-01 ", "15-2051"],
  ["15-1132", "15-1252"],
  ["15-1133.00", "15-1252"],
  ["15-1199", "15-1299"],
  ["15-1199.01", "15-1253"],
  ["15-1199.06", "15-1243"],
  ["15-1199.09", "15-1299"],
  ["15-1295", "15-1252"],
  ["29-1141.00", "29-1141"],
])("%s stands for the 2018 code %s", (code, soc) => {
  expect(foldSoc(code)).toBe(soc);
  expect(foldSoc(soc)).toBe(soc);
});

test.each(["", "151252", "15-125", "15-1252.1", "software developers"])("%s is no code", (code) => {
  expect(foldSoc(code)).toBeNull();
});

test("roles are looked for among computing and mathematics, and who manages them", () => {
  expect(["15-1252", "15-2051", "11-3021", "11-9041", "17-2141"].filter(isTechSoc)).toEqual([
    "15-1252",
    "15-2051",
    "11-3021",
  ]);
});

test.each([
  ["Example Payroll, Inc.", "EXAMPLE PAYROLL INC"],
  ["Infosys Limited", "Infosys Ltd."],
  ["AT&T Services, Inc.", "AT & T Services"],
  ["The Johns Hopkins University", "Johns Hopkins University"],
  ["Ernst & Young U.S. LLP", "Ernst and Young US"],
  ["Nestlé USA", "NESTLE"],
  ["Macy's Systems, L.L.C.", "Macys Systems LLC"],
])("%s and %s are one employer", (one, other) => {
  expect(foldEmployer(one)).toBe(foldEmployer(other));
});

test("a name that is nothing but a form stays a name", () => {
  expect(foldEmployer("The Company, Inc.")).toBe("the company inc");
  expect(foldEmployer("Co.")).not.toBe("");
});
