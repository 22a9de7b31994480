"use client";

import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { noteAction, writeAction } from "@/lib/applications/actions";

/** Mails the applicant. */
export function WriteForm({ id, first }: { id: string; first: string }) {
  return (
    <Form action={writeAction} submit={`Mail ${first}`}>
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <TextField
            name="letter"
            label="Your message"
            rows={5}
            maxLength={5_000}
            hint="Answers to the mail reach nobody: say how they get hold of you."
            state={state}
          />
        </>
      )}
    </Form>
  );
}

/** Keeps a note that colleagues read. */
export function NoteForm({ id }: { id: string }) {
  return (
    <Form action={noteAction} submit="Keep the note">
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <TextField
            name="note"
            label="A note"
            rows={3}
            maxLength={5_000}
            hint="Your company’s members read it; the applicant never does."
            state={state}
          />
        </>
      )}
    </Form>
  );
}
