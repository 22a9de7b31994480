import type { ComponentProps, ReactNode } from "react";
import type { FormState } from "@/lib/form-action";
import { FieldError } from "./field-error";

type Shown = {
  name: string;
  label: string;
  state: FormState;
  hint?: ReactNode;
  /** Where another form of the page has a field of that name. */
  id?: string;
};
type Control = { id: string; name: string; "aria-invalid"?: true; "aria-describedby"?: string };

/** A labelled control with its hint, in the place of which an error stands. `children` draws the control. */
export function Labelled({
  name,
  label,
  state,
  hint,
  id = name,
  children,
}: Shown & { children: (control: Control) => ReactNode }) {
  const errors = state.fieldErrors?.[name];
  const described = errors ? `${id}-error` : `${id}-hint`;
  return (
    <div className={errors ? "field has-error" : "field"}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        ...(errors && { "aria-invalid": true }),
        ...((errors || hint) && { "aria-describedby": described }),
      })}
      {errors && <FieldError id={`${id}-error`} errors={errors} />}
      {!errors && hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

/** What was typed into a field, or what stands there at first. */
export function typed(state: FormState, name: string, first = ""): string {
  const value = state.values?.[name];
  return typeof value === "string" ? value : first;
}

type InputProps = Shown & Omit<ComponentProps<"input">, "name" | "defaultValue"> & { first?: string };

/** A line to be typed. It keeps what was typed when the form comes back. */
export function Field({ name, label, state, hint, id, first, type = "text", ...rest }: InputProps) {
  const value = /password|file/.test(type) ? undefined : typed(state, name, first);
  return (
    <Labelled name={name} label={label} state={state} hint={hint} id={id}>
      {(control) => <input {...control} type={type} defaultValue={value} {...rest} />}
    </Labelled>
  );
}

type AreaProps = Shown & Omit<ComponentProps<"textarea">, "name" | "defaultValue"> & { first?: string };

/** Several lines to be typed. */
export function TextField({ name, label, state, hint, id, first, ...rest }: AreaProps) {
  return (
    <Labelled name={name} label={label} state={state} hint={hint} id={id}>
      {(control) => <textarea {...control} defaultValue={typed(state, name, first)} {...rest} />}
    </Labelled>
  );
}

type Option = { value: string; label: string };
type SelectProps = Shown &
  Omit<ComponentProps<"select">, "name" | "defaultValue"> & { first?: string; options: readonly Option[] };

/** One of several. React empties a select when its form comes back, so the choice is its key. */
export function SelectField({ name, label, state, hint, id, first, options, ...rest }: SelectProps) {
  const value = typed(state, name, first);
  return (
    <Labelled name={name} label={label} state={state} hint={hint} id={id}>
      {(control) => (
        <select key={value} {...control} defaultValue={value} {...rest}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
