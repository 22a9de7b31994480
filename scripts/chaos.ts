import { parseArgs } from "node:util";
import { Random } from "@/db/seed/random";
import { InvalidInput } from "@/lib/errors";
import { canSeeProcesses } from "@/tests/support/app-processes";
import { startVictim } from "@/tests/support/chaos";
import { VICTIMS } from "@/tests/support/chaos-app";
import { onStop, stop, stopWhenAsked } from "./shutdown";

const USAGE = `npm run chaos -- [--during posting|import] [--kills N] [--seed S]

  Kills parts of Payboard by kill -9 at random moments, and says whether anything acknowledged was lost or doubled,
  or anything half-done was shown. First the server and Postgres in turn while people post and apply (25 kills),
  then the supervisor, Postgres and the server in turn while an import writes (30 kills); others read all the while.

  --during     one of the two alone
  --kills N    how many of each
  --seed S     of the moments (default 1)`;

/** An import takes about this long from its first line to its last; people go on posting until a kill comes. */
const LATEST_MS = 2_000;
const KILLS = { posting: 25, import: 30 };

stopWhenAsked(() => console.error("\n  Stopping…"));
try {
  await chaos();
} catch (error) {
  console.error(error instanceof InvalidInput ? error.message : error);
  await stop(1);
}

async function chaos() {
  const { values } = parseArgs({
    options: {
      during: { type: "string", default: "both" },
      kills: { type: "string" },
      seed: { type: "string", default: "1" },
    },
  });
  const seed = Number(values.seed);
  const kills = (["posting", "import"] as const).map((during) => {
    const isAsked = values.during === "both" || values.during === during;
    return isAsked ? Number(values.kills ?? KILLS[during]) : 0;
  });
  const [whilePosting = 0, whileImporting = 0] = kills;
  const total = whilePosting + whileImporting;
  if (!(kills.every(Number.isInteger) && total > 0 && Number.isInteger(seed))) throw new InvalidInput(USAGE);
  if (!canSeeProcesses)
    throw new InvalidInput("Only where there is /proc can it be told what is left running.");

  const payboard = await startVictim();
  onStop(payboard.stop);
  console.log(`  Seed ${seed}`);
  if (whilePosting > 0) await postThrough(whilePosting, new Random(seed), payboard);
  if (whileImporting > 0) await importThrough(whileImporting, new Random(seed), payboard);
  await stop(0, `${total} kills: nothing acknowledged is missing or doubled, nothing half-done was seen.`);
}

type Payboard = Awaited<ReturnType<typeof startVictim>>;

async function postThrough(kills: number, random: Random, payboard: Payboard) {
  const sums = { roles: 0, applications: 0, unanswered: 0, unansweredYetThere: 0 };
  for (let turn = 0; turn < kills; turn++) {
    const victim = turn % 2 === 0 ? "server" : "Postgres";
    const afterMs = Math.round(random.between(0, LATEST_MS));
    const met = await payboard.killWhileWriting(victim, afterMs);
    sums.roles += met.roles;
    sums.applications += met.applications;
    sums.unanswered += met.unanswered;
    sums.unansweredYetThere += met.unansweredYetThere;
    console.log(
      `  ${turn + 1} of ${kills}: ${victim} after ${afterMs} ms, ${countsOf(met)}, ${readsOf(met)}`,
    );
  }
  console.log(`  Posting and applying, ${kills} kills: ${countsOf(sums)}; all of them there once in the end`);
}

async function importThrough(kills: number, random: Random, payboard: Payboard) {
  for (let turn = 0; turn < kills; turn++) {
    const victim = VICTIMS[turn % VICTIMS.length] ?? VICTIMS[0];
    const afterMs = Math.round(random.between(0, LATEST_MS));
    const met = await payboard.killWhileImporting(victim, afterMs);
    const fate = met.wasImported ? "import carried out" : "import undone";
    console.log(`  ${turn + 1} of ${kills}: ${victim} after ${afterMs} ms, ${fate}, ${readsOf(met)}`);
  }
}

type Counts = { roles: number; applications: number; unanswered: number; unansweredYetThere: number };

function countsOf({ roles, applications, unanswered, unansweredYetThere }: Counts): string {
  return `${roles} roles and ${applications} applications acknowledged, ${unanswered} unanswered (${unansweredYetThere} there all the same)`;
}

function readsOf({ answers, outages, healedMs }: { answers: number; outages: number; healedMs: number }) {
  return `${answers} answers, ${outages} outages, healed in ${(healedMs / 1000).toFixed(1)} s`;
}
