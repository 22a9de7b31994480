import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonPage } from "@/components/moderation/person-page";
import { isAdmin, isModerator } from "@/lib/accounts/policy";
import { requirePerson } from "@/lib/accounts/require-person";
import { findModeratedPerson, listAuditOf } from "@/lib/moderation/person-queries";

export const metadata: Metadata = { title: "A person", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requirePerson(`/admin/people/${id}`);
  if (!isModerator(actor)) notFound();
  const [person, audit] = await Promise.all([findModeratedPerson(actor, id), listAuditOf(actor, id)]);
  if (!person) notFound();
  return <PersonPage person={person} audit={audit} mayDecide={isAdmin(actor) && actor.id !== person.id} />;
}
