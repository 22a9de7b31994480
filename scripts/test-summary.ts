import { z } from "zod";

/** How many tests of a step passed, failed and were skipped. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** A check such as the linter's counts as one test. */
export function countCheck(succeeded: boolean): Outcome {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
}

/** Counts what Vitest's JSON report holds. A file that could not be loaded is one failure. */
export function countVitest(report: unknown, succeeded: boolean): Outcome {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    vitestReport.parse(report);
  const unloadable = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  ).length;
  return atLeastOneFailure(
    { passed: numPassedTests, failed: numFailedTests + unloadable, skipped: numPendingTests + numTodoTests },
    succeeded,
  );
}

/** Counts what Playwright's JSON report holds. What passed only at a second try has passed. */
export function countPlaywright(report: unknown, succeeded: boolean): Outcome {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
  return atLeastOneFailure({ passed: expected + flaky, failed: unexpected, skipped }, succeeded);
}

/** A run that failed has a failure, also where no test has: an error outside of them, or a crash. */
function atLeastOneFailure(outcome: Outcome, succeeded: boolean): Outcome {
  return succeeded || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}

export function addUp(outcomes: Outcome[]): Outcome {
  return outcomes.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** `212 passed, 0 failed`, and `, 3 skipped` where tests were skipped. */
export function describeOutcome({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
