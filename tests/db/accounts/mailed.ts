import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mails } from "@/db/schema";

/** What was mailed to an address, in order: which letter, and the secret of its link. */
export async function mailedTo(email: string, db: Database) {
  const rows = await db
    .select({ kind: mails.kind, text: mails.text })
    .from(mails)
    .where(eq(mails.to, email))
    .orderBy(asc(mails.id));
  return rows.map(({ kind, text }) => {
    const [link = ""] = text.match(/https?:\S+/) ?? [];
    return { kind, text, link, secret: URL.parse(link)?.searchParams.get("secret") ?? "" };
  });
}

/** The secret of the last link that was mailed to an address. */
export async function lastSecret(email: string, db: Database): Promise<string> {
  return (await mailedTo(email, db)).findLast(({ secret }) => secret)?.secret ?? "";
}
