import type { Person } from "@/lib/accounts/actor";
import type { Opening } from "@/lib/applications/queries";
import type { FormState } from "@/lib/form-action";
import { ApplyForm } from "./apply-form";

/** Where people apply for a role that was posted here. `kept`: what they typed before, without JavaScript. */
export function ApplyPage({
  opening: { title, url, company, questions },
  person,
  kept,
}: {
  opening: Opening;
  person: Person | null;
  kept: FormState;
}) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>Apply to {company.name}</h1>
        <p className="lead">
          For <a href={url}>{title}</a>
        </p>
      </div>
      <div className="two">
        <ApplyForm
          action={`${url}/apply/send`}
          questions={questions}
          first={{ name: person?.name ?? "", email: person?.email ?? "" }}
          kept={kept}
        />
        <aside aria-label="What happens then">
          <section className="panel" aria-labelledby="then">
            <h2 id="then">What happens then</h2>
            <p>
              Only {company.name} reads what you send. We mail you a link behind which you see how your
              application stands, and can withdraw it.
            </p>
          </section>
        </aside>
      </div>
    </div>
  );
}
