import type { ReactNode } from "react";
import { signInElsewhereAction } from "@/lib/accounts/actions";
import { SignInForm, SignInLinkForm, SignUpForm } from "./sign-in-forms";

const SITES = { github: "GitHub", google: "Google" } as const;
type Site = keyof typeof SITES;

/** The frame of the pages on the way in: one thing to do, what else there is below. */
export function WayIn({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children}
    </div>
  );
}

/** `sites`: those by whose accounts people may sign in. `problem`: that one of them sent somebody back. */
export function SignInPage({
  onward,
  sites,
  problem,
}: {
  onward?: string;
  sites: readonly Site[];
  problem: boolean;
}) {
  const query = onward ? `?${new URLSearchParams({ onward })}` : "";
  return (
    <WayIn title="Sign in" lead="To post roles, to apply, and to see where each application stands.">
      <div className="two even">
        <div>
          {problem && (
            <div className="note-box bad" role="alert">
              <p>That did not work. Try again, or have a link mailed to you.</p>
            </div>
          )}
          <SignInForm onward={onward} />
          <p className="way-on">
            <a href="/sign-in/forgotten">Forgotten your password?</a> New here?{" "}
            <a href={`/sign-in/new${query}`}>Create an account</a>
          </p>
        </div>
        <aside aria-label="Other ways in">
          <section className="panel" aria-labelledby="by-mail">
            <h2 id="by-mail">Without a password</h2>
            <SignInLinkForm onward={onward} />
          </section>
          {sites.map((site) => (
            <form key={site} className="panel" action={signInElsewhereAction}>
              <input type="hidden" name="provider" value={site} />
              {onward && <input type="hidden" name="onward" value={onward} />}
              <button className="button" type="submit">
                Go on with {SITES[site]}
              </button>
            </form>
          ))}
        </aside>
      </div>
    </WayIn>
  );
}

export function SignUpPage({ onward }: { onward?: string }) {
  const query = onward ? `?${new URLSearchParams({ onward })}` : "";
  return (
    <WayIn title="Create an account" lead="One account for looking for work and for hiring.">
      <SignUpForm onward={onward} />
      <p className="way-on">
        Have one already? <a href={`/sign-in${query}`}>Sign in</a>
      </p>
    </WayIn>
  );
}
