import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Comment } from "@/components/comments/comment";
import { ReportCommentForm } from "@/components/comments/report-form";
import { commentUrl, titleOf } from "@/lib/comments/discussed";
import { commentHtml } from "@/lib/comments/markdown";
import { findShownComment } from "@/lib/comments/queries";

export const metadata: Metadata = { title: "Report a reply", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const comment = await findShownComment((await params).id);
  if (!comment) notFound();
  return (
    <div className="page">
      <div className="page-head">
        <h1>Report a reply</h1>
        <p className="lead">
          Under <a href={commentUrl(comment)}>{titleOf(comment.page)}</a>
        </p>
      </div>
      <Comment comment={{ ...comment, html: commentHtml(comment.text) }} />
      <ReportCommentForm id={comment.id} />
    </div>
  );
}
