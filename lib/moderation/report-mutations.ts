import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { listings, reports } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { writeAudit } from "@/lib/audit/mutations";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { shutListing } from "@/lib/vacancies/listing-mutations";
import type { ReportKind } from "./vocabulary";

/** A reader's report; the same reader's second of a kind is the first. Anybody may. `reporter`: who, as a hash. */
export async function reportListing(
  _actor: Actor,
  {
    listingId,
    kind,
    details,
    reporter,
  }: { listingId: number; kind: ReportKind; details: string; reporter: string },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  const [listing] = await db.select({ id: listings.id }).from(listings).where(eq(listings.id, listingId));
  if (!listing) throw new NotFound("That listing is no longer here.");
  await db
    .insert(reports)
    .values({ listingId, kind, details, reporter, reportedAt: now })
    .onConflictDoNothing();
}

/** Settles a report: dismissed, or its listing is closed. */
export async function settleReport(
  actor: Actor,
  { id, outcome }: { id: number; outcome: "dismiss" | "close" },
  now: Date,
  db: Database = appDb,
): Promise<void> {
  if (!isModerator(actor)) throw new Forbidden("Only a moderator can settle a report.");
  await db.transaction(async (tx) => {
    const [report] = await tx
      .update(reports)
      .set({ settledAt: now, settledById: actor.id })
      .where(and(eq(reports.id, id), isNull(reports.settledAt)))
      .returning({ listingId: reports.listingId, kind: reports.kind });
    if (!report) throw new Conflict("That report was settled already.");
    if (outcome === "close") await shutListing(report.listingId, "withdrawn", now, tx);
    await writeAudit(
      actor,
      { action: `${outcome} report`, subject: "report", subjectId: id, after: report },
      tx,
    );
  });
}
