import type { Opening } from "@/lib/applications/queries";

/**
 * After an application was sent. It says the same whether or not there was one already: who types another's address
 * must not learn where they applied.
 */
export function SentPage({ opening, hasAccount }: { opening: Opening; hasAccount: boolean }) {
  const { title, url, company } = opening;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{company.name} has your application</h1>
        <p className="lead">
          For <a href={url}>{title}</a>. We have mailed you a link: behind it you see how your application
          stands, and can withdraw it.
        </p>
      </div>
      <div className="note-box" role="status">
        <p>
          If you had applied for this role before, that application stands as it was, and the link is in the
          mail you got then.
          {hasAccount && (
            <>
              {" "}
              You find it in <a href="/account">your account</a>, too.
            </>
          )}
        </p>
      </div>
    </div>
  );
}
