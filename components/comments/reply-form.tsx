"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { Field, TextField, typed } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { leaveCommentAction } from "@/lib/comments/actions";
import { LONGEST_COMMENT, LONGEST_NAME } from "@/lib/comments/vocabulary";
import type { FormState } from "@/lib/form-action";

/**
 * Leaves a reply under a page, or to another. `who`: the name of who is signed in, null for nobody; left out where the page
 * was made for everybody and nobody has been asked yet.
 */
export function ReplyForm({ page, answers, who }: { page: string; answers?: string; who?: string | null }) {
  const seenAt = useRef(0);
  useEffect(() => {
    seenAt.current = performance.now();
  }, []);
  function countTime({ currentTarget: { form } }: FormEvent<HTMLTextAreaElement>) {
    const took = form?.elements.namedItem("took");
    if (took instanceof HTMLInputElement) took.value = String(Math.round(performance.now() - seenAt.current));
  }
  return (
    <Form action={leaveCommentAction} submit="Leave the reply" className="reply-form">
      {(state) => (
        <>
          <input type="hidden" name="page" value={page} />
          {answers && <input type="hidden" name="answers" value={answers} />}
          <input type="hidden" name="took" defaultValue="" />
          <p className="source">
            Fields marked * are required. The first reply of somebody is read by a person before others see
            it.
          </p>
          <Who who={who} state={state} />
          <TextField
            name="text"
            label="Text *"
            required
            rows={6}
            maxLength={LONGEST_COMMENT}
            onInput={countTime}
            hint="Markdown works: *emphasis*, `code`, > quote, lists, links. HTML is shown as typed."
            state={state}
          />
          <label className="tick" key={typed(state, "tells")}>
            <input
              type="checkbox"
              name="tells"
              value="yes"
              defaultChecked={typed(state, "tells") === "yes"}
            />
            Mail me when somebody answers
          </label>
          <div className="leave-empty" aria-hidden="true">
            <label>
              Leave this empty
              <input name="website" tabIndex={-1} autoComplete="off" />
            </label>
          </div>
        </>
      )}
    </Form>
  );
}

/** Name and address, of who has no account; as long as that is not known, the style sheet shows the likelier. */
function Who({ who, state }: { who?: string | null; state: FormState }) {
  const isUnsure = who === undefined && !state.fieldErrors?.name && !state.fieldErrors?.email;
  const unsure = isUnsure ? " unsure" : "";
  return (
    <>
      {(isUnsure || who) && (
        <p className={`of-persons${unsure}`}>
          {who ? (
            <>
              You reply as <b>{who}</b>.
            </>
          ) : (
            "You reply under the name of your account."
          )}
        </p>
      )}
      {who === undefined && (
        <noscript>
          <p className="source">If you are signed in, you may leave name and e-mail empty.</p>
        </noscript>
      )}
      {!who && (
        <div className={`row2 of-visitors${unsure}`}>
          <Field
            name="name"
            label="Name *"
            required
            autoComplete="name"
            maxLength={LONGEST_NAME}
            state={state}
          />
          <Field
            name="email"
            type="email"
            label="E-mail *"
            required
            autoComplete="email"
            hint="Your e-mail address will not be published."
            state={state}
          />
        </div>
      )}
    </>
  );
}
