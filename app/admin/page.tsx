import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminPage } from "@/components/moderation/admin-page";
import { FoundPage } from "@/components/moderation/found-page";
import { isAdmin, isModerator } from "@/lib/accounts/policy";
import { requirePerson } from "@/lib/accounts/require-person";
import { listCommentsToDecide } from "@/lib/comments/queries";
import { listingSlug, listingUrl } from "@/lib/listings/address";
import { loadPossibleGhosts } from "@/lib/moderation/load-ghosts";
import { listAudit, listClaims, listFailedJobs, listReports, listStuckMails } from "@/lib/moderation/queries";
import { searchAll } from "@/lib/moderation/search-queries";
import { cleanText, firstOf, type Params } from "@/lib/params";
import { loadReviewed } from "@/lib/vacancies/load-preview";

export const metadata: Metadata = { title: "Moderation", robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: Promise<Params> }) {
  const person = await requirePerson("/admin");
  if (!isModerator(person)) notFound();
  const words = cleanText(firstOf(await searchParams, "q") ?? "", 200);
  const now = new Date();
  if (words !== "") {
    const [found, entries] = await Promise.all([searchAll(person, words, now), listAudit(person, words)]);
    return found && <FoundPage words={words} found={found} audit={entries} />;
  }
  const [queue, claims, reports, comments, mails, jobs, ghosts, audit] = await Promise.all([
    loadReviewed(person, now),
    listClaims(person),
    listReports(person),
    listCommentsToDecide(person),
    listStuckMails(person),
    listFailedJobs(person),
    loadPossibleGhosts(person, now),
    listAudit(person, ""),
  ]);
  return (
    <AdminPage
      queue={queue}
      claims={claims}
      reports={reports.map((report) => ({
        ...report,
        url: listingUrl(listingSlug({ ...report, id: report.listingId })),
      }))}
      comments={comments}
      mails={mails}
      jobs={jobs}
      ghosts={ghosts}
      audit={audit}
      isAdmin={isAdmin(person)}
      asOf={now.toISOString()}
    />
  );
}
