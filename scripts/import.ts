import { parseArgs } from "node:util";
import { AppError, InvalidInput } from "@/lib/errors";
import { describeOutcome } from "@/lib/imports/describe-outcome";
import type { Board } from "@/lib/imports/mutations";
import type { ImportOutcome } from "@/lib/imports/outcome";
import type { Reading } from "@/lib/imports/posting";
import { readFeed, readTable, readText } from "@/lib/imports/read-input";
import { withDatabase } from "./database";
import { startProgress } from "./progress";

const USAGE = `npm run import -- <source> <token, file or URL> [--dry-run] [--full] [--json]

  csv                      a table of postings: file or URL
  greenhouse lever ashby   a feed: the name of the company's board, file or URL
  oews                     a table of wages by state and occupation: file or URL

  --full      the rows are all there is of their companies: other listings of theirs are closed (feeds imply it)
  --dry-run   do everything, and undo it
  --json      one object on the last line of stdout`;

type Options = { isFull: boolean; isDryRun: boolean };
/** Reads what is at `origin`, brings the database to it and says what became of it. */
type Run = (origin: string, options: Options) => Promise<ImportOutcome>;

const SOURCES: Record<string, Run> = {
  csv: (origin, options) => listings("csv", origin, () => readTable(origin), options),
  greenhouse: feed("greenhouse"),
  lever: feed("lever"),
  ashby: feed("ashby"),
  oews: async (origin, options) => {
    const text = await readText(origin);
    return await withDatabase(async () => {
      const { importOews } = await import("@/lib/salaries/import-mutations");
      return await importOews(text, options);
    });
  },
};

function feed(source: Board["source"]): Run {
  return (origin, options) =>
    listings(source, origin, () => readFeed(source, origin), { ...options, isFull: true });
}

async function listings(
  source: string,
  origin: string,
  read: () => Promise<{ reading: Reading; board?: Board }>,
  options: Options,
): Promise<ImportOutcome> {
  // Before the database is started: a bad file needs none.
  const input = await read();
  return await withDatabase(async () => {
    const { importPostings } = await import("@/lib/listings/mutations");
    const progress = startProgress("Importing", input.reading.postings.length);
    try {
      return await importPostings({
        source,
        origin,
        ...input,
        ...options,
        now: new Date(),
        onProgress: progress.update,
      });
    } finally {
      progress.stop();
    }
  });
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      full: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const [source = "", origin, ...others] = positionals;
  const run = SOURCES[source];
  if (!run || !origin || others.length > 0) throw new InvalidInput(`Usage: ${USAGE}`);
  const isDryRun = values["dry-run"];
  const outcome = await run(origin, { isFull: values.full, isDryRun });
  for (const line of describeOutcome(outcome, { isDryRun }))
    (values.json ? console.error : console.log)(line);
  if (values.json) {
    const { read, added, updated, closed, rejected, doubts } = outcome;
    console.log(JSON.stringify({ read, added, updated, closed, rejected, doubts }));
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof AppError || isUsage(error) ? error.message : error);
  process.exitCode = 1;
}

/** An option that `parseArgs` doesn't know. */
function isUsage(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
