import { eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { comments, users } from "@/db/schema";

/** A reply of Sol Seeker's that waits for a moderator, by a fixed id. No test changes it. */
export const HELD_REPLY = {
  id: "00000000-0000-4000-8000-0000000000c1",
  page: "/roles/systems-analyst",
  text: "Unapproved words of Sol’s",
} as const;

/** Puts it into the database, anew each time. */
export async function enterComments(tx: Database, now: Date): Promise<void> {
  const [seeker] = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.email, "seeker@sample.example"));
  if (!seeker) throw new Error("The sample people are not there.");
  await tx.delete(comments).where(inArray(comments.id, [HELD_REPLY.id]));
  await tx.insert(comments).values({
    ...{ ...HELD_REPLY, userId: seeker.id, name: seeker.name, standing: "held", heldBecause: ["The first"] },
    ...{ wantsReplies: false, writtenAt: now },
  });
}
