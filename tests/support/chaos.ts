import { startChaosApp } from "./chaos-app";
import { importsUnder } from "./chaos-imports";
import { writesUnder } from "./chaos-writes";

/**
 * Payboard as `npm start` runs it, with parts that are killed by kill -9 while people post and apply, or while an
 * import writes. The first import takes the sample companies with it, so posting and applying come before.
 */
export async function startVictim() {
  const app = await startChaosApp();
  return {
    killWhileImporting: importsUnder(app),
    killWhileWriting: writesUnder(app),
    stop: app.stop,
  };
}
