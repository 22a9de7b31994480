import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { countRows, type Header } from "@/db/backup/header";
import { AppError, InvalidInput } from "@/lib/errors";
import { countOf } from "@/lib/format";
import { type Progress, startProgress } from "./progress";

/** The one file that a command is given, absolute; undefined where it was asked how it is used, and has said so. */
export function readFileArgument(usage: string): string | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean", short: "h", default: false } },
  });
  if (values.help) {
    console.log(usage);
    return undefined;
  }
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new InvalidInput(`Usage: ${usage}`);
  return resolve(file);
}

/** Ends the process with 1 where the work fails, saying what people can do about it. */
export async function runCommand(work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof AppError || isUsage(error) ? error.message : error);
    process.exitCode = 1;
  }
}

/** Shows how far the work is, one line or bar for each part of it. */
export function showProgress() {
  let [shown, progress]: [string, Progress | undefined] = ["", undefined];
  const stop = () => {
    progress?.stop();
    progress = undefined;
  };
  const update = (what: string, done: number, total: number) => {
    if (what !== shown) {
      stop();
      shown = what;
      progress = startProgress(what, total);
    }
    progress?.update(done);
  };
  return { update, stop };
}

/** `240 listings and 4,312 rows beside them` */
export function summarise({ tables }: Header): string {
  const listings = tables.find(({ name }) => name === "listings")?.rows ?? 0;
  return `${countOf(listings, "listing")} and ${countOf(countRows(tables) - listings, "row")} beside them`;
}

/** An option that `parseArgs` doesn't know. */
function isUsage(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
