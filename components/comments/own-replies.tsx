"use client";

import { useEffect, useState } from "react";
import { SESSION_HINT } from "@/lib/accounts/session-hint";
import type { Mine } from "@/lib/comments/mine";
import { COMMENTED_HINT } from "@/lib/comments/vocabulary";
import { Comment } from "./comment";
import { ReplyForm } from "./reply-form";

/** What of a discussion is the visitor's own: their replies that wait for a moderator, and the form to leave one. */
export function OwnReplies({ page }: { page: string }) {
  const [mine, setMine] = useState<Mine | null>(null);
  useEffect(() => {
    const isSomebody = [SESSION_HINT, COMMENTED_HINT].some((hint) => document.cookie.includes(`${hint}=1`));
    if (isSomebody) void findMine(page).then(setMine);
  }, [page]);
  return (
    <>
      {mine?.comments.map((comment) => (
        <Comment key={comment.id} comment={comment} mark="waiting for a moderator, seen only by you">
          <p className="under">
            <a href={`/comments/${comment.id}`}>How it stands</a>
          </p>
        </Comment>
      ))}
      <h3 id="leave-a-reply">Leave a reply</h3>
      <ReplyForm page={page} who={mine ? mine.who : undefined} />
    </>
  );
}

async function findMine(page: string): Promise<Mine | null> {
  try {
    const answer = await fetch(`/api/comments/mine?${new URLSearchParams({ page })}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    // Everybody's part of the page stands without it.
    return null;
  }
}
