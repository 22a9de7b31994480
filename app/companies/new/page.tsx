import type { Metadata } from "next";
import { NotYet } from "@/components/accounts/not-yet";
import { CreateCompanyForm } from "@/components/companies/company-forms";
import { requirePerson } from "@/lib/accounts/require-person";

export const metadata: Metadata = { title: "Enter your company", robots: { index: false } };

export default async function Page() {
  const person = await requirePerson("/companies/new");
  if (!person.isVerified) return <NotYet email={person.email} />;
  return (
    <div className="page">
      <div className="page-head">
        <h1>Enter your company</h1>
        <p className="lead">
          Whom you post for. Is it on the board already, from its hiring system? Then{" "}
          <a href="/jobs">find it</a> and claim it on its page.
        </p>
      </div>
      <CreateCompanyForm />
    </div>
  );
}
