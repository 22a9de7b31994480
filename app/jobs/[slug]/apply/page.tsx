import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { ApplyPage } from "@/components/applications/apply-page";
import { whoIsAsking } from "@/lib/accounts/session";
import { findOpening } from "@/lib/applications/queries";
import { SENT_COOKIE } from "@/lib/applications/vocabulary";
import { keptForm } from "@/lib/kept-form";
import { listingIdFromSlug } from "@/lib/listings/address";
import { countVisit } from "@/lib/visits/count-visit";
import { readLooker } from "@/lib/visits/look";

export const metadata: Metadata = { title: "Apply", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const id = listingIdFromSlug(slug);
  const opening = id === null ? null : await findOpening(id);
  if (!opening) notFound();
  if (!opening.takesApplications) redirect(opening.url);
  if (opening.url !== `/jobs/${slug}`) redirect(`${opening.url}/apply`);
  const actor = await whoIsAsking();
  const looker = readLooker(await headers(), whoIsAsking);
  after(() => countVisit("apply click", opening.id, looker, new Date()));
  const kept = keptForm(`${opening.url}/apply`, (await cookies()).get(SENT_COOKIE)?.value, new Date());
  return <ApplyPage opening={opening} person={actor.kind === "person" ? actor : null} kept={kept} />;
}
