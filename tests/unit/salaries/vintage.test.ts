import { expect, test } from "vitest";
import { vintageOfFilings } from "@/lib/salaries/vintage";

const none = new Map<string, number>();

test("a vintage that is said stands", () => {
  const quarters = new Map([["2024-03", 9]]);
  expect(vintageOfFilings({ said: "2023-12", quarters, name: "FY2025_Q1.csv" })).toBe("2023-12");
});

test.each(["2023", "2023-13", "December 2023"])("%s is no month", (said) => {
  expect(() => vintageOfFilings({ said, quarters: none, name: "" })).toThrow("--vintage 2023-12");
});

test("else it is the latest quarter in which many were decided, whatever a few dates say", () => {
  const quarters = new Map([
    ["2023-09", 500],
    ["2023-12", 9_000],
    ["2032-12", 3],
  ]);
  expect(vintageOfFilings({ quarters, name: "FY2020_Q1.xlsx" })).toBe("2023-12");
});

test.each([
  ["LCA_Disclosure_Data_FY2024_Q1.xlsx", "2023-12"],
  ["LCA_Disclosure_Data_FY2024_Q2.xlsx", "2024-03"],
  ["lca-fy2024-q4.csv", "2024-09"],
])("else the name %s says %s, fiscal years beginning in October", (name, vintage) => {
  expect(vintageOfFilings({ quarters: none, name })).toBe(vintage);
});

test("else nothing says it", () => {
  expect(vintageOfFilings({ quarters: none, name: "lca_h1b_all.csv" })).toBeNull();
});
