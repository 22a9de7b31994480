"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, type ReactNode, useState } from "react";

/**
 * Lets the cards of a board be dragged. A drop sends the card's own form, so that there is one way to move; a card
 * that is dropped on "Declined" leads to where that is done with a mail.
 */
export function BoardDrag({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [dragged, setDragged] = useState<HTMLElement | null>(null);

  function drop(event: DragEvent<HTMLElement>) {
    const stage = columnOf(event)?.dataset.stage;
    setDragged(null);
    if (!dragged || !stage || dragged.dataset.from === stage) return;
    event.preventDefault();
    if (stage === "declined")
      return router.push(`/dashboard/applicants/${dragged.dataset.applicant}#decline`);
    const select = dragged.querySelector("select");
    if (!select) return;
    select.value = stage;
    select.form?.requestSubmit();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a mouse's shortcut; each card has a form for everybody.
    <div
      className={dragged ? "applicant-board dragging" : "applicant-board"}
      onDragStart={(event) => {
        const card =
          event.target instanceof Element ? event.target.closest<HTMLElement>("[data-applicant]") : null;
        if (card) event.dataTransfer.setData("text/plain", card.dataset.applicant ?? "");
        setDragged(card);
      }}
      onDragOver={(event) => {
        if (dragged && columnOf(event)) event.preventDefault();
      }}
      onDragEnd={() => setDragged(null)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

function columnOf({ target }: DragEvent): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-stage]") : null;
}
