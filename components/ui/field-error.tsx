/** What is wrong with a field, and how to mend it. */
export function FieldError({ id, errors }: { id?: string; errors: readonly string[] }) {
  return (
    <span className="error" id={id}>
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 2 1.5 13.5h13zM8 6.5v3.5M8 12v.1" />
      </svg>
      {errors.join(" ")}
    </span>
  );
}
