import "server-only";
import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { comments, users } from "@/db/schema";

/** Who wrote something: by their account, or by the browser and what they call themselves in it. */
export type Writer = {
  userId: string | null;
  browserHash: string | null;
  name: string;
  email: string | null;
};

/**
 * Whether a moderator has shown something of theirs, and has taken down nothing. An address that is typed proves
 * nothing, so without an account it takes the same browser, and there the same name and address: who has been let
 * through once does not speak as others from then on. `except`: a comment that speaks for nobody.
 */
export async function isKnownWriter(
  { userId, browserHash, name, email }: Writer,
  db: Database = appDb,
  except?: string,
): Promise<boolean> {
  if (!userId && !browserHash) return false;
  const isTheirs = userId
    ? eq(comments.userId, userId)
    : and(eq(comments.browserHash, browserHash ?? ""), isNull(comments.userId));
  const speaksForThem = userId
    ? sql`true`
    : sql`${comments.name} = ${name} and ${comments.email} is not distinct from ${email}`;
  const [found] = await db
    .select({
      wasApproved: sql<boolean | null>`bool_or(${comments.standing} = 'shown'
        and ${comments.approvedAt} is not null and ${speaksForThem})`,
      wasTakenDown: sql<boolean | null>`bool_or(${comments.standing} = 'taken-down')`,
    })
    .from(comments)
    .where(and(isTheirs, except ? ne(comments.id, except) : undefined));
  return found?.wasApproved === true && !found.wasTakenDown;
}

/** What those who are staff are called. */
export async function listStaffNames(db: Database = appDb): Promise<string[]> {
  const found = await db.select({ name: users.name }).from(users).where(isNotNull(users.staff));
  return found.map(({ name }) => name);
}
