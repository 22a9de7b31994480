import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Comment } from "@/components/comments/comment";
import { ReplyForm } from "@/components/comments/reply-form";
import { whoIsAsking } from "@/lib/accounts/session";
import { commentUrl, titleOf } from "@/lib/comments/discussed";
import { commentHtml } from "@/lib/comments/markdown";
import { findShownComment } from "@/lib/comments/queries";

export const metadata: Metadata = { title: "Reply", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [comment, actor] = await Promise.all([findShownComment((await params).id), whoIsAsking()]);
  if (!comment) notFound();
  const { id, name, page, text } = comment;
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          Reply to <bdi>{name}</bdi>
        </h1>
        <p className="lead">
          Under <a href={commentUrl(comment)}>{titleOf(page)}</a>
        </p>
      </div>
      <Comment comment={{ ...comment, html: commentHtml(text) }} />
      <section className="panel reply-to" aria-labelledby="leave-a-reply">
        <h2 id="leave-a-reply">Leave a reply</h2>
        <ReplyForm page={page} answers={id} who={actor.kind === "person" ? actor.name : null} />
      </section>
    </div>
  );
}
