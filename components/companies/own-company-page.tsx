import { logoUrl } from "@/lib/companies/logo";
import type { OwnCompany } from "@/lib/companies/member-queries";
import type { FormState } from "@/lib/form-action";
import { InviteForm, RemoveForm } from "./company-forms";
import { CompanyLogo } from "./company-logo";
import { FeedsPanel, type ShownFeed } from "./feeds-panel";
import { ProfileForm } from "./profile-form";

type Member = { userId: string; name: string; email: string; role: string };

/** A company as its members see it: what it says of itself, who acts for it, and which of its boards we read. */
export function OwnCompanyPage({
  company,
  personId,
  isOwner,
  members,
  invited,
  feeds,
  kept,
  isSaved,
  asOf,
}: {
  company: OwnCompany;
  personId: string;
  isOwner: boolean;
  members: readonly Member[];
  invited: readonly { email: string; role: string }[];
  feeds: readonly ShownFeed[];
  /** What was typed of its profile before, without JavaScript. */
  kept: FormState;
  isSaved: boolean;
  asOf: string;
}) {
  const logo = logoUrl(company.slug, company.logoVersion);
  return (
    <div className="page own-company">
      <div className="page-head">
        <CompanyLogo url={logo} side={56} />
        <h1>{company.name}</h1>
        <p className="lead line">
          <span>
            <a href={`/companies/${company.slug}`}>As job seekers see it</a>
          </span>
          <span>{company.domain ? `Known to be at ${company.domain}` : "We don’t know its domain yet"}</span>
        </p>
      </div>
      <div className="two even">
        <div>
          <section className="panel" aria-labelledby="members">
            <h2 id="members">Members</h2>
            <ul className="members">
              {members.map(({ userId, name, email, role }) => (
                <li key={userId}>
                  <p>
                    <b>{name}</b>, {email}, {role}
                  </p>
                  {(isOwner || userId === personId) && (
                    <RemoveForm
                      companyId={company.id}
                      userId={userId}
                      submit={userId === personId ? "Leave the company" : `Remove ${name}`}
                    />
                  )}
                </li>
              ))}
              {invited.map(({ email, role }) => (
                <li key={email}>
                  {email}, invited as {role}
                </li>
              ))}
            </ul>
            {isOwner && <InviteForm companyId={company.id} />}
          </section>
          <FeedsPanel companyId={company.id} feeds={feeds} isOwner={isOwner} asOf={asOf} />
          <section className="panel" aria-labelledby="upload">
            <h2 id="upload">From a spreadsheet</h2>
            <p>
              <a href={`/dashboard/companies/${company.slug}/upload`}>Post many roles at once</a>
            </p>
          </section>
        </div>
        {isOwner && (
          <section className="panel" aria-labelledby="profile">
            <h2 id="profile">Profile</h2>
            {isSaved && !kept.message && (
              <div className="note-box" role="status">
                <p>Saved.</p>
              </div>
            )}
            <ProfileForm
              company={company}
              logo={logo}
              action={`/dashboard/companies/${company.slug}/profile`}
              kept={kept}
            />
          </section>
        )}
      </div>
    </div>
  );
}
