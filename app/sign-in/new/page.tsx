import type { Metadata } from "next";
import { SignUpPage } from "@/components/accounts/sign-in-page";
import { pathWithin } from "@/lib/accounts/path-within";
import { firstOf, type Params } from "@/lib/params";

export const metadata: Metadata = { title: "Create an account", robots: { index: false } };
// Its form's address and what comes back are the visitor's own.
export const dynamic = "force-dynamic";

export default async function Page({ searchParams }: { searchParams: Promise<Params> }) {
  return <SignUpPage onward={pathWithin(firstOf(await searchParams, "onward")) ?? undefined} />;
}
