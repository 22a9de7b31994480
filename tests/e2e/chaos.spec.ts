import { expect, test } from "@playwright/test";
import { env } from "@/lib/env";
import { canSeeProcesses } from "@/tests/support/app-processes";
import { startVictim } from "@/tests/support/chaos";
import { VICTIMS } from "@/tests/support/chaos-app";

test.skip(!env.builtFolder, "`npm test` makes the build that this serves.");
test.skip(!canSeeProcesses, "Only /proc says what is left over.");

test("loses nothing acknowledged, doubles nothing and shows no half when its parts are killed", async () => {
  test.setTimeout(240_000);
  const payboard = await startVictim();
  try {
    for (const victim of ["server", "Postgres"] as const) {
      const { answers } = await payboard.killWhileWriting(victim, 500);
      expect(answers).toBeGreaterThan(0);
    }
    for (const victim of VICTIMS) {
      const { answers } = await payboard.killWhileImporting(victim, 1_500);
      expect(answers).toBeGreaterThan(0);
    }
  } finally {
    await payboard.stop();
  }
});
