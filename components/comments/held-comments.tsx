import { commentUrl, titleOf } from "@/lib/comments/discussed";
import { commentHtml } from "@/lib/comments/markdown";
import type { CommentToDecide } from "@/lib/comments/queries";
import { COMMENT_REPORT_KINDS } from "@/lib/comments/vocabulary";
import { Comment } from "./comment";
import { DecideForms } from "./decide-forms";

/** The comments that a moderator has to decide on: those that are held, and those that readers report. */
export function HeldComments({ comments }: { comments: readonly CommentToDecide[] }) {
  return (
    <section className="panel" aria-labelledby="comments">
      <h2 id="comments">Replies</h2>
      {comments.length === 0 && <p className="quiet">No reply waits.</p>}
      {comments.map((comment) => (
        <div key={comment.id} className="reviewed">
          <p className="source">
            Under{" "}
            <a href={comment.standing === "shown" ? commentUrl(comment) : comment.page}>
              {titleOf(comment.page)}
            </a>
            {comment.threadId && ", in answer to another"}
            {comment.hasAccount ? ", by somebody with an account" : ", by somebody without an account"}
          </p>
          <Comment comment={{ ...comment, html: commentHtml(comment.text) }} />
          <p className="source">{comment.standing === "shown" ? "Reported by readers" : "Held because"}</p>
          <ul className="missing">
            {comment.heldBecause.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
            {comment.reports.map(({ id, kind, details }) => (
              <li key={id}>
                A reader says: {COMMENT_REPORT_KINDS.find(({ value }) => value === kind)?.label}
                {details && `: “${details}”`}
              </li>
            ))}
          </ul>
          <DecideForms id={comment.id} version={comment.version} isShown={comment.standing === "shown"} />
        </div>
      ))}
    </section>
  );
}
