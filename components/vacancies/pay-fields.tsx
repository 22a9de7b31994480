import type { ReactNode } from "react";
import { Field, SelectField, TextField } from "@/components/ui/field";
import { POSTED_PERIODS } from "@/lib/vacancies/vocabulary";
import type { Fields } from "./the-job";

/** `children`: what the laws of the places ask for. */
export function PayFields({ state, form, preview, children }: Fields & { children: ReactNode }) {
  const sentence = preview.range?.sentence;
  return (
    <fieldset>
      <legend>Pay</legend>
      <div className="row3">
        <Field
          name="payMin"
          label="From, US dollars"
          inputMode="decimal"
          state={state}
          first={form.payMin}
          placeholder="165,000"
        />
        <Field
          name="payMax"
          label="To"
          inputMode="decimal"
          state={state}
          first={form.payMax}
          placeholder="205,000"
        />
        <SelectField
          name="payPeriod"
          label="Per"
          state={state}
          first={form.payPeriod}
          options={POSTED_PERIODS}
        />
      </div>
      {sentence && <p className="note-box warn">{sentence}</p>}
      <div className={preview.range?.verdict === "explain" || form.payReason ? undefined : "if-wide"}>
        <TextField
          name="payReason"
          label="Why the range is wide"
          rows={2}
          state={state}
          first={form.payReason}
          hint="Needed where the most is more than 2.5 times the least. People read it."
        />
      </div>
      <TextField
        name="benefits"
        label="Benefits and other pay"
        rows={3}
        state={state}
        first={form.benefits}
      />
      {children}
    </fieldset>
  );
}
