import type { StateCode } from "@/lib/places/vocabulary";
import type { Direction, Steps } from "@/lib/places/walk";
import type { Atlas } from "@/lib/salaries/atlas";
import { type BandAxis, placeOn } from "@/lib/salaries/band-axis";
import {
  formatFigure,
  rangeWords,
  rankWords,
  reasonWords,
  sampleOf,
  sayState,
} from "@/lib/salaries/pay-words";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
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

/** What is printed on a state: thousands a year, or dollars an hour; that it is above the cap; else nothing. */
export function shortFigure({ value, standing }: StatePay, { filters }: Pick<Atlas, "filters">): string {
  if (standing === "capped") return "cap+";
  if (value === null) return "";
  return String(Math.round(filters.per === "hour" ? value : value / 1000));
}

/** A state's link: to its page, said in full, with the steps that arrow keys take from it. */
export function linkOf(state: StatePay, atlas: Atlas, steps: Steps<StateCode> | undefined) {
  const { filters, counts, states, isEmbedded } = atlas;
  const ranks = states.flatMap(({ rank }) => rank ?? []);
  const ends = [
    state.rank !== null && state.rank === Math.min(...ranks) && "first",
    state.rank !== null && state.rank === Math.max(...ranks) && "last",
  ];
  const arrows = Object.entries(steps ?? {}) as [Direction, StateCode][];
  return {
    href: rolePayUrl(filters.role, state.code),
    target: isEmbedded ? "_blank" : undefined,
    "aria-label": sayState(state, filters, counts),
    "data-state": state.code,
    "data-ranked": ends.filter(Boolean).join(" ") || undefined,
    ...Object.fromEntries(arrows.map(([direction, code]) => [`data-${direction}`, code])),
  };
}

/** What the read-out says of a state, as attributes for the script that fills it in. */
export function readoutOf(state: StatePay, { filters, counts }: Atlas, axis: BandAxis) {
  const { name, value, band } = state;
  if (value === null) {
    return { "data-name": name, "data-none": `No figure: ${reasonWords(state, filters)}` };
  }
  return {
    "data-name": name,
    "data-figure": formatFigure(value, filters.per),
    "data-half": rangeWords(band.p25, band.p75, state, filters.per),
    "data-tails": rangeWords(band.p10, band.p90, state, filters.per),
    "data-rank": rankWords(state, counts).replace("rank ", ""),
    "data-sample": sampleOf(state, filters) ?? "not released",
    "data-band": [band.p10, band.p25, band.median, band.p75, band.p90]
      .map((amount) => (amount === null ? "" : placeOn(axis, amount)))
      .join(),
  };
}
