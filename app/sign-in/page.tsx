import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInPage } from "@/components/accounts/sign-in-page";
import { pathWithin } from "@/lib/accounts/path-within";
import { whoIsAsking } from "@/lib/accounts/session";
import { env } from "@/lib/env";
import { firstOf, type Params } from "@/lib/params";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const onward = pathWithin(firstOf(params, "onward")) ?? undefined;
  if ((await whoIsAsking()).kind === "person") redirect(onward ?? "/account");
  const sites = env.signInProviders.map(({ id }) => id);
  return <SignInPage onward={onward} sites={sites} problem={firstOf(params, "error") !== null} />;
}
