import { parseArgs } from "node:util";
import { AppError, InvalidInput } from "@/lib/errors";
import { countOf } from "@/lib/format";
import { withDatabase } from "./database";
import { type Progress, startProgress } from "./progress";

const USAGE = `npm run seed -- --sample   puts the invented listings into a database that holds none
npm run seed -- --clear    removes the invented listings and companies`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: "boolean", default: false },
      clear: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (positionals.length > 0 || values.sample === values.clear) throw new InvalidInput(`Usage: ${USAGE}`);
  await withDatabase(values.sample ? load : clear);
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

async function clear() {
  const { appDb } = await import("@/db/client");
  const { removeSample } = await import("@/db/seed/load");
  const removed = await removeSample(appDb);
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
