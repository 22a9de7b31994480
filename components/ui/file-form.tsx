"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import type { FormState } from "@/lib/form-action";
import { FormTrouble } from "./form";

const NOT_SENT =
  "This could not be sent. Look whether you are connected, and send it again; all of it is still here.";

/** The file of a form: its field, the bytes it may have, and what is said where it has more. */
type FileField = { name: string; largest: number; tooLarge: string };

/**
 * A form with a file, which stands last in it: where it is too large, what was typed has come before it. `action` is
 * the address of a route; `kept`: what was typed when it came back without JavaScript.
 */
export function FileForm({
  action,
  kept,
  file,
  submit,
  sending,
  children,
}: {
  action: string;
  kept: FormState;
  file: FileField;
  submit: string;
  /** What is said while it is sent. */
  sending: string;
  children: (state: FormState) => ReactNode;
}) {
  const { state, isSending, send } = useFileForm(action, kept, file);
  return (
    <form
      className="form"
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      noValidate
    >
      <FormTrouble state={state} />
      {children(state)}
      <div className="actions">
        <button className="button primary" type="submit" aria-disabled={isSending}>
          {submit}
        </button>
        <span className="quiet" role="status">
          {isSending && sending}
        </span>
      </div>
    </form>
  );
}

/** Sends a form without leaving the page, so that the chosen file stays chosen where something has to be mended. */
function useFileForm(action: string, kept: FormState, { name, largest, tooLarge }: FileField) {
  const [state, setState] = useState(kept);
  const [isSending, setSending] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const form = new FormData(event.currentTarget);
    const file = form.get(name);
    // Nobody should wait for an upload that is refused.
    if (file instanceof File && file.size > largest)
      return setState({
        message: "Please look at the marked fields again.",
        fieldErrors: { [name]: [tooLarge] },
      });
    setSending(true);
    const { onward, ...answered } = await post(action, form);
    if (onward) return location.assign(onward);
    setSending(false);
    setState(answered);
  }
  return { state, isSending, send };
}

async function post(action: string, body: FormData): Promise<FormState & { onward?: string }> {
  try {
    const answer = await fetch(action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (answer.ok || answer.status === 422) return await answer.json();
  } catch {
    // The connection broke, or what came is no answer of ours; both are said below.
  }
  return { message: NOT_SENT };
}
