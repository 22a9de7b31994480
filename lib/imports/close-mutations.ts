import "server-only";
import { and, eq, lte, type SQL, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, listings } from "@/db/schema";
import type { Worker } from "@/lib/accounts/actor";
import { companySlug } from "@/lib/companies/slug";
import { isAggregator } from "@/lib/listings/vocabulary";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import type { Board } from "./mutations";
import type { Reading } from "./posting";

/** `companyId`: whose the listings are, whatever their board is called. */
type Closing = { reading: Reading; board?: Board; companyId?: number; now: Date };

/**
 * Closes the open listings of the companies read that were not in the reading; a rejected row's stays open. A whole
 * feed of an aggregator is all there is of every company: one that has no posting in it any more is gone, too.
 */
export async function closeAllBut(given: Closing, tx: Database): Promise<number> {
  const { reading, now } = given;
  const present = [
    ...reading.postings.map(({ posting }) => posting.sourceId),
    ...reading.rejected.map(({ sourceId }) => sourceId),
  ];
  let closed = 0;
  for (const { source, company } of boardsRead(given)) {
    const rows = await tx
      .update(listings)
      .set({ status: "closed", closedAt: now, updatedAt: now })
      .where(
        and(
          eq(listings.status, "open"),
          eq(listings.source, source),
          company && sql`${listings.companyId} = ${company}`,
          sql`${listings.sourceId} not in (select jsonb_array_elements_text(${JSON.stringify(present)}::jsonb))`,
        ),
      )
      .returning({ id: listings.id });
    closed += rows.length;
  }
  return closed;
}

/** RemoteOK's feed never says that a listing is gone, so it stands for as long as one posted here that nobody confirms. */
const UNWATCHED_DAYS = 60;

/** Closes the open listings whose source never says that one is gone, once they are old; says how many. */
export async function expireUnwatched(_actor: Worker, now: Date, db: Database = appDb): Promise<number> {
  const oldest = new Date(now.getTime() - UNWATCHED_DAYS * 86_400_000);
  return await db.transaction(async (tx) => {
    const closed = await tx
      .update(listings)
      .set({ status: "closed", closedAt: now, closedReason: "expired", updatedAt: now })
      .where(
        and(eq(listings.status, "open"), eq(listings.source, "remoteok"), lte(listings.postedAt, oldest)),
      )
      .returning({ id: listings.id });
    if (closed.length > 0) await bumpDataVersion(tx);
    return closed.length;
  });
}

/** Of which listings a reading is all there is: by source, and by company unless it is of all of them. */
function boardsRead({ reading, board, companyId }: Closing): { source: Board["source"]; company?: SQL }[] {
  if (board && companyId !== undefined) return [{ source: board.source, company: sql`${companyId}` }];
  const boards = new Map<string, { source: Board["source"]; company?: SQL }>();
  const read = reading.postings.map(({ posting }) => ({
    source: posting.source,
    token: posting.company.token,
  }));
  for (const { source, token } of board ? [board, ...read] : read) {
    const slug = isAggregator(source) ? null : companySlug(token);
    const company =
      slug === null ? undefined : sql`(select ${companies.id} from ${companies} where slug = ${slug})`;
    boards.set(`${source} ${slug}`, { source, company });
  }
  return [...boards.values()];
}
