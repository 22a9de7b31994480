import { commentUrl, titleOf } from "@/lib/comments/discussed";
import { commentHtml } from "@/lib/comments/markdown";
import type { OwnComment } from "@/lib/comments/queries";
import { ChangeForm } from "./change-form";
import { Comment } from "./comment";

const HEADS = {
  held: "Your reply waits for a moderator",
  shown: "Your reply is on the page",
  "taken-down": "A moderator took your reply down",
};
const MARKS = {
  held: "waiting for a moderator, seen only by you",
  shown: undefined,
  "taken-down": "taken down",
};

/** A comment as who wrote it sees it. `minutes`: for how long it may still be changed; 0 where it may not. */
export function OwnCommentPage({ comment, minutes }: { comment: OwnComment; minutes: number }) {
  const { id, page, text, standing, takenDownBecause, wantsReplies } = comment;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{HEADS[standing]}</h1>
        <p className="lead">
          Under <a href={standing === "shown" ? commentUrl(comment) : page}>{titleOf(page)}</a>.{" "}
          {standing === "held" &&
            "Until a moderator has read it nobody else sees it. We see you again by this browser, or by your account."}
        </p>
      </div>
      <Comment comment={{ ...comment, html: commentHtml(text) }} mark={MARKS[standing]} />
      {takenDownBecause && (
        <div className="note-box">
          <p>The moderator’s reason: {takenDownBecause}</p>
        </div>
      )}
      {wantsReplies && standing !== "taken-down" && (
        <p className="source">We mail you when somebody answers.</p>
      )}
      {minutes > 0 && (
        <section className="panel" aria-labelledby="change">
          <h2 id="change">Change it</h2>
          <p className="source">
            For {minutes === 1 ? "one more minute" : `${minutes} more minutes`}.
            {standing === "shown" &&
              " What a moderator let through is looked at again, unless they let through others of yours."}
          </p>
          <ChangeForm id={id} text={text} />
        </section>
      )}
    </div>
  );
}
