"use client";

import { Choices } from "@/components/ui/choices";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { reportCommentAction } from "@/lib/comments/actions";
import { COMMENT_REPORT_KINDS } from "@/lib/comments/vocabulary";

export function ReportCommentForm({ id }: { id: string }) {
  return (
    <Form action={reportCommentAction} submit="Report it" done={<p>Thank you: somebody looks at it.</p>}>
      {(state) => (
        <>
          <input type="hidden" name="id" value={id} />
          <Choices name="kind" label="What is wrong?" state={state} options={COMMENT_REPORT_KINDS} />
          <TextField name="details" label="Anything else (optional)" rows={2} state={state} />
        </>
      )}
    </Form>
  );
}
