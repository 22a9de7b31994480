import { formatDay } from "@/lib/format";
import { readAt } from "./chart-rows";
import type { PlotLine } from "./plot-scale";

type Props = { lines: readonly PlotLine[]; day: string };

/** What each line says of a day, beside the pointer. */
export function Readout({ lines, day }: Props) {
  return (
    <div className="readout">
      <b>{formatDay(day)}</b>
      <ul>
        {lines.map((line) => {
          const found = readAt(line, day);
          return (
            <li key={line.key}>
              <svg className={`swatch tone-${line.tone}`} viewBox="0 0 14 4" aria-hidden="true">
                <path d="M0 2h14" />
              </svg>
              <span>
                {line.label}
                {found && found.day !== day && <small> of {formatDay(found.day)}</small>}
              </span>
              <b>{found ? found.value.toFixed(2) : "–"}</b>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The same as a sentence. */
export function readoutWords(lines: readonly PlotLine[], day: string): string {
  const said = lines.map((line) => `${line.label} ${readAt(line, day)?.value.toFixed(2) ?? "no figure"}`);
  return `${formatDay(day)}: ${said.join(", ")}`;
}
