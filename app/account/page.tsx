import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page";
import { getAccount } from "@/lib/accounts/queries";
import { requirePerson } from "@/lib/accounts/require-person";
import { listApplicationsOf } from "@/lib/applications/queries";
import { listInvitations, listOwnCompanies } from "@/lib/companies/member-queries";

export const metadata: Metadata = { title: "Your account", robots: { index: false } };

export default async function Page() {
  const person = await requirePerson("/account");
  const [{ hasPassword }, companies, invitations, applications] = await Promise.all([
    getAccount(person),
    listOwnCompanies(person),
    listInvitations(person, new Date()),
    listApplicationsOf(person),
  ]);
  return (
    <AccountPage
      person={person}
      hasPassword={hasPassword}
      companies={companies}
      invitations={invitations}
      applications={applications}
    />
  );
}
