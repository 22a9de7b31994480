import "server-only";
import { cookies } from "next/headers";
import { COMMENTED_HINT } from "@/lib/comments/vocabulary";
import { env } from "@/lib/env";
import { createSecret, hashSecret } from "./secret";

/** By which a browser without an account is known again as the one that wrote something. Scripts can't read it. */
const SECRET = "payboard.browser";
const LASTS = 365 * 24 * 60 * 60;

/** sha256 of the browser's secret; null where it has none. */
export async function findBrowserHash(): Promise<string | null> {
  const secret = (await cookies()).get(SECRET)?.value;
  return secret && /^[\w-]{43}$/.test(secret) ? hashSecret(secret) : null;
}

/** The same, for what is written now: a browser that has no secret is given one. */
export async function requireBrowserHash(): Promise<string> {
  const known = await findBrowserHash();
  const { secret, hash } = createSecret();
  const jar = await cookies();
  const given = {
    maxAge: LASTS,
    sameSite: "lax",
    path: "/",
    secure: env.siteUrl.startsWith("https:"),
  } as const;
  if (!known) jar.set(SECRET, secret, { ...given, httpOnly: true });
  jar.set(COMMENTED_HINT, "1", given);
  return known ?? hash;
}
