import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { InvalidInput } from "@/lib/errors";
import {
  copyStatement,
  countLines,
  countRows,
  END_OF_ROWS,
  type Header,
  NEWLINE,
  type OnProgress,
  parseDigest,
  parseHeader,
  type Table,
} from "./header";
import { positionOf } from "./level";

const CHUNK = 256 * 1024;
/** No line of ours is longer; what is can be anything. */
const LONGEST_LINE = 1024 * 1024;

export interface Backup {
  header: Header;
  /** Each table with its rows, in chunks of whole lines. The rows of one have to be read before the next. */
  tables: AsyncGenerator<{ table: Table; rows: AsyncGenerator<Buffer> }>;
}

/**
 * Reads a backup from its beginning. Throws InvalidInput when the file is none, or is of a newer version,
 * and, at the latest behind the last table, when it is damaged or cut short.
 */
export async function readBackup(file: string): Promise<Backup> {
  const reader = createReader(file);
  const header = parseHeader(await reader.line());
  if (!header) throw new InvalidInput(`${file} is no backup that this Payboard can read.`);
  if (positionOf(header.migration) < 0) {
    throw new InvalidInput(
      `${file} was made by a newer Payboard (its database was at ${header.migration}). Restore it with that.`,
    );
  }
  return { header, tables: readTables(file, header, reader) };
}

/** Reads a backup to its end, so that it is known to be whole before anything is changed. */
export async function checkBackup(file: string, onProgress?: OnProgress): Promise<Header> {
  const { header, tables } = await readBackup(file);
  const total = countRows(header.tables);
  let done = 0;
  for await (const { rows } of tables) {
    for await (const chunk of rows) {
      done += countLines(chunk);
      onProgress?.("Checking", done, total);
    }
  }
  return header;
}

async function* readTables(file: string, header: Header, reader: ReturnType<typeof createReader>) {
  for (const table of header.tables) {
    if ((await reader.line()) !== copyStatement(table, "FROM stdin"))
      throw new InvalidInput(`${file} is damaged: ${table.name} is not where its header says.`);
    yield { table, rows: reader.rows() };
  }
  const digest = reader.digest();
  const isRight = parseDigest(await reader.line()) === digest;
  if (!isRight || !(await reader.isAtEnd()))
    throw new InvalidInput(`${file} is damaged: its checksum does not match what is in it.`);
}

function createReader(file: string) {
  const chunks = unzip(file);
  const hash = createHash("sha256");
  let ahead: Buffer = Buffer.alloc(0);

  const readOn = async () => {
    const { value, done } = await chunks.next();
    if (done) throw new InvalidInput(`${file} is cut short.`);
    ahead = Buffer.concat([ahead, value]);
  };
  const take = (length: number) => {
    const taken = ahead.subarray(0, length);
    ahead = ahead.subarray(length);
    hash.update(taken);
    return taken;
  };

  return {
    async line(): Promise<string> {
      while (!ahead.includes(NEWLINE) && ahead.length < LONGEST_LINE) await readOn();
      return take(ahead.indexOf(NEWLINE) + 1).toString();
    },

    /** What stands before the line that ends a table's rows. */
    async *rows(): AsyncGenerator<Buffer> {
      while (true) {
        while (ahead.length < END_OF_ROWS.length) await readOn();
        if (ahead.indexOf(END_OF_ROWS) === 0) break;
        const end = ahead.indexOf(`\n${END_OF_ROWS}`);
        const whole = (end >= 0 ? end : ahead.lastIndexOf(NEWLINE)) + 1;
        if (whole > 0) yield take(whole);
        else await readOn();
      }
      take(END_OF_ROWS.length);
    },

    /** Of all that was read so far. */
    digest: () => hash.copy().digest("hex"),

    isAtEnd: async () => ahead.length === 0 && (await chunks.next()).done === true,
  };
}

async function* unzip(file: string): AsyncGenerator<Buffer> {
  const unzipped = createGunzip({ chunkSize: CHUNK });
  pipeline(createReadStream(file), unzipped, () => {});
  try {
    yield* unzipped;
  } catch (error) {
    throw new InvalidInput(complaint(file, (error as NodeJS.ErrnoException).code), { cause: error });
  }
}

function complaint(file: string, code = ""): string {
  if (code === "ENOENT") return `There is no file ${file}.`;
  if (code === "Z_BUF_ERROR") return `${file} is cut short.`;
  if (code.startsWith("Z_")) return `${file} is no backup, or is damaged.`;
  return `${file} can't be read (${code}).`;
}
