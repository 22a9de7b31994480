import { parseArgs } from "node:util";
import { AppError, InvalidInput } from "@/lib/errors";
import { countOf } from "@/lib/format";
import { withDatabase } from "./database";
import { describeDuration, type Progress, startProgress } from "./progress";

const USAGE = `npm run seed -- --sample   puts the invented listings into a database that holds none
npm run seed -- --active N --history M [--seed S]
                           replaces them by N open and M past ones, for trying out a board of that size
npm run seed -- --clear    removes the invented listings and companies`;

/** Of each kind: ids are of 32 bits, and disks have an end. */
const MOST = 5_000_000;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: "boolean", default: false },
      active: { type: "string" },
      history: { type: "string" },
      seed: { type: "string" },
      clear: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const isSynthetic = values.active !== undefined || values.history !== undefined;
  const asked = [values.sample, values.clear, isSynthetic].filter(Boolean).length;
  if (positionals.length > 0 || asked !== 1 || (values.seed !== undefined && !isSynthetic))
    throw new InvalidInput(`Usage: ${USAGE}`);
  if (!isSynthetic) return await withDatabase(values.sample ? load : clear);
  const size = {
    active: wholeNumber("--active", values.active),
    history: wholeNumber("--history", values.history),
    seed: wholeNumber("--seed", values.seed ?? "1"),
  };
  await withDatabase((url) => loadSized(url, size));
}

async function load() {
  const { appDb } = await import("@/db/client");
  const { loadSample } = await import("@/db/seed/load");
  // Not before there is any: a database that holds listings already takes none.
  let progress: Progress | undefined;
  const onProgress = (done: number, total: number) => {
    progress ??= startProgress("Loading samples", total);
    progress.update(done);
  };
  const loaded = await loadSample(appDb, { again: true, onProgress }).finally(() => progress?.stop());
  if (loaded.listings > 0) console.log(`${countOf(loaded.listings, "sample listing")} loaded.`);
  else console.log("Nothing was loaded: the database holds listings already.");
}

async function loadSized(url: string, size: { active: number; history: number; seed: number }) {
  const { loadSynthetic } = await import("@/db/seed/synthetic/load-synthetic");
  const startedAt = performance.now();
  const total = size.active + size.history;
  let progress: Progress | undefined;
  const onProgress = (done: number) => {
    progress ??= startProgress("Writing listings", total);
    progress.update(done);
    if (done < total) return;
    progress.stop();
    console.error("  Writing places and skills, and indexing the words.");
  };
  // A bar hides the cursor until it is stopped, well or not.
  await loadSynthetic(url, { ...size, onProgress }).finally(() => progress?.stop());
  const took = describeDuration((performance.now() - startedAt) / 1000);
  console.log(
    `${countOf(size.active, "open listing")} and ${countOf(size.history, "past one")} written in ${took}.`,
  );
}

/** The number an option gives; none is 0. Throws InvalidInput. */
function wholeNumber(option: string, given = "0"): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && number <= MOST) return number;
  throw new InvalidInput(`${option} takes a whole number up to ${MOST}, not "${given}".`);
}

async function clear() {
  const { appDb } = await import("@/db/client");
  const { removeSample } = await import("@/db/seed/load");
  const { reclaimSpace } = await import("@/db/seed/synthetic/load-synthetic");
  const removed = await removeSample(appDb);
  await reclaimSpace(removed.listings, appDb);
  console.log(`${countOf(removed.listings, "sample listing")} removed.`);
}

try {
  await main();
  process.exit(0);
} catch (error) {
  if (isUsage(error)) console.error(`${error.message}\n\nUsage: ${USAGE}`);
  else console.error(error instanceof AppError ? error.message : error);
  process.exit(1);
}

/** An option that `parseArgs` doesn't know. */
function isUsage(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
