import { createHash } from "node:crypto";
import { accessSync, constants, createWriteStream, existsSync, linkSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { TransactionSql } from "postgres";
import { Conflict, InvalidInput } from "@/lib/errors";
import { inTransaction } from "./connection";
import {
  copyStatement,
  countLines,
  countRows,
  END_OF_ROWS,
  type Header,
  type OnProgress,
  printDigest,
  printHeader,
} from "./header";
import { findLevel } from "./level";
import { listSequences, listTables } from "./tables";

/** Postgres hands over a row or a few; compressing each by itself would take many times as long. */
const CHUNK = 256 * 1024;

/**
 * Writes all that the database at `url` holds, as it is at one moment, into a new file that only its owner
 * can read, and says what that is. There is no file until it is whole. Throws Conflict where there is one
 * already, InvalidInput where the database isn't one of this version or an older one.
 */
export async function makeBackup(url: string, file: string, onProgress?: OnProgress): Promise<Header> {
  const unfinished = `${file}.unfinished-${process.pid}`;
  refuseUnwritable(file);
  try {
    const made = await inTransaction(url, "isolation level repeatable read read only", async (tx) => {
      const about = await describe(tx);
      const out = createWriteStream(unfinished, { flags: "wx", mode: 0o600, flush: true });
      await pipeline(digested(script(tx, about, onProgress)), createGzip(), out);
      return about;
    });
    // Somebody may have been faster, and a link, unlike renaming, never overwrites.
    linkSync(unfinished, file);
    return made;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function refuseUnwritable(file: string) {
  if (existsSync(file)) throw new Conflict(`There is a file ${file} already.`);
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new InvalidInput(`Nothing can be written into the folder ${dirname(file)}.`);
  }
}

async function describe(sql: TransactionSql): Promise<Header> {
  const { tag, isUnknown } = await findLevel(sql);
  if (isUnknown) throw new InvalidInput("The database is of a newer Payboard; make the backup with that.");
  if (!tag) throw new InvalidInput("There is no Payboard in this database yet.");
  const [tables, sequences] = [await listTables(sql), await listSequences(sql)];
  const madeAt = new Date().toISOString();
  return { format: "payboard-backup", version: 1, madeAt, migration: tag, tables, sequences };
}

async function* script(sql: TransactionSql, about: Header, onProgress?: OnProgress): AsyncGenerator<Buffer> {
  yield Buffer.from(printHeader(about));
  const total = countRows(about.tables);
  let done = 0;
  for (const table of about.tables) {
    yield Buffer.from(copyStatement(table, "FROM stdin"));
    let [parts, size] = [[] as Buffer[], 0];
    const rows = await sql.unsafe(copyStatement(table, "TO stdout")).readable();
    for await (const part of rows) {
      parts.push(part);
      size += part.length;
      done += countLines(part);
      onProgress?.("Backing up", done, total);
      if (size < CHUNK) continue;
      yield Buffer.concat(parts);
      [parts, size] = [[], 0];
    }
    // The driver pauses its connection when rows wait to be read, and after the last row nobody asks for more.
    rows._read(0);
    yield Buffer.concat([...parts, Buffer.from(END_OF_ROWS)]);
  }
}

async function* digested(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  yield Buffer.from(printDigest(hash.digest("hex")));
}
