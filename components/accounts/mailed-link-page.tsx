import type { MailedLink } from "@/lib/accounts/queries";
import { ResetForm, UseLinkForm } from "./sign-in-forms";
import { WayIn } from "./sign-in-page";

/** What the link in a mail leads to. */
export function MailedLinkPage({
  link,
  secret,
  onward,
}: {
  link: MailedLink | null;
  secret: string;
  onward?: string;
}) {
  if (!link) {
    return (
      <WayIn title="This link no longer works" lead="It was used already, or its time has run out.">
        <p>
          <a href="/sign-in">Sign in</a>, or have a new link mailed to you there.
        </p>
      </WayIn>
    );
  }
  if (link.purpose === "reset") {
    return (
      <WayIn title="Set a new password" lead={`For ${link.email}`}>
        <ResetForm secret={secret} />
      </WayIn>
    );
  }
  const isNew = link.purpose === "verify";
  return (
    <WayIn title={isNew ? "Confirm your address" : "Sign in"} lead={`As ${link.name}, ${link.email}`}>
      <UseLinkForm secret={secret} onward={onward} submit={isNew ? "Confirm and sign in" : "Sign in"} />
    </WayIn>
  );
}
