"use client";

import { type FormEvent, useRef, useState } from "react";
import {
  OFFER_PERIODS,
  type OfferMarket,
  type OfferPeriod,
  type ReadOffer,
  readOffer,
} from "@/lib/salaries/offer";
import { OfferAnswer } from "./offer-answer";

/**
 * "Where does my offer stand?" Without script the form leads to a page with the answer; with it the same answer
 * appears in place, reckoned in the browser: what people type stays with them.
 */
export function OfferForm({
  action,
  markets,
  given,
}: {
  action: string;
  markets: OfferMarket[];
  /** What was typed on the way here; left out where nothing has been asked yet. */
  given?: { pay: string; per: OfferPeriod };
}) {
  const [read, setRead] = useState<ReadOffer | null>(given ? readOffer(given.pay, given.per) : null);
  const field = useRef<HTMLInputElement>(null);
  const error = read?.error ?? null;

  function answer(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const found = readOffer(String(form.get("pay") ?? ""), String(form.get("per") ?? ""));
    setRead(found);
    if (found.error) field.current?.focus();
  }

  return (
    <>
      <form className="offer-form" action={action} onSubmit={answer} noValidate>
        <div className={error ? "field has-error" : "field"}>
          <label htmlFor="offer-pay">Pay offered, US dollars before tax</label>
          <input
            ref={field}
            id="offer-pay"
            type="text"
            name="pay"
            inputMode="decimal"
            autoComplete="off"
            maxLength={40}
            defaultValue={given?.pay}
            aria-invalid={error ? true : undefined}
            aria-describedby="offer-hint"
          />
          {error ? (
            <p className="error" id="offer-hint">
              <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M8 1.5 15 14H1L8 1.5ZM8 6v4M8 12v.5" />
              </svg>
              {error}
            </p>
          ) : (
            <p className="hint" id="offer-hint">
              Base pay, such as 150,000 or 72.50. Nothing you type is kept.
            </p>
          )}
        </div>
        <fieldset className="segments">
          <legend className="sr">How often is that paid?</legend>
          {OFFER_PERIODS.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name="per"
                value={value}
                defaultChecked={(given?.per ?? "year") === value}
              />
              {label}
            </label>
          ))}
        </fieldset>
        <button className="button primary" type="submit">
          See where it stands
        </button>
      </form>
      <div aria-live="polite">{read?.error === null && <OfferAnswer offer={read} markets={markets} />}</div>
    </>
  );
}
