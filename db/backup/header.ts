import { z } from "zod";

const FORMAT = "payboard-backup";

/**
 * A backup is a gzipped SQL script, so that it can be read with zcat and, in need, without Payboard: this
 * header as JSON in a comment; for each table a COPY statement, its rows in Postgres's text format and the
 * line that ends them; and, in a last comment, the SHA-256 of all the bytes before.
 */
const header = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The last migration the database had had. */
  migration: z.string(),
  /** In the order in which they can be loaded: what a row refers to comes first. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number() })),
  /** The next value of each sequence. */
  sequences: z.array(z.object({ table: z.string(), column: z.string(), next: z.string() })),
});

export type Header = z.infer<typeof header>;
export type Table = Header["tables"][number];
export type Sequence = Header["sequences"][number];

/** Told how much is done of a piece of work, both in the same unit. */
export type OnProgress = (what: string, done: number, total: number) => void;

const COMMENT = "-- ";
export const NEWLINE = 10;
export const END_OF_ROWS = "\\.\n";

export function printHeader(about: Omit<Header, "format" | "version">): string {
  return `${COMMENT}${JSON.stringify({ format: FORMAT, version: 1, ...about })}\n`;
}

/** Undefined where the line is no header of a backup that this version can read. */
export function parseHeader(line: string): Header | undefined {
  return header.safeParse(parseComment(line)).data;
}

export function printDigest(sha256: string): string {
  return `${COMMENT}${JSON.stringify({ sha256 })}\n`;
}

export function parseDigest(line: string): string | undefined {
  return z.object({ sha256: z.string() }).safeParse(parseComment(line)).data?.sha256;
}

/** `COPY "roles" ("slug", "label") FROM stdin;` and a line's end. */
export function copyStatement({ name, columns }: Pick<Table, "name" | "columns">, direction: string): string {
  return `COPY ${quote(name)} (${columns.map(quote).join(", ")}) ${direction};\n`;
}

/** A name as SQL writes it. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function countRows(tables: readonly Pick<Table, "rows">[]): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

/** How many rows there are in a piece of a script; a line's end inside of a value is written as two letters. */
export function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines++;
  return lines;
}

function parseComment(line: string): unknown {
  if (!line.startsWith(COMMENT)) return undefined;
  try {
    return JSON.parse(line.slice(COMMENT.length));
  } catch {
    return undefined;
  }
}
