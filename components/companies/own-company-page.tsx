import type { OwnCompany } from "@/lib/companies/member-queries";
import { InviteForm, ProfileForm, RemoveForm } from "./company-forms";
import { FeedsPanel, type ShownFeed } from "./feeds-panel";

type Member = { userId: string; name: string; email: string; role: string };

/** A company as its members see it: what it says of itself, who acts for it, and which of its boards we read. */
export function OwnCompanyPage({
  company,
  personId,
  isOwner,
  members,
  invited,
  feeds,
  asOf,
}: {
  company: OwnCompany;
  personId: string;
  isOwner: boolean;
  members: readonly Member[];
  invited: readonly { email: string; role: string }[];
  feeds: readonly ShownFeed[];
  asOf: string;
}) {
  return (
    <div className="page">
      <div className="page-head">
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
        </div>
        {isOwner && (
          <section className="panel" aria-labelledby="profile">
            <h2 id="profile">Profile</h2>
            <ProfileForm company={company} />
          </section>
        )}
      </div>
    </div>
  );
}
