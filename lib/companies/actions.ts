"use server";

import { redirect } from "next/navigation";
import { throttle } from "@/lib/accounts/throttle";
import { formAction } from "@/lib/form-action";
import { claimInput, companyInput, invitationInput, joinInput, membershipInput } from "./input";
import { acceptInvitation, inviteMember, removeMember } from "./member-mutations";
import { claimCompany, createCompany } from "./profile-mutations";

export const createCompanyAction = formAction(companyInput, async (actor, input) => {
  const { slug } = await createCompany(actor, input, new Date());
  redirect(`/post?company=${slug}`);
});

export const claimCompanyAction = formAction(claimInput, async (actor, { slug }) => {
  if ((await claimCompany(actor, slug, new Date())) === "joined") redirect(`/post?company=${slug}`);
});

export const inviteMemberAction = formAction(invitationInput, async (actor, input) => {
  await throttle("mail", input.email);
  await inviteMember(actor, input, new Date());
});

export const acceptInvitationAction = formAction(joinInput, async (actor, { id }) => {
  await acceptInvitation(actor, id, new Date());
  redirect("/dashboard");
});

export const removeMemberAction = formAction(membershipInput, (actor, input) => removeMember(actor, input));
