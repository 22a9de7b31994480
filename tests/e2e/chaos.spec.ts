import { expect, test } from "@playwright/test";
import { env } from "@/lib/env";
import { canSeeProcesses } from "@/tests/support/app-processes";
import { startVictim } from "@/tests/support/chaos";

test.skip(!env.builtFolder, "`npm test` makes the build that this serves.");
test.skip(!canSeeProcesses, "Only /proc says what is left over.");

test("loses nothing acknowledged, doubles nothing and shows no half when its parts are killed", async () => {
  test.setTimeout(240_000);
  const payboard = await startVictim();
  try {
    // Each part once, since a kill and its healing take their time; `npm run chaos` makes 55.
    for (const met of [
      await payboard.killWhileWriting("Postgres", 500),
      await payboard.killWhileImporting("server", 1_500),
      await payboard.killWhileImporting("supervisor", 1_500),
    ])
      expect(met.answers).toBeGreaterThan(0);
  } finally {
    await payboard.stop();
  }
});
