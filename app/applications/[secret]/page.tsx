import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OwnApplicationPage } from "@/components/applications/own-application-page";
import { whoIsAsking } from "@/lib/accounts/session";
import { findOwnApplication } from "@/lib/applications/queries";

// The address holds a secret, which no other site should be told.
export const metadata: Metadata = {
  title: "Your application",
  robots: { index: false },
  referrer: "same-origin",
};

export default async function Page({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const application = await findOwnApplication(await whoIsAsking(), secret);
  if (!application) notFound();
  return <OwnApplicationPage application={application} secret={secret} />;
}
