"use client";

import { createContext, type ReactNode, useContext } from "react";
import { DECLINE_FORM, DeclineFields, useDecline } from "./decline-form";

/** Whose boxes were ticked when the form came back: they stay ticked, without JavaScript too. */
const Ticked = createContext<readonly string[]>([]);

/** A list in which people are ticked, and the form below it that declines them. */
export function DeclineSeveral({ listingId, children }: { listingId: number; children: ReactNode }) {
  const declining = useDecline();
  const ids = declining.state.values?.ids ?? [];
  return (
    <Ticked value={[ids].flat()}>
      {children}
      <section className="panel" aria-labelledby="decline-title">
        <h2 id="decline-title">Decline the ticked</h2>
        <DeclineFields
          listingId={listingId}
          submit="Decline the ticked and mail each"
          declining={declining}
        />
      </section>
    </Ticked>
  );
}

export function Tick({ id, name }: { id: string; name: string }) {
  const isTicked = useContext(Ticked).includes(id);
  return (
    <label className="tick">
      {/* React empties the boxes of a form that comes back, so whether it is ticked is its key. */}
      <input
        key={String(isTicked)}
        type="checkbox"
        name="ids"
        value={id}
        form={DECLINE_FORM}
        defaultChecked={isTicked}
      />
      <span className="sr">Decline {name}</span>
    </label>
  );
}
