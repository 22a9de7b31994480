import { expect, test } from "@playwright/test";
import { env } from "@/lib/env";
import { canSeeProcesses } from "@/tests/support/app-processes";
import { startVictim, VICTIMS } from "@/tests/support/chaos";

test.skip(!env.builtFolder, "`npm test` makes the build that this serves.");
test.skip(!canSeeProcesses, "Only /proc says what is left over.");

test("loses nothing committed and shows no half of an import when its parts are killed", async () => {
  test.setTimeout(180_000);
  const payboard = await startVictim();
  try {
    for (const victim of VICTIMS) {
      const { answers } = await payboard.kill(victim, 1_500);
      expect(answers).toBeGreaterThan(0);
    }
  } finally {
    await payboard.stop();
  }
});
