import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { InvalidInput } from "@/lib/errors";
import { csvRows, type OnProgress } from "./csv-rows";
import { causeOf, fetchResponse } from "./fetch-bytes";
import type { TableRow } from "./records";
import { xlsxRows } from "./xlsx-rows";

/** A table as it is read: its rows one by one, whatever its size. */
export type Table = {
  /** The file's, as it may say what the table is of. */
  name: string;
  rows: AsyncIterable<TableRow>;
};

/** Statistical offices' servers are slow and their files large. */
const TIMEOUT_MS = 15 * 60_000;

/**
 * Opens the table in a file or at an address, comma-separated text or an Excel workbook (its first sheet), told
 * apart by what is in it. What is at an address is brought into a temporary file first, which is gone when `use`
 * is done. Throws InvalidInput where there is no such table; while the rows are read, where it is damaged.
 */
export async function withTable<Result>(
  origin: string,
  use: (table: Table) => Promise<Result>,
  onProgress?: OnProgress,
): Promise<Result> {
  if (!/^https?:\/\//i.test(origin)) {
    return await use({ name: basename(origin), rows: await openRows(origin, origin, onProgress) });
  }
  const folder = await mkdtemp(join(tmpdir(), "payboard-"));
  try {
    const path = join(folder, "table");
    await download(origin, path);
    const name = basename(new URL(origin).pathname);
    return await use({ name, rows: await openRows(path, name, onProgress) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function download(address: string, path: string) {
  const response = await fetchResponse(address, { timeoutMs: TIMEOUT_MS, what: "file" });
  if (!response.body) throw new InvalidInput(`${address} answers nothing.`);
  try {
    await pipeline(response.body, createWriteStream(path));
  } catch (error) {
    throw new InvalidInput(`The answer of ${address} broke off: ${causeOf(error)}.`);
  }
}

async function openRows(path: string, name: string, onProgress?: OnProgress) {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new InvalidInput(`There is no file ${name}.`);
  if (found.size === 0) throw new InvalidInput("The file is empty.");
  const start = await firstBytes(path);
  if (start.startsWith("504b0304")) return xlsxRows(path, onProgress);
  if (start.startsWith("d0cf11e0")) {
    throw new InvalidInput(
      "This is a workbook of an old Excel (.xls). Save it as .xlsx or .csv and try again.",
    );
  }
  // "<", maybe after a byte-order mark.
  if (/^(efbbbf)?3c/.test(start)) throw new InvalidInput("This is a web page, not a table.");
  return csvRows(createReadStream(path), (done) => onProgress?.(done, found.size));
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(8) });
    return buffer.subarray(0, bytesRead).toString("hex");
  } finally {
    await file.close();
  }
}
