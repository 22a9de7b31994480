import { useEffect, useRef } from "react";
import { formatCount } from "@/lib/format";
import type { Board, Facet } from "@/lib/listings/board";
import { boardUrl, isChosen, type ListingFilters, toggleFilter } from "@/lib/listings/filters";
import { CheckRow } from "./check-row";

/**
 * The least pay: any amount, or one of the steps, and where it stands. `paid` is how many listings state pay in
 * US dollars.
 */
export function PayFacet({
  filters,
  facets,
  paid,
  onMove,
}: {
  filters: ListingFilters;
  facets: Board["facets"];
  paid: number;
  onMove: (filters: ListingFilters) => void;
}) {
  const { pay, unpaid } = filters;
  const field = useRef<HTMLInputElement>(null);
  const shown = pay === null ? "" : formatCount(pay);
  useEffect(() => {
    if (field.current) field.current.value = shown;
  }, [shown]);

  function commit() {
    const amount = readAmount(field.current?.value);
    if (amount !== pay) onMove({ ...filters, pay: amount, page: 1 });
  }

  return (
    <details className="facet" open>
      <summary>Pays at least</summary>
      <div className="least">
        <label className="sr" htmlFor="pay">
          Least pay a year, US dollars
        </label>
        <input
          id="pay"
          ref={field}
          type="text"
          name="pay"
          form="search"
          inputMode="numeric"
          autoComplete="off"
          placeholder="any amount a year"
          defaultValue={shown}
          onBlur={commit}
        />
      </div>
      {facets.pay.map((step) => (
        <Step
          key={step.value}
          step={step}
          href={boardUrl(toggleFilter(filters, "pay", step.value))}
          isOn={isChosen(filters, "pay", step.value)}
        />
      ))}
      <CheckRow
        name="unpaid"
        value="0"
        label="Only where pay is stated"
        count={paid}
        isChosen={!unpaid}
        onToggle={(isOn) => onMove({ ...filters, unpaid: !isOn, page: 1 })}
      />
      {facets.above.map((facet) => (
        <CheckRow
          key={facet.value}
          name="above"
          {...facet}
          isChosen={filters.above}
          onToggle={(above) => onMove({ ...filters, above, page: 1 })}
        />
      ))}
    </details>
  );
}

function Step({ step: { label, count }, href, isOn }: { step: Facet; href: string; isOn: boolean }) {
  const content = (
    <>
      <span>{label}</span>
      <span className="n">{formatCount(count)}</span>
    </>
  );
  // Like a box that can't be ticked: what would find nothing leads nowhere.
  if (count === 0 && !isOn) return <p className="row step zero">{content}</p>;
  return (
    <a className="row step" href={href} aria-current={isOn ? "true" : undefined}>
      {content}
    </a>
  );
}

/** As the server: a larger amount means no more than this. */
const MOST_PAY = 10_000_000;

/** "150,000", "$150k": whole US dollars a year, as the server reads them; null for none. */
export function readAmount(typed: FormDataEntryValue | null | undefined): number | null {
  const text = String(typed ?? "");
  const amount = Number(text.replace(/\D/g, "")) * (/\dk/i.test(text) ? 1000 : 1);
  return Math.min(amount, MOST_PAY) || null;
}
