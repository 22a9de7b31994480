import { formatDay } from "@/lib/format";

/** What a reader needs to find a chart again, and to say where its figures come from. */
export type Cited = {
  /** The chart's anchor on its page, `map`. */
  id: string;
  /** What it found, without a full stop. */
  title: string;
  /** Who published the figures it is drawn from. */
  source: string;
  /** How many stand behind them, "12,710 filings". */
  sample: string;
  /** Absolute. */
  url: string;
  /** The instant or day it was seen, ISO 8601. */
  asOf: string;
};

/** In one line, for a footnote. */
export function citationText({ title, source, sample, url, asOf }: Cited): string {
  return `Payboard, “${title}”. Data: ${source}; ${sample}. Seen ${formatDay(asOf)}. ${url}`;
}

/** As a BibTeX entry. The address stands as it is, for the `url` package; all else is escaped for TeX. */
export function citationBibtex({ id, title, source, sample, url, asOf }: Cited): string {
  const day = asOf.slice(0, 10);
  const fields = [
    // Braces keep the capitals of names.
    ["title", `{${escapedForTex(title)}}`],
    ["author", "{Payboard}"],
    ["year", day.slice(0, 4)],
    ["url", url.replaceAll("{", "%7B").replaceAll("}", "%7D")],
    ["urldate", day],
    ["note", `Data: ${escapedForTex(`${source}; ${sample}`)}`],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{payboard-${id}-${day},`, ...lines, "}"].join("\n");
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "–": "--",
  "“": "``",
  "”": "''",
};

function escapedForTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^–“”]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}
