import type { Metadata } from "next";
import { MailedLinkPage } from "@/components/accounts/mailed-link-page";
import { pathWithin } from "@/lib/accounts/path-within";
import { findMailedLink } from "@/lib/accounts/queries";
import { firstOf, type Params } from "@/lib/params";

// The address holds a secret, which no other site should be told.
export const metadata: Metadata = { title: "Your link", robots: { index: false }, referrer: "same-origin" };

export default async function Page({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const secret = firstOf(params, "secret") ?? "";
  const link = await findMailedLink(secret, new Date());
  return (
    <MailedLinkPage link={link} secret={secret} onward={pathWithin(firstOf(params, "onward")) ?? undefined} />
  );
}
