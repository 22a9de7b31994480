import type { Actor } from "@/lib/accounts/actor";

/** Whose a comment is: an account's, or what was written in a browser without one. */
type Written = { userId: string | null; browserHash: string | null };

/** Whether they wrote it, by their account or by the browser they are in. */
export function isAuthor(actor: Actor, browserHash: string | null, comment: Written): boolean {
  if (actor.kind === "person" && actor.id === comment.userId) return true;
  return browserHash !== null && browserHash === comment.browserHash;
}

type Placed = { standing: string; writtenAt: Date };

/** Whether its author may still change it. What was taken down stays so. `within`: milliseconds. */
export function canBeChanged({ standing, writtenAt }: Placed, now: Date, within: number): boolean {
  return standing !== "taken-down" && now.getTime() - writtenAt.getTime() < within;
}

/** For how many minutes they still may, rounded up; 0 where they may not. */
export function minutesToChange(comment: Placed, now: Date, within: number): number {
  if (!canBeChanged(comment, now, within)) return 0;
  return Math.ceil((within - (now.getTime() - comment.writtenAt.getTime())) / 60_000);
}
