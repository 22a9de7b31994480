import { MyApplications } from "@/components/applications/my-applications";
import { JoinForm } from "@/components/companies/company-forms";
import { signOutAction } from "@/lib/accounts/actions";
import type { Person } from "@/lib/accounts/actor";
import type { OwnApplication } from "@/lib/applications/queries";
import { SessionMark } from "./session-mark";
import { ChangePasswordForm } from "./sign-in-forms";
import { VerifyForm } from "./verify-form";

/** Where a person sees what is theirs. */
export function AccountPage({
  person,
  hasPassword,
  companies,
  invitations,
  applications,
}: {
  person: Person;
  hasPassword: boolean;
  companies: readonly { id: number; name: string }[];
  invitations: readonly { id: string; company: string }[];
  applications: readonly OwnApplication[];
}) {
  return (
    <div className="page">
      <SessionMark />
      <div className="page-head">
        <h1>{person.name}</h1>
        <p className="lead line">
          <span>{person.email}</span>
          {person.staff && <span>{person.staff === "admin" ? "Admin" : "Moderator"}</span>}
        </p>
      </div>
      {!person.isVerified && (
        <div className="note-box warn">
          <h2>Confirm your address</h2>
          <p>Open the link that we mailed to {person.email}. Until then you can look around, but not post.</p>
          <VerifyForm />
        </div>
      )}
      <div className="two even">
        <div>
          {invitations.map(({ id, company }) => (
            <section key={id} className="panel" aria-label={`Invitation of ${company}`}>
              <h2>{company} asks you to recruit for it</h2>
              <JoinForm id={id} company={company} />
            </section>
          ))}
          <MyApplications applications={applications} />
          <section className="panel" aria-labelledby="hiring">
            <h2 id="hiring">Hiring</h2>
            <p>
              {companies.length > 0 ? (
                <>
                  You act for {companies.map(({ name }) => name).join(" and ")}:{" "}
                  <a href="/dashboard">your listings and applicants</a>.
                </>
              ) : (
                <>
                  <a href="/post">Post a job</a> for your company.
                </>
              )}
            </p>
            {person.staff && (
              <p>
                <a href="/admin">Moderation</a>
              </p>
            )}
          </section>
        </div>
        <aside aria-label="Signing in">
          <section className="panel" aria-labelledby="password-heading">
            <h2 id="password-heading">{hasPassword ? "Change your password" : "Set a password"}</h2>
            <ChangePasswordForm hasPassword={hasPassword} />
          </section>
          <form className="panel" action={signOutAction}>
            <button className="button" type="submit">
              Sign out
            </button>
          </form>
        </aside>
      </div>
    </div>
  );
}
