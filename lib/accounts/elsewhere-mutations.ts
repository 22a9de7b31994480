import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { linkedAccounts, users } from "@/db/schema";
import { emailInput, nameInput } from "./input";
import type { Admitted } from "./mutations";

/**
 * The account of who was vouched for by another site, opened where there is none. An account here that has the
 * address is theirs only if that site has confirmed the address; while nobody had confirmed it here, it loses its
 * password and sessions, which may be a stranger's.
 * Called by the sign-in itself, whose right it is. Null where they may not come in.
 */
export async function signInElsewhere(
  given: { provider: string; providerAccountId: string; email: string; name: string; isConfirmed: boolean },
  now: Date,
  db: Database = appDb,
): Promise<Admitted | null> {
  const { provider, providerAccountId, isConfirmed } = given;
  const { data: email } = emailInput.safeParse(given.email);
  return await db.transaction(async (tx) => {
    const session = { id: users.id, sessionEpoch: users.sessionEpoch, suspendedAt: users.suspendedAt };
    const [linked] = await tx
      .select(session)
      .from(linkedAccounts)
      .innerJoin(users, eq(users.id, linkedAccounts.userId))
      .where(
        and(eq(linkedAccounts.provider, provider), eq(linkedAccounts.providerAccountId, providerAccountId)),
      );
    if (linked) return linked.suspendedAt ? null : linked;
    if (!isConfirmed || !email) return null;
    const name = nameInput.safeParse(given).data?.name ?? email;
    const isStrangers = sql`${users.verifiedAt} is null`;
    const [user] = await tx
      .insert(users)
      .values({ email, name, verifiedAt: now, createdAt: now })
      .onConflictDoUpdate({
        target: users.email,
        set: {
          passwordHash: sql`case when ${isStrangers} then null else ${users.passwordHash} end`,
          sessionEpoch: sql`${users.sessionEpoch} + case when ${isStrangers} then 1 else 0 end`,
          verifiedAt: sql`coalesce(${users.verifiedAt}, excluded.verified_at)`,
        },
      })
      .returning(session);
    if (!user || user.suspendedAt) return null;
    await tx
      .insert(linkedAccounts)
      .values({ provider, providerAccountId, userId: user.id })
      .onConflictDoNothing();
    return user;
  });
}
