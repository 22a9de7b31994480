import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { applications, companies, companyMembers, listings, users, vacancies } from "@/db/schema";
import { createListing } from "./listing-factory";

/** What Quillbarrow, a sample company, has beyond its samples, by fixed ids. No test changes any of it. */
export const QUILLBARROW = {
  slug: "quillbarrow",
  draftId: "00000000-0000-4000-8000-00000000d7af",
  draftTitle: "Unannounced Ledger Engineer",
  publishedId: "00000000-0000-4000-8000-0000000000b1",
  applicationId: "00000000-0000-4000-8000-0000000000a1",
  applicantEmail: "applied@people.example",
  recruiterId: "00000000-0000-4000-8000-0000000000e1",
} as const;

/** Puts a draft, a listing that takes applications, an application and a recruiter into the database, anew each time. */
export async function enterCompany(tx: Database, now: Date): Promise<void> {
  const { slug, draftId, draftTitle, publishedId, applicationId, applicantEmail, recruiterId } = QUILLBARROW;
  const [company] = await tx.select({ id: companies.id }).from(companies).where(eq(companies.slug, slug));
  const [author] = await tx
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, "owner@sample.example"));
  if (!company || !author) throw new Error("The sample companies and people are not there.");
  await tx.delete(vacancies).where(inArray(vacancies.id, [draftId, publishedId]));
  await tx.delete(listings).where(eq(listings.sourceId, publishedId));
  const title = "Ledger Engineer";
  const posted = { companyId: company.id, source: "payboard", sourceId: publishedId, applyUrl: null, title };
  const postedAt = new Date(now.getTime() - 40 * 86_400_000);
  const listing = await createListing(tx, { ...posted, role: "other", postedAt, confirmedAt: postedAt });
  const common = { companyId: company.id, authorId: author.id, version: 1, createdAt: now, updatedAt: now };
  await tx.insert(vacancies).values([
    { ...common, id: draftId, stage: "draft", form: { title: draftTitle } },
    {
      ...{ ...common, id: publishedId, stage: "published", submittedAt: now, listingId: listing.id },
      form: { title, applyBy: "payboard", questions: "Why us?" },
    },
  ]);
  const recruiter = { id: recruiterId, name: "Lou Looked-At", email: "looked-at@people.example" };
  await tx.insert(users).values(recruiter).onConflictDoNothing();
  await tx
    .insert(companyMembers)
    .values({ companyId: company.id, userId: recruiterId, role: "recruiter" })
    .onConflictDoNothing();
  await tx.insert(applications).values({
    ...{ id: applicationId, listingId: listing.id, name: "Ann Applied", email: applicantEmail },
    ...{
      message: "Hello",
      answers: [],
      cvName: "ann.pdf",
      cvKind: "pdf",
      cv: Buffer.from("%PDF-1.4\n%%EOF\n"),
    },
    ...{ appliedAt: now, stageAt: now, linkHash: applicationId },
  });
}
