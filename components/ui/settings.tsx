export type Option = { value: string; label: string };

type ChoiceProps = { name: string; label: string; value: string; usual: string; options: readonly Option[] };

/** A list in a form. `usual` is what script leaves out of the address. */
export function Choice({ name, label, value, usual, options }: ChoiceProps) {
  return (
    <label className="choice">
      <span>{label}</span>
      <select name={name} defaultValue={value} data-default={usual}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

type AlternativesProps = {
  label: string;
  chosen: string;
  options: readonly Option[];
  url: (value: string) => string;
};

/** One of a few, as links: each leads to the page with that choice. */
export function Alternatives({ label, chosen, options, url }: AlternativesProps) {
  return (
    <nav className="segments" aria-label={label}>
      {options.map((option) => (
        <a
          key={option.value}
          href={url(option.value)}
          aria-current={option.value === chosen ? "true" : undefined}
        >
          {option.label}
        </a>
      ))}
    </nav>
  );
}
