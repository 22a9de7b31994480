import "server-only";
import { appDb, type Database } from "@/db/client";
import { listComments } from "./queries";
import { type Thread, threadsOf } from "./threads";

export type Discussion = { total: number; shown: number; threads: Thread[] };

/** What everybody may read under a page. */
export async function loadDiscussion(page: string, db: Database = appDb): Promise<Discussion> {
  const { total, comments } = await listComments(page, db);
  return { total, shown: comments.length, threads: threadsOf(comments) };
}
