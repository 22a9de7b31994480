"use client";

import { type ReactNode, useActionState } from "react";
import { SelectField, TextField } from "@/components/ui/field";
import { FormTrouble } from "@/components/ui/form";
import { declineAction } from "@/lib/applications/actions";
import { DECLINE_REASONS } from "@/lib/applications/vocabulary";
import type { FormState } from "@/lib/form-action";

const KIND_WORDS =
  "Thank you for applying, and for the time you put into it. We will not go on with your application. We wish you well in finding the right role.";
const REASONS = [{ value: "", label: "Choose a reason" }, ...DECLINE_REASONS];

/** The id of the form, to which boxes elsewhere on its page may belong. */
export const DECLINE_FORM = "decline";

type Declining = { state: FormState; send: (form: FormData) => void; isPending: boolean };

export function useDecline(): Declining {
  const [state, send, isPending] = useActionState(declineAction, {});
  return { state, send, isPending };
}

/** Declines one person. */
export function DeclineForm({ id, listingId }: { id: string; listingId: number }) {
  return (
    <DeclineFields listingId={listingId} submit="Decline and mail them" declining={useDecline()}>
      <input type="hidden" name="ids" value={id} />
    </DeclineFields>
  );
}

/** The reason and the words that are mailed. */
export function DeclineFields({
  listingId,
  submit,
  declining: { state, send, isPending },
  children,
}: {
  listingId: number;
  submit: string;
  declining: Declining;
  children?: ReactNode;
}) {
  return (
    <form className="form" id={DECLINE_FORM} action={send} noValidate>
      <FormTrouble state={state} />
      <input type="hidden" name="listingId" value={listingId} />
      {children}
      <SelectField name="reason" label="Reason" options={REASONS} state={state} />
      <TextField
        name="message"
        label="Your message"
        rows={6}
        first={KIND_WORDS}
        maxLength={5_000}
        hint="We greet them by name before it, and say the reason in a sentence after it."
        state={state}
      />
      <div className="actions">
        <button className="button" type="submit" aria-disabled={isPending}>
          {submit}
        </button>
      </div>
    </form>
  );
}
