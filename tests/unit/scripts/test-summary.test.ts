import { expect, test } from "vitest";
import { addUp, countCheck, countPlaywright, countVitest, describeOutcome } from "@/scripts/test-summary";

const vitestReport = {
  numPassedTests: 10,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: "passed", assertionResults: [{ status: "passed" }] },
    { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] },
  ],
};

test("counts Vitest's tests, taking what is to do for skipped", () => {
  expect(countVitest(vitestReport, false)).toEqual({ passed: 10, failed: 1, skipped: 3 });
});

test("a test file that could not be loaded is a failure", () => {
  const unloadable = { status: "failed", assertionResults: [] };
  const report = { ...vitestReport, testResults: [...vitestReport.testResults, unloadable] };
  expect(countVitest(report, false).failed).toBe(2);
});

test("a run that failed outside its tests is a failure", () => {
  const report = { ...vitestReport, numFailedTests: 0, testResults: [] };
  expect(countVitest(report, false).failed).toBe(1);
  expect(countVitest(report, true).failed).toBe(0);
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countPlaywright({ stats }, false)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

test("counts Playwright's tests", () => {
  const stats = { expected: 5, unexpected: 2, flaky: 1, skipped: 4 };
  expect(countPlaywright({ stats }, false)).toEqual({ passed: 6, failed: 2, skipped: 4 });
});

test("a report of another shape is not read as success", () => {
  expect(() => countVitest({}, true)).toThrow();
  expect(() => countPlaywright({ stats: {} }, true)).toThrow();
});

test("the last line says how many passed and failed, and were skipped if any were", () => {
  const sum = addUp([countCheck(true), countCheck(false), { passed: 7, failed: 0, skipped: 0 }]);
  expect(describeOutcome(sum)).toBe("8 passed, 1 failed");
  expect(describeOutcome({ ...sum, skipped: 3 })).toBe("8 passed, 1 failed, 3 skipped");
});
