import type { Metadata } from "next";
import { ForgottenForm } from "@/components/accounts/sign-in-forms";
import { WayIn } from "@/components/accounts/sign-in-page";

export const metadata: Metadata = { title: "Forgotten password", robots: { index: false } };
// Its form's answer is the visitor's own.
export const dynamic = "force-dynamic";

export default function Page() {
  return (
    <WayIn title="Set a new password" lead="We mail you a link with which you set it.">
      <ForgottenForm />
    </WayIn>
  );
}
