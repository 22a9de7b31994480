import "server-only";
import { cookies } from "next/headers";
import NextAuth, { type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { cache } from "react";
import { env } from "@/lib/env";
import { type Actor, VISITOR } from "./actor";
import { signInElsewhere } from "./mutations";
import { findPerson } from "./queries";
import { SESSION_HINT } from "./session-hint";
import { readTicket } from "./ticket";

const DAYS_30 = 30 * 24 * 60 * 60;

/**
 * Who came in is decided by our own actions, which hand it over in a ticket (`ticket.ts`); the other sites'
 * answers come through here. A session holds the person's id and epoch alone: all else is read anew each time.
 */
const config: NextAuthConfig = {
  secret: env.authSecret,
  trustHost: true,
  session: { strategy: "jwt", maxAge: DAYS_30 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      id: "ticket",
      credentials: { ticket: {} },
      authorize: ({ ticket }) => readTicket(String(ticket), new Date()),
    }),
    ...env.signInProviders.map(({ id, ...keys }) => (id === "github" ? GitHub : Google)(keys)),
  ],
  callbacks: {
    async jwt({ token, user, account, profile }) {
      if (account?.provider === "ticket" && user?.id) return { sub: user.id, epoch: Number(user.name) };
      if (!account) return token;
      const session = await signInElsewhere(
        {
          provider: account.provider,
          providerAccountId: account.providerAccountId,
          email: user.email ?? "",
          name: user.name ?? "",
          // GitHub gives out confirmed addresses alone; Google says which are.
          isConfirmed: account.provider === "github" || profile?.email_verified === true,
        },
        new Date(),
      );
      return session ? { sub: session.id, epoch: session.sessionEpoch } : null;
    },
    session({ session, token }) {
      return { ...session, user: { id: token.sub, epoch: token.epoch } };
    },
  },
};

const { handlers, auth, signIn, signOut } = NextAuth(config);

export { handlers, signIn };

/** Who is asking, once a request. */
export const whoIsAsking = cache(async (): Promise<Actor> => {
  const session = await auth();
  const { id, epoch } = (session?.user ?? {}) as { id?: string; epoch?: number };
  if (!id || epoch === undefined) return VISITOR;
  return (await findPerson(id, epoch)) ?? VISITOR;
});

/** Begins a session for who was let in. */
export async function beginSession(ticket: string): Promise<void> {
  await signIn("ticket", { ticket, redirect: false });
  (await cookies()).set(SESSION_HINT, "1", { maxAge: DAYS_30, sameSite: "lax", path: "/" });
}

export async function endSession(): Promise<void> {
  await signOut({ redirect: false });
  (await cookies()).delete(SESSION_HINT);
}
