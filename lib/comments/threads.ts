import type { ShownComment } from "./queries";

/** A comment and what answers it. Where the one that began it was taken down or waits, what answered it stays. */
export type Thread = { id: string; first: ShownComment | null; replies: ShownComment[] };

/** Comments, oldest first, as threads, oldest first, with their replies in order. */
export function threadsOf(comments: readonly ShownComment[]): Thread[] {
  const threads = new Map<string, Thread>();
  for (const comment of comments) {
    const id = comment.threadId ?? comment.id;
    const thread = threads.get(id) ?? { id, first: null, replies: [] };
    threads.set(id, thread);
    if (comment.threadId) thread.replies.push(comment);
    else thread.first = comment;
  }
  return [...threads.values()];
}
