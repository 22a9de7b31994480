import postgres from "postgres";
import { InvalidInput } from "@/lib/errors";

/** What the schema is written for. */
const LEAST_RELEASE = 18;

/** Names the database that somebody else runs, as `host/database`. Throws InvalidInput where it can't be used. */
export async function reachDatabase(url: string): Promise<string> {
  if (!URL.canParse(url))
    throw new InvalidInput("DATABASE_URL is not an address, such as postgres://user@host/name.");
  const { host, pathname } = new URL(url);
  const name = `${host}${pathname}`;
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  const answer = await sql`select current_setting('server_version_num')::int / 10000 as release`
    .catch((cause: Error) => {
      const why = cause.message || String((cause as NodeJS.ErrnoException).code);
      throw new InvalidInput(`The database of DATABASE_URL (${name}) does not answer: ${why}`);
    })
    .finally(() => sql.end());
  const release = Number(answer[0]?.release);
  if (release < LEAST_RELEASE) {
    throw new InvalidInput(
      `Payboard needs Postgres ${LEAST_RELEASE}; the one of DATABASE_URL (${name}) is ${release}.`,
    );
  }
  return name;
}
