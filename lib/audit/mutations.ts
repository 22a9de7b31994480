import "server-only";
import type { Database } from "@/db/client";
import { auditLog } from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";

type Entry = {
  /** The verb: "publish listing". */
  action: string;
  subject:
    | "listing"
    | "vacancy"
    | "company"
    | "user"
    | "application"
    | "report"
    | "feed"
    | "comment"
    | "guide";
  subjectId: string | number;
  companyId?: number;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

/** Writes down who did what, in the transaction of what was done: only other mutations call this. */
export async function writeAudit(actor: Actor, { subjectId, ...entry }: Entry, tx: Database): Promise<void> {
  const who =
    actor.kind === "person" ? { actorId: actor.id, actorName: actor.name } : { actorName: nameOf(actor) };
  await tx.insert(auditLog).values({ ...entry, ...who, subjectId: String(subjectId) });
}

function nameOf({ kind }: Actor): string {
  return kind === "worker" ? "Payboard" : "A visitor";
}
