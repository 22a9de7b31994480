import { randomUUID } from "node:crypto";
import type { Database } from "@/db/client";
import { vacancies } from "@/db/schema";
import type { ApplicationInput } from "@/lib/applications/input";
import type { VacancyForm } from "@/lib/vacancies/form";
import { createListing } from "./listing-factory";

/** A role that was posted here and takes applications. */
export async function createOpening(
  db: Database,
  companyId: number,
  { form = {}, closedAt }: { form?: VacancyForm; closedAt?: Date } = {},
) {
  const id = randomUUID();
  const listing = await createListing(db, {
    companyId,
    source: "payboard",
    sourceId: id,
    applyUrl: null,
    closedAt,
  });
  const at = listing.postedAt;
  await db.insert(vacancies).values({
    ...{ id, companyId, form, stage: "published", listingId: listing.id, createdAt: at, updatedAt: at },
  });
  return listing;
}

/** What somebody sends. */
export function applicationOf(email: string, over: Partial<ApplicationInput> = {}): ApplicationInput {
  return {
    name: "Ann Applicant",
    email,
    message: "I like birds.",
    answers: [{ question: "Why us?", answer: "Because." }],
    cv: { name: "cv.pdf", kind: "pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF") },
    ...over,
  };
}
