import { parseArgs } from "node:util";
import { Random } from "@/db/seed/random";
import { InvalidInput } from "@/lib/errors";
import { canSeeProcesses } from "@/tests/support/app-processes";
import { startVictim, VICTIMS } from "@/tests/support/chaos";
import { onStop, stop, stopWhenAsked } from "./shutdown";

const USAGE = `npm run chaos -- [--kills N] [--seed S]

  Kills the supervisor, Postgres and the server in turn, by kill -9 at random moments of an import and of
  reads, and says whether anything committed was lost (default 30 kills of seed 1).`;

/** An import takes about this long from its first line to its last. */
const LATEST_MS = 2_000;

stopWhenAsked(() => console.error("\n  Stopping…"));
try {
  await chaos();
} catch (error) {
  console.error(error instanceof InvalidInput ? error.message : error);
  await stop(1);
}

async function chaos() {
  const { values } = parseArgs({
    options: { kills: { type: "string", default: "30" }, seed: { type: "string", default: "1" } },
  });
  const [kills, seed] = [Number(values.kills), Number(values.seed)];
  if (!(Number.isInteger(kills) && kills > 0 && Number.isInteger(seed))) throw new InvalidInput(USAGE);
  if (!canSeeProcesses)
    throw new InvalidInput("Only where there is /proc can it be told what is left running.");

  const payboard = await startVictim();
  onStop(payboard.stop);

  const random = new Random(seed);
  for (let turn = 0; turn < kills; turn++) {
    const victim = VICTIMS[turn % VICTIMS.length] ?? VICTIMS[0];
    const afterMs = Math.round(random.between(0, LATEST_MS));
    const { wasImported, answers, outages, healedMs } = await payboard.kill(victim, afterMs);
    const fate = wasImported ? "import carried out" : "import undone";
    const reads = `${answers} answers, ${outages} outages`;
    console.log(
      `  ${turn + 1} of ${kills}: ${victim} after ${afterMs} ms, ${fate}, ${reads}, healed in ${(healedMs / 1000).toFixed(1)} s`,
    );
  }
  await stop(0, `${kills} kills: nothing committed is missing, nothing half-imported was seen.`);
}
