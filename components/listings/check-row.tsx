import { formatCount } from "@/lib/format";

/** A box, its label and how many listings it would give. A value that gives none can't be chosen. */
export function CheckRow({
  name,
  value,
  label,
  count,
  isChosen,
  onToggle,
  type = "checkbox",
}: {
  name: string;
  value: string;
  label: string;
  count?: number;
  isChosen: boolean;
  onToggle: (isChosen: boolean) => void;
  type?: "checkbox" | "radio";
}) {
  const isEmpty = count === 0 && !isChosen;
  return (
    <label className={isEmpty ? "row zero" : "row"}>
      <input
        type={type}
        name={name}
        value={value}
        form="search"
        checked={isChosen}
        disabled={isEmpty}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <span>{label}</span>
      {count !== undefined && <span className="n">{formatCount(count)}</span>}
    </label>
  );
}
