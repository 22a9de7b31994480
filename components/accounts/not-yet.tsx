import { VerifyForm } from "@/components/accounts/verify-form";

/** Who has not confirmed their address can't post yet. */
export function NotYet({ email }: { email: string }) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>Confirm your address first</h1>
        <p className="lead">
          Then you can post. Open the link that we mailed to {email}, or have it mailed again.
        </p>
      </div>
      <VerifyForm />
    </div>
  );
}
