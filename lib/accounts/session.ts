import "server-only";
import { cookies } from "next/headers";
import NextAuth, { type NextAuthConfig } from "next-auth";
import { getToken } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { cache } from "react";
import { env } from "@/lib/env";
import { type Actor, VISITOR } from "./actor";
import { isConfirmedElsewhere } from "./confirmed-elsewhere";
import { signInElsewhere } from "./elsewhere-mutations";
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
      const { provider, providerAccountId, access_token: accessToken } = account;
      const { email, name } = { email: user.email ?? "", name: user.name ?? "" };
      const emailVerified = profile?.email_verified;
      const isConfirmed = await isConfirmedElsewhere({ provider, email, accessToken, emailVerified });
      const given = { provider, providerAccountId, email, name, isConfirmed };
      const session = await signInElsewhere(given, new Date());
      if (!session) return null;
      await hint();
      return { sub: session.id, epoch: session.sessionEpoch };
    },
    session({ session, token }) {
      return { ...session, user: { id: token.sub, epoch: token.epoch } };
    },
  },
};

const { handlers, signIn, signOut } = NextAuth(config);

export { handlers, signIn };

/**
 * Who is asking, once a request. The library's own `auth` reads the cookie as it came; after an action that begins
 * another session, the page that is drawn with its answer has to know that one.
 */
export const whoIsAsking = cache(async (): Promise<Actor> => {
  const jar = await cookies();
  const token = await getToken({
    req: { headers: new Headers({ cookie: jar.toString() }) },
    secret: env.authSecret,
    secureCookie: jar.has("__Secure-authjs.session-token"),
  });
  const { sub: id, epoch } = token ?? {};
  if (!id || typeof epoch !== "number") return VISITOR;
  return (await findPerson(id, epoch)) ?? VISITOR;
});

/** Begins a session for who was let in. */
export async function beginSession(ticket: string): Promise<void> {
  await signIn("ticket", { ticket, redirect: false });
  await hint();
}

/** Says to the header that there is a session. */
async function hint(): Promise<void> {
  (await cookies()).set(SESSION_HINT, "1", { maxAge: DAYS_30, sameSite: "lax", path: "/" });
}

export async function endSession(): Promise<void> {
  await signOut({ redirect: false });
  (await cookies()).delete(SESSION_HINT);
}
