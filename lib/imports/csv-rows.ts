import type { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { InvalidInput } from "@/lib/errors";
import type { TableRow } from "./records";

/** The rows of comma-separated text in UTF-8, one by one, blank lines left out. Throws InvalidInput where it is none. */
export async function* csvRows(bytes: Readable): AsyncGenerator<TableRow> {
  const parser = parse({
    bom: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
  });
  bytes.on("error", (error) => parser.destroy(error));
  try {
    for await (const row of bytes.pipe(parser)) yield row as string[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InvalidInput(`The file is not a readable table or is cut short: ${error.message}.`);
  } finally {
    bytes.destroy();
  }
}
