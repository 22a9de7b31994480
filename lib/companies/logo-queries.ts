import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies } from "@/db/schema";

/** What a logo is told from its next by; null where there is none to show. A column of other queries. */
export const logoVersion = sql<string | null>`case when ${companies.suspendedAt} is null
  then left(encode(sha256(${companies.logo}), 'hex'), 12) end`;

/** A company's logo, WebP; null where it has none, or is suspended. */
export async function findLogo(
  slug: string,
  db: Database = appDb,
): Promise<{ version: string; bytes: Buffer } | null> {
  const [found] = await db
    .select({ version: logoVersion, bytes: companies.logo })
    .from(companies)
    .where(and(eq(companies.slug, slug), isNotNull(companies.logo), isNull(companies.suspendedAt)));
  return found?.version && found.bytes ? { version: found.version, bytes: found.bytes } : null;
}
