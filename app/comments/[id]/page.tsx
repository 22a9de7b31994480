import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { OwnCommentPage } from "@/components/comments/own-comment-page";
import { findBrowserHash } from "@/lib/accounts/browser-secret";
import { whoIsAsking } from "@/lib/accounts/session";
import { commentUrl } from "@/lib/comments/discussed";
import { minutesToChange } from "@/lib/comments/policy";
import { findOwnComment, findShownComment } from "@/lib/comments/queries";
import { CHANGED_WITHIN } from "@/lib/comments/vocabulary";

export const metadata: Metadata = { title: "Your reply", robots: { index: false } };

/** One's own comment, however it stands; everybody else's leads to where it is shown. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const own = await findOwnComment(await whoIsAsking(), id, await findBrowserHash());
  if (own) return <OwnCommentPage comment={own} minutes={minutesToChange(own, new Date(), CHANGED_WITHIN)} />;
  const shown = await findShownComment(id);
  if (!shown) notFound();
  redirect(commentUrl(shown));
}
