import { type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Board as BoardAnswer } from "@/lib/listings/board";
import type { ListingFilters } from "@/lib/listings/filters";
import { BoardHead } from "./board-head";
import { FacetRail } from "./facet-rail";
import { Outage } from "./outage";
import { readAmount } from "./pay-facet";
import { readListingQuery } from "./read-query";
import { Results } from "./results";
import { useBoard } from "./use-board";
import { useSheet } from "./use-sheet";

/**
 * The board: what the server renders, and what then updates in place. Every control is a link or a field of
 * one form, so that it works without script; with it, they are answered here. The form itself stands above,
 * in the page: it never changes, so the browser needs no code for it. `json` is a `Board`: one string costs
 * React far less to hand over than a thousand values, twice a page.
 */
export function Board({ json }: { json: string }) {
  const initial = useMemo((): BoardAnswer => JSON.parse(json), [json]);
  const { board, filters, go, isBusy, failed, retry } = useBoard(initial);
  const heading = useRef<HTMLHeadingElement>(null);
  const rail = useRef<HTMLElement>(null);
  const sheet = useSheet(rail);
  const [hasMoved, setMoved] = useState(false);

  // Back and Forward change the words without anybody typing.
  const { q } = filters;
  useEffect(() => {
    const field = searchForm()?.elements.namedItem("q");
    if (field instanceof HTMLInputElement) field.value = q;
  }, [q]);

  useEffect(() => {
    const form = searchForm();
    form?.addEventListener("submit", onSubmit);
    return () => form?.removeEventListener("submit", onSubmit);
  });

  // The control that was used may be gone: a chip that was removed, a page that was turned.
  useEffect(() => {
    const isLost = hasMoved && !isBusy && document.activeElement === document.body;
    if (isLost) heading.current?.focus({ preventScroll: true });
  }, [hasMoved, isBusy]);

  function move(next: ListingFilters) {
    setMoved(true);
    go(next);
  }

  function onClick(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !isPlain) return;
    const href = link.getAttribute("href") ?? "";
    if (href === "/jobs" || href.startsWith("/jobs?")) {
      event.preventDefault();
      move(readListingQuery(href.slice("/jobs?".length)));
      // A turned page is read from its top; any other control stays under the finger.
      if (link.closest(".pager")) {
        heading.current?.focus({ preventScroll: true });
        heading.current?.scrollIntoView();
      }
    }
    if (href === "#filters") {
      event.preventDefault();
      sheet.open();
    }
    // Opened by its address, the sheet closes by leaving that address.
    if (href === "#said" && sheet.isOpen) {
      event.preventDefault();
      sheet.close();
    }
  }

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const fields = new FormData(searchForm() ?? undefined);
    move({ ...filters, q: words(fields.get("q")), pay: readAmount(fields.get("pay")), page: 1 });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the links inside it
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div onClick={onClick}>
      <div className="board">
        <FacetRail ref={rail} board={board} filters={filters} isSheet={sheet.isOpen} onMove={move} />
        <section aria-labelledby="said">
          {failed ? (
            <Outage ref={heading} onRetry={retry} />
          ) : (
            <>
              <BoardHead ref={heading} board={board} filters={filters} />
              <Results board={board} isBusy={isBusy} />
            </>
          )}
        </section>
      </div>
      <p className="sr" role="status">
        {hasMoved && !isBusy && !failed && board.description}
      </p>
    </div>
  );
}

/** The page's, to which the fields of the rail belong, too. */
function searchForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>("form#search");
}

/** As the server reads them: trimmed and single-spaced. */
function words(field: FormDataEntryValue | null): string {
  return String(field ?? "")
    .trim()
    .replace(/\s+/g, " ");
}
