"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import type { FormState } from "@/lib/form-action";

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/**
 * A form that a server action answers: what was typed stays, what went wrong stands above it, with a link to each
 * field. It works the same without JavaScript. `done` takes its place once it is saved, where it is given.
 */
export function Form({
  action,
  submit,
  done,
  isMinor,
  className,
  children,
}: {
  action: FormAction;
  submit: string;
  /** It stands beside something that is more often done, or takes something away. */
  isMinor?: boolean;
  done?: ReactNode;
  className?: string;
  children: (state: FormState) => ReactNode;
}) {
  const [state, send, isPending] = useActionState(action, {});
  if (state.saved && done)
    return (
      <div className="note-box" role="status">
        {done}
      </div>
    );
  return (
    <form className={`form ${className ?? ""}`} action={send} noValidate>
      <FormTrouble state={state} />
      {children(state)}
      <div className="actions">
        <button className={isMinor ? "button" : "button primary"} type="submit" aria-disabled={isPending}>
          {submit}
        </button>
      </div>
    </form>
  );
}

/** Says what went wrong, with a link to each field that has to be mended. It takes the focus when it comes. */
export function FormTrouble({ state }: { state: FormState }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.message) box.current?.focus();
  }, [state]);
  if (!state.message) return null;
  return (
    <div className="note-box bad" role="alert" tabIndex={-1} ref={box}>
      <p>{state.message}</p>
      {state.fieldErrors && (
        <ul>
          {Object.entries(state.fieldErrors).map(([name, errors]) => (
            <li key={name}>
              <a href={`#${name}`}>{errors.join(" ")}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
