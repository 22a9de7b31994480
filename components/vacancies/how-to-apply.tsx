import { Choices } from "@/components/ui/choices";
import { Field, TextField } from "@/components/ui/field";
import { APPLY_BY, YES_NO } from "@/lib/vacancies/vocabulary";
import type { Fields } from "./the-job";

export function HowToApply({ state, form }: Fields) {
  return (
    <fieldset className="how">
      <legend>How to apply</legend>
      <Choices name="applyBy" label="People apply" state={state} first={form.applyBy} options={APPLY_BY} />
      <div className="if-address">
        <Field
          name="applyUrl"
          type="url"
          label="Address to apply at"
          state={state}
          first={form.applyUrl}
          placeholder="https://"
        />
      </div>
      <div className="if-here">
        <TextField
          name="questions"
          label="Your questions"
          rows={3}
          state={state}
          first={form.questions}
          hint="Five at most, one a line. A CV, name and address are asked for in any case."
        />
      </div>
      <div className="row2">
        <Field
          name="closesOn"
          type="date"
          label="Applications close"
          state={state}
          first={form.closesOn}
          hint="Required in Colorado."
        />
      </div>
      <Choices
        name="isVacancy"
        label="Is this for an existing vacancy?"
        state={state}
        first={form.isVacancy}
        options={YES_NO}
      />
      <Choices
        name="usesAi"
        label="Is AI used to screen or choose people?"
        state={state}
        first={form.usesAi}
        options={YES_NO}
      />
    </fieldset>
  );
}
