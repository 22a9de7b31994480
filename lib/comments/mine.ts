/** What of a page's discussion is one visitor's own, as the page asks for it. */
export type Mine = {
  /** The name they reply under; null for who is not signed in. */
  who: string | null;
  /** What they wrote that waits for a moderator, oldest first. `html` is sanitised. */
  comments: { id: string; name: string; html: string; writtenAt: string; changedAt: string | null }[];
};
