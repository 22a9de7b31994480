"use client";

import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { decideCommentAction } from "@/lib/comments/actions";

/** Shows a comment, or takes it down. `isShown`: it is shown already, and was reported. */
export function DecideForms({ id, version, isShown }: { id: string; version: number; isShown: boolean }) {
  const about = (decision: string) => (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="decision" value={decision} />
    </>
  );
  return (
    <div className="two even">
      <Form action={decideCommentAction} submit="Take it down" isMinor={!isShown}>
        {(state) => (
          <>
            {about("take-down")}
            <TextField
              id={`reason-${id}`}
              name="reason"
              label="Why; its author reads it"
              rows={2}
              state={state}
            />
          </>
        )}
      </Form>
      <Form action={decideCommentAction} submit={isShown ? "Nothing is wrong" : "Show it"} isMinor={isShown}>
        {() => about("show")}
      </Form>
    </div>
  );
}
