"use client";

import { Field, SelectField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import {
  acceptInvitationAction,
  claimCompanyAction,
  createCompanyAction,
  inviteMemberAction,
  removeMemberAction,
} from "@/lib/companies/actions";
import { ProfileFields } from "./profile-form";

export function CreateCompanyForm() {
  return (
    <Form action={createCompanyAction} submit="Enter the company">
      {(state) => <ProfileFields state={state} />}
    </Form>
  );
}

export function ClaimForm({ slug, name }: { slug: string; name: string }) {
  return (
    <Form
      action={claimCompanyAction}
      submit={`${name} is mine`}
      done={
        <p>
          A moderator looks at it, since your address is not at the company’s domain. You hear from us by
          mail.
        </p>
      }
    >
      {() => <input type="hidden" name="slug" value={slug} />}
    </Form>
  );
}

export function InviteForm({ companyId }: { companyId: number }) {
  return (
    <Form action={inviteMemberAction} submit="Invite" done={<p>The invitation is on its way.</p>}>
      {(state) => (
        <>
          <input type="hidden" name="companyId" value={companyId} />
          <Field id={`invite-${companyId}`} name="email" type="email" label="E-mail address" state={state} />
          <SelectField
            id={`invite-role-${companyId}`}
            name="role"
            label="May"
            state={state}
            first="recruiter"
            options={[
              { value: "recruiter", label: "post, and deal with applicants" },
              { value: "owner", label: "also change the company and its members" },
            ]}
          />
        </>
      )}
    </Form>
  );
}

export function RemoveForm({
  companyId,
  userId,
  submit,
}: {
  companyId: number;
  userId: string;
  submit: string;
}) {
  return (
    <Form action={removeMemberAction} submit={submit} isMinor>
      {() => (
        <>
          <input type="hidden" name="companyId" value={companyId} />
          <input type="hidden" name="userId" value={userId} />
        </>
      )}
    </Form>
  );
}

export function JoinForm({ id, company }: { id: string; company: string }) {
  return (
    <Form action={acceptInvitationAction} submit={`Join ${company}`}>
      {() => <input type="hidden" name="id" value={id} />}
    </Form>
  );
}
