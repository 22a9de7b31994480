import { pipeline } from "node:stream/promises";
import postgres, { type TransactionSql } from "postgres";

/** Runs `work` in a transaction on a connection of its own that writes and reads values alike everywhere. */
export async function inTransaction<T>(
  url: string,
  options: string,
  work: (sql: TransactionSql) => Promise<T>,
): Promise<T> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: {
      application_name: "payboard",
      statement_timeout: 0,
      DateStyle: "ISO, YMD",
      IntervalStyle: "postgres",
      TimeZone: "UTC",
      extra_float_digits: 1,
      search_path: "public",
    },
  });
  let failure: unknown;
  const cutOff = async (error: unknown) => {
    failure = error;
    // Otherwise the driver waits for the rest of a COPY that nobody reads any more.
    await sql.end({ timeout: 0 });
    throw error;
  };
  try {
    // The driver's type for a result drops promises from arrays, of which there are none here.
    return (await sql.begin(options, (tx) => work(tx).catch(cutOff))) as T;
  } catch (error) {
    throw failure ?? error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Hands `chunks` to a COPY … FROM stdin, and waits until Postgres has taken or refused them. */
export async function copyIn(
  sql: TransactionSql,
  statement: string,
  chunks: () => AsyncGenerator<Buffer>,
): Promise<void> {
  const query = sql.unsafe(statement);
  const into = await query.writable();
  // For the driver the query ended well when the stream began, so a later refusal would never be heard of.
  Object.assign(query, { reject: (error: Error) => into.destroy(error) });
  await pipeline(chunks, into);
}
