import { parseArgs } from "node:util";
import { AppError, InvalidInput } from "@/lib/errors";
import { describeOutcome } from "@/lib/imports/describe-outcome";
import type { Board } from "@/lib/imports/mutations";
import { withTable } from "@/lib/imports/open-table";
import type { ImportOutcome } from "@/lib/imports/outcome";
import type { Reading } from "@/lib/imports/posting";
import { readFeed, readTable } from "@/lib/imports/read-input";
import { AGGREGATE_FEEDS } from "@/lib/imports/tokens";
import { isAggregator } from "@/lib/listings/vocabulary";
import { readPublication } from "@/lib/trends/read-publication";
import { withDatabase } from "./database";
import { type Progress, startProgress } from "./progress";

const USAGE = `npm run import -- <source> <token, file or URL> [--dry-run] [--full] [--json]

  csv                      a table of postings: file or URL
  greenhouse lever ashby workable recruitee smartrecruiters
                           a feed: the name of the company's board, file or URL
  remoteok himalayas       the feed of all companies, of which tech jobs are kept: nothing, file or URL
  oews                     wages by state and occupation: a file or URL, .xlsx or .csv, of the Bureau of Labor Statistics
  lca                      filings for H-1B workers: the same, of the Department of Labor
  rpp                      price parities by state: the same, of the Bureau of Economic Analysis
  hiring-lab               Indeed's index of listings and shares of postings: a file, folder or URL of the Hiring Lab

  --year 2025        of which year wages are, where neither table nor name says
  --vintage 2023-12  of when filings are, by the last month of their quarter, where neither table nor name says
  --full      the rows are all there is of their companies: other listings of theirs are closed (feeds imply it)
  --dry-run   do everything, and undo it
  --json      one object on the last line of stdout`;

type Options = { isFull: boolean; isDryRun: boolean; year?: number; vintage?: string };
/** Reads what is at `origin`, brings the database to it and says what became of it. */
type Run = (origin: string, options: Options) => Promise<ImportOutcome>;

const SOURCES: Record<string, Run> = {
  csv: (origin, options) => listings("csv", origin, () => readTable(origin), options),
  greenhouse: feed("greenhouse"),
  lever: feed("lever"),
  ashby: feed("ashby"),
  workable: feed("workable"),
  recruitee: feed("recruitee"),
  smartrecruiters: feed("smartrecruiters"),
  remoteok: feed("remoteok"),
  himalayas: feed("himalayas"),
  oews: figures("importOews"),
  lca: figures("importLca"),
  rpp: figures("importRpp"),
  "hiring-lab": trends,
};

/** Read whole before the database is started: one bad row refuses all. */
async function trends(origin: string, { isDryRun }: Options): Promise<ImportOutcome> {
  const publication = await readPublication(origin);
  return await withDatabase(async () => {
    const { importHiringLab } = await import("@/lib/trends/import-mutations");
    return await importHiringLab({ ...publication, origin, isDryRun, now: new Date() });
  });
}

/** Bytes; less is read in no time. */
const LONG_WORK = 1024 * 1024;

/** The table is read while the database is there already: it is too large to be held. */
function figures(name: "importOews" | "importLca" | "importRpp"): Run {
  return async (origin, { isDryRun, year, vintage }) => {
    let progress: Progress | undefined;
    const onProgress = (done: number, total: number) => {
      if (total < LONG_WORK) return;
      progress ??= startProgress("Reading, kB", Math.ceil(total / 1024));
      progress.update(Math.ceil(done / 1024));
    };
    try {
      return await withTable(
        origin,
        (table) =>
          withDatabase(async () => {
            const run = (await import("@/lib/salaries/import-mutations"))[name];
            return await run({ ...table, origin, isDryRun, year, vintage });
          }),
        onProgress,
      );
    } finally {
      progress?.stop();
    }
  };
}

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
      year: { type: "string" },
      vintage: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const [source = "", given, ...others] = positionals;
  const origin = given ?? (isAggregator(source) ? AGGREGATE_FEEDS[source] : undefined);
  const run = SOURCES[source];
  if (!run || !origin || others.length > 0) throw new InvalidInput(`Usage: ${USAGE}`);
  const isDryRun = values["dry-run"];
  const { full: isFull, vintage } = values;
  const outcome = await run(origin, { isFull, isDryRun, year: yearOf(values.year), vintage });
  for (const line of describeOutcome(outcome, { isDryRun }))
    (values.json ? console.error : console.log)(line);
  if (values.json) {
    const { read, added, updated, closed, rejected, doubts } = outcome;
    console.log(JSON.stringify({ read, added, updated, closed, rejected, doubts }));
  }
}

function yearOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  if (/^(19|20)\d{2}$/.test(words)) return Number(words);
  throw new InvalidInput(`"${words}" is not a year: say --year 2025.`);
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
