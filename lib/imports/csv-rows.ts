import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { InvalidInput } from "@/lib/errors";
import type { TableRow } from "./records";

/** How many bytes of a file are read, of how many. */
export type OnProgress = (done: number, total: number) => void;

/**
 * The rows of comma-separated text, one by one: cells without blanks around them, blank rows left out. UTF-8, with
 * or without a byte-order mark. Throws InvalidInput where it is no such text, or ends within a quoted cell.
 */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
  onProgress?: (done: number) => void,
): AsyncGenerator<TableRow> {
  const parser = parse({
    bom: true,
    trim: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    // A quote that is never closed would take in the rest of the file.
    max_record_size: 1_000_000,
  });
  // What goes wrong on the way ends the parser with that error.
  pipeline(Readable.from(decoded(bytes, onProgress)), parser).catch(() => {});
  try {
    // Blanks within quotes are not the parser's to trim.
    for await (const row of parser) yield (row as string[]).map((cell) => cell.trim());
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InvalidInput(`The file is no readable table, or is cut short: ${error.message}.`);
  }
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, onProgress?: (done: number) => void) {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new InvalidInput("The file is not UTF-8 text. Save it as UTF-8 and try again.");
    }
  };
  let done = 0;
  for await (const chunk of bytes) {
    yield decode(chunk);
    done += chunk.length;
    onProgress?.(done);
  }
  yield decode();
}
