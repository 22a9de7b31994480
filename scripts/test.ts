import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createParallelSteps } from "./parallel-steps";
import { describeDuration } from "./progress";
import { isStopping, onStop, stop, stopWhenAsked } from "./shutdown";
import { paint } from "./steps";
import { LANES, openBench, type StepResult } from "./test-steps";
import { addUp, countCheck, describeOutcome, type Outcome } from "./test-summary";

/** Enough to see what went wrong, without burying the rest. */
const MOST_LINES = 300;

const startedAt = performance.now();
const chosen = process.argv.slice(2);
const known = LANES.flatMap((lane) => Object.keys(lane));
const strange = chosen.find((name) => !known.includes(name));
if (strange) {
  console.error(`There is no step called ${strange}; there are ${known.join(", ")}.`);
  process.exit(2);
}

stopWhenAsked(() => console.log("\n  Stopping…"));
try {
  await testAll();
} catch (error) {
  if (!isStopping()) {
    console.error(error);
    await stop(1);
  }
}

async function testAll() {
  const folder = mkdtempSync(join(tmpdir(), "payboard-test-"));
  // Postgres runs as somebody else where we are root, and has to get through.
  chmodSync(folder, 0o711);
  onStop(() => rmSync(folder, { recursive: true, force: true }));
  console.log();
  const bench = await openBench(folder);
  const steps = createParallelSteps();
  const failures: { name: string; output: string }[] = [];
  const outcomes: Outcome[] = [];

  await Promise.all(
    LANES.map(async (lane) => {
      for (const [name, work] of Object.entries(lane)) {
        // The browser needs what the build makes.
        const isWanted =
          chosen.length === 0 || chosen.includes(name) || (name === "build" && chosen.includes("e2e"));
        if (!isWanted || isStopping()) continue;
        const { outcome, output } = await steps.run(name, () => run(() => work(bench)));
        if (isStopping()) return;
        outcomes.push(outcome);
        if (outcome.failed === 0) continue;
        failures.push({ name, output });
        if (name === "build") return;
      }
    }),
  );

  steps.end();
  if (isStopping()) return;
  for (const { name, output } of failures) {
    console.log(`\n${paint(process.stdout, 31, `── ${name} `.padEnd(76, "─"))}\n`);
    console.log(output.split("\n").slice(-MOST_LINES).join("\n"));
  }
  const sum = addUp(outcomes);
  console.log(`\n  ${describeDuration((performance.now() - startedAt) / 1000)} in all\n`);
  await stop(sum.failed > 0 ? 1 : 0, describeOutcome(sum));
}

/** A step that breaks is a failure of that step; the others go on. */
async function run(work: () => Promise<StepResult>) {
  const value = await work().catch((error: unknown) => ({
    outcome: countCheck(false),
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  return { ok: value.outcome.failed === 0, detail: describeOutcome(value.outcome), value };
}
