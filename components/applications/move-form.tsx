"use client";

import { useActionState } from "react";
import { moveAction } from "@/lib/applications/actions";
import { APPLICATION_STAGES, type ApplicationStage } from "@/lib/applications/vocabulary";

/** To be declined takes a mail, hence a form of its own. */
const MOVES = APPLICATION_STAGES.filter(({ value }) => value !== "declined");

/** Moves an applicant to a stage. `name` tells the forms of a page apart for who hears them. */
export function MoveForm({ id, name, stage }: { id: string; name: string; stage: ApplicationStage }) {
  const [state, send, isPending] = useActionState(moveAction, {});
  const field = `to-${id}`;
  return (
    <form className="move-form" action={send}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="from" value={stage} />
      <label className="sr" htmlFor={field}>
        Move {name} to
      </label>
      <select id={field} name="to" key={stage} defaultValue={stage === "declined" ? "new" : stage}>
        {MOVES.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <button className="button small" type="submit" aria-disabled={isPending}>
        Move
      </button>
      <span className="error" role="status">
        {state.message}
      </span>
    </form>
  );
}
