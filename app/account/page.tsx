import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page";
import { getAccount } from "@/lib/accounts/queries";
import { requirePerson } from "@/lib/accounts/require-person";

export const metadata: Metadata = { title: "Your account", robots: { index: false } };

export default async function Page() {
  const person = await requirePerson("/account");
  const { hasPassword } = await getAccount(person);
  return <AccountPage person={person} hasPassword={hasPassword} />;
}
