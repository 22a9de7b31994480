import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mailedLinks } from "@/db/schema";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { pathWithin } from "./path-within";
import type { MailedLink } from "./queries";
import { createSecret, hashSecret } from "./secret";

const MINUTE = 60_000;
/** How long a mailed link works, in milliseconds. */
const LASTS: Record<MailedLink["purpose"], number> = {
  verify: 24 * 60 * MINUTE,
  "sign-in": 15 * MINUTE,
  reset: 60 * MINUTE,
};

/** Makes a link to be mailed, and gives its address. `onward`: the path to go on to. Only other mutations call this. */
export async function createMailedLink(
  purpose: MailedLink["purpose"],
  userId: string,
  now: Date,
  onward: string | undefined,
  tx: Database,
): Promise<string> {
  const { secret, hash } = createSecret();
  const expiresAt = new Date(now.getTime() + LASTS[purpose]);
  await tx.insert(mailedLinks).values({ secretHash: hash, purpose, userId, expiresAt });
  const path = pathWithin(onward);
  const query = new URLSearchParams({ secret, ...(path && { onward: path }) });
  return `${env.siteUrl}/sign-in/mailed?${query}`;
}

/** Uses up the link of a secret, if it is one of these. Throws NotFound where it is spent. */
export async function spendMailedLink(
  secret: string,
  purposes: readonly MailedLink["purpose"][],
  now: Date,
  tx: Database,
) {
  const [link] = await tx
    .update(mailedLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(mailedLinks.secretHash, hashSecret(secret)),
        gt(mailedLinks.expiresAt, now),
        isNull(mailedLinks.usedAt),
      ),
    )
    .returning({ userId: mailedLinks.userId, purpose: mailedLinks.purpose });
  if (!link || !purposes.some((purpose) => purpose === link.purpose)) throw spent();
  return link;
}

/** Has all links that are still about lead nowhere. */
export async function spendLinksOf(userId: string, now: Date, tx: Database): Promise<void> {
  await tx
    .update(mailedLinks)
    .set({ usedAt: now })
    .where(and(eq(mailedLinks.userId, userId), isNull(mailedLinks.usedAt)));
}

export function spent() {
  return new NotFound("This link was used already or has run out. Ask for a new one.");
}
