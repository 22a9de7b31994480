import "server-only";
import type { Person } from "@/lib/accounts/actor";
import { shortMemory } from "@/lib/short-memory";

/** A table that somebody has sent and not posted yet. */
export type KeptUpload = { id: string; companyId: number; slug: string; text: string };

/** The last one of each person, for an hour, of at most fifty people: each may be as large as a megabyte. */
const uploads = shortMemory<KeptUpload>("uploads", { seconds: 60 * 60, most: 50 });

/** Keeps a table until it is posted. Its sender finds it again by its id. */
export function keepUpload({ id: personId }: Person, upload: KeptUpload, now: Date): void {
  uploads.keep(personId, upload, now);
}

/** What this person has sent under this id, for this company; null where that is not kept (any more). */
export function findUpload(
  { id: personId }: Person,
  { id, companyId }: { id: string; companyId: number },
  now: Date,
): KeptUpload | null {
  const kept = uploads.find(personId, now);
  return kept?.id === id && kept.companyId === companyId ? kept : null;
}
