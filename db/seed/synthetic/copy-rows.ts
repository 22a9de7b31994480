import { once } from "node:events";
import { finished } from "node:stream/promises";
import type postgres from "postgres";

export type CopyValue = string | number | boolean | Date | null;

/** Characters: what a connection takes at once, so that Postgres always has something to do. */
const ENOUGH = 256 * 1024;

/** Rows on their way into a table by COPY, over the one connection of `sql`. */
export class CopyRows {
  readonly #stream: NodeJS.WritableStream;
  /** Rejects at whatever moment Postgres refuses a row. */
  readonly #ended: Promise<void>;
  #waiting = "";

  private constructor(stream: NodeJS.WritableStream) {
    this.#stream = stream;
    this.#ended = finished(stream);
    // It is awaited with the next rows or at the end, and may come before.
    this.#ended.catch(() => {});
  }

  static async into(sql: postgres.Sql, table: string, columns: readonly string[]): Promise<CopyRows> {
    const names = columns.map((column) => `"${column}"`).join(", ");
    const query = sql.unsafe(`copy "${table}" (${names}) from stdin`);
    const stream = await query.writable();
    // The driver drops an error that comes after the last row, and the stream would wait for ever.
    Reflect.set(query, "reject", (error: Error) => stream.destroy(error));
    return new CopyRows(stream);
  }

  /** Adds a row, its values in the order of the columns; waits where Postgres is slower than we are. */
  async add(row: readonly CopyValue[]): Promise<void> {
    await this.addLine(copyFields(row));
  }

  /** Adds a row of fields that `copyFields` made. */
  async addLine(fields: string): Promise<void> {
    this.#waiting += `${fields}\n`;
    if (this.#waiting.length < ENOUGH) return;
    const lines = Buffer.from(this.#waiting);
    this.#waiting = "";
    await this.send(lines);
  }

  /** Adds whole lines at once. */
  async send(lines: Buffer): Promise<void> {
    if (!this.#stream.write(lines)) await Promise.race([once(this.#stream, "drain"), this.#ended]);
  }

  /** Sends what is left. Throws what Postgres has against the rows. */
  async end(): Promise<void> {
    this.#stream.end(Buffer.from(this.#waiting));
    await this.#ended;
  }
}

/** Values in COPY's text format, without the line's end. */
export function copyFields(row: readonly CopyValue[]): string {
  let fields = "";
  for (const [index, value] of row.entries())
    fields += index === 0 ? copyField(value) : `\t${copyField(value)}`;
  return fields;
}

const ESCAPED = Object.entries({ "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" });

function copyField(value: CopyValue): string {
  if (value === null) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "string") return String(value);
  let field = value;
  // Looking for one character at a time is much faster than any of them, and most fields hold none.
  for (const [character, escaped] of ESCAPED)
    if (field.includes(character)) field = field.replaceAll(character, escaped);
  return field;
}
