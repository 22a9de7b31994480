import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { createDatabase } from "@/db/embedded/embedded-postgres";

/** Makes an empty database on the server of `url`, for a test that can't be rolled back. */
export async function createScratchDatabase(url: string) {
  const name = `payboard_scratch_${randomBytes(4).toString("hex")}`;
  await createDatabase(url, name);
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  return {
    url: scratch.href,
    drop: () => withSql(url, (sql) => sql`drop database ${sql(name)} with (force)`),
  };
}

export async function withSql<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  return await work(sql).finally(() => sql.end());
}
