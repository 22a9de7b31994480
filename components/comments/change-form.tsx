"use client";

import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { editCommentAction } from "@/lib/comments/actions";
import { LONGEST_COMMENT } from "@/lib/comments/vocabulary";

/** Changes what one has written. */
export function ChangeForm({ id, text }: { id: string; text: string }) {
  return (
    <Form action={editCommentAction} submit="Save the change" className="reply-form">
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <TextField
            name="text"
            label="Text *"
            required
            rows={6}
            maxLength={LONGEST_COMMENT}
            first={text}
            state={state}
          />
        </>
      )}
    </Form>
  );
}
