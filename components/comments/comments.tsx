import { Still } from "@/components/ui/still";
import { commentAnchor } from "@/lib/comments/discussed";
import { loadDiscussion } from "@/lib/comments/load-discussion";
import { commentHtml } from "@/lib/comments/markdown";
import type { ShownComment } from "@/lib/comments/queries";
import type { Thread } from "@/lib/comments/threads";
import { countOf, formatCount } from "@/lib/format";
import { Comment } from "./comment";
import { OwnReplies } from "./own-replies";

/** What people say under a page, and the form to join in. It reads no cookie: the page may be made once for all. */
export async function Comments({ page }: { page: string }) {
  const { total, shown, threads } = await loadDiscussion(page);
  return (
    <section className="comments" aria-labelledby="replies">
      <Still>
        <h2 id="replies">{countOf(total, "reply", "replies")}</h2>
        {shown < total && <p className="source">The first {formatCount(shown)} are shown.</p>}
        {threads.map((thread) => (
          <ThreadOf key={thread.id} thread={thread} />
        ))}
      </Still>
      <OwnReplies page={page} />
    </section>
  );
}

function ThreadOf({ thread: { first, replies } }: { thread: Thread }) {
  return (
    <div className="thread">
      {first ? <OneOf comment={first} /> : <p className="gone">This reply is no longer here.</p>}
      {replies.length > 0 && (
        <div className="replies">
          {replies.map((reply) => (
            <OneOf key={reply.id} comment={reply} />
          ))}
        </div>
      )}
    </div>
  );
}

function OneOf({ comment }: { comment: ShownComment }) {
  const { id, name, text } = comment;
  return (
    <Comment comment={{ ...comment, html: commentHtml(text) }} anchor={commentAnchor(id)}>
      <p className="under">
        <a href={`/comments/${id}/reply`} rel="nofollow" aria-label={`Reply to ${name}`}>
          Reply
        </a>
        <a href={`/comments/${id}/report`} rel="nofollow" aria-label={`Report the reply by ${name}`}>
          Report
        </a>
      </p>
    </Comment>
  );
}
