import { typed } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import type { FormState } from "@/lib/form-action";

/** One of a few, all in sight. React empties radios when their form comes back, so the choice is their key. */
export function Choices({
  name,
  label,
  state,
  first,
  options,
}: {
  name: string;
  label: string;
  state: FormState;
  first?: string;
  options: readonly { value: string; label: string }[];
}) {
  const errors = state.fieldErrors?.[name];
  const chosen = typed(state, name, first);
  return (
    <div className={errors ? "field has-error" : "field"} role="radiogroup" aria-labelledby={`${name}-label`}>
      <span className="label" id={`${name}-label`}>
        {label}
      </span>
      <div className="choices" id={name} key={chosen}>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} value={option.value} defaultChecked={option.value === chosen} />
            {option.label}
          </label>
        ))}
      </div>
      {errors && <FieldError errors={errors} />}
    </div>
  );
}
