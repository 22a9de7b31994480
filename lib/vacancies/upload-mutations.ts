import "server-only";
import { sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import type { Actor } from "@/lib/accounts/actor";
import { Conflict, InvalidInput } from "@/lib/errors";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { loadUpload, planOf } from "./load-upload";
import { lockCompany } from "./lock-mutations";
import { submitOne } from "./mutations";

/** What would be posted is no longer what was shown. */
export class Replanned extends Conflict {}

/**
 * Posts every row of a table that can be, as the form would post each: all of them or, where anything goes wrong,
 * none. What the laws ask for was shown with the rows, so nobody is stopped by it once more. The table is read and
 * checked anew; `plan` is what was shown of it (`planOf`), and `key` the upload's own, by which what is sent twice is
 * posted once. Throws Replanned where it has changed.
 */
export async function postUpload(
  actor: Actor,
  { companyId, key, text, plan }: { companyId: number; key: string; text: string; plan: string },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { company } = await lockCompany(actor, { companyId }, tx);
    // One at a time, so that of two with the same rows the second sees what the first has posted.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('payboard.uploads'), ${companyId}::int)`);
    const rows = await loadUpload({ key, text }, company, now, tx);
    if (planOf(rows) !== plan)
      throw new Replanned("Something has changed since you looked at the rows. Look at them once more.");
    const good = rows.filter(({ outcome }) => outcome.kind === "post" || outcome.kind === "review");
    if (good.length === 0 && !rows.some(({ outcome }) => outcome.kind === "made"))
      throw new InvalidInput("There is nothing in it that could be posted.");
    let isFound = false;
    for (const { id, form } of good) {
      const { stage } = await submitOne(
        company,
        { id, companyId, form, version: 0, isWarned: true },
        now,
        tx,
      );
      isFound ||= stage === "published";
    }
    if (isFound) await bumpDataVersion(tx);
  });
}
