import type { StateCode } from "@/lib/places/vocabulary";
import type { Direction, Steps } from "@/lib/places/walk";
import type { Atlas } from "@/lib/salaries/atlas";
import { type BandAxis, placeOn } from "@/lib/salaries/band-axis";
import { rolePayUrl } from "@/lib/salaries/filters";
import { formatFigure, reasonWords, sampleOf, sayState } from "@/lib/salaries/finding";
import type { StatePay } from "@/lib/salaries/ranking";

/** The colours of the map. */
const COLOURS = 6;

/** `c1` to `c6` for a class, spread over all colours where there are fewer classes; `c0` without a figure. */
export function colourOf(
  { class: group }: Pick<StatePay, "class">,
  { limits }: Pick<Atlas, "limits">,
): string {
  if (group === null) return "c0";
  if (limits.length === 0) return "c3";
  return `c${1 + Math.round(((group - 1) * (COLOURS - 1)) / limits.length)}`;
}

/** Which ink is read on a colour. */
export function inkOn(colour: string): string {
  if (colour === "c0") return "ink-none";
  return colour <= "c3" ? "ink-low" : "ink-high";
}

/** What is printed on a state: thousands a year, or dollars an hour. Empty without a figure. */
export function shortFigure({ value }: Pick<StatePay, "value">, { filters }: Pick<Atlas, "filters">): string {
  if (value === null) return "";
  return String(Math.round(filters.per === "hour" ? value : value / 1000));
}

/** A state's link: to its page, said in full, with the steps that arrow keys take from it. */
export function linkOf(state: StatePay, atlas: Atlas, steps: Steps<StateCode> | undefined) {
  const { filters, counts, states, isEmbedded } = atlas;
  const ends = [
    state.rank === 1 && "first",
    state.rank !== null && state.rank === Math.max(...states.map(({ rank }) => rank ?? 0)) && "last",
  ];
  const arrows = Object.entries(steps ?? {}) as [Direction, StateCode][];
  return {
    href: rolePayUrl(filters.role, state.code),
    target: isEmbedded ? "_blank" : undefined,
    "aria-label": sayState(state, filters, counts.ranked),
    "data-state": state.code,
    "data-ranked": ends.filter(Boolean).join(" ") || undefined,
    ...Object.fromEntries(arrows.map(([direction, code]) => [`data-${direction}`, code])),
  };
}

/** What the read-out says of a state, as attributes for the script that fills it in. */
export function readoutOf(state: StatePay, { filters, counts }: Atlas, axis: BandAxis) {
  const { name, value, band, rank, standing } = state;
  if (value === null) {
    return { "data-name": name, "data-none": `No figure: ${reasonWords(state, filters)}` };
  }
  const ends = (low: number | null, high: number | null) =>
    low === null || high === null
      ? "not released"
      : `${formatFigure(low, filters.per)}–${formatFigure(high, filters.per)}`;
  return {
    "data-name": name,
    "data-figure": formatFigure(value, filters.per),
    "data-half": ends(band.p25, band.p75),
    "data-tails": ends(band.p10, band.p90),
    "data-rank": standing === "thin" ? "thin, not ranked" : `${rank} of ${counts.ranked}`,
    "data-sample": sampleOf(state, filters) ?? "not released",
    "data-band": [band.p10, band.p25, band.median, band.p75, band.p90]
      .map((amount) => (amount === null ? "" : placeOn(axis, amount)))
      .join(),
  };
}
