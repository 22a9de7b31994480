import { nice, ticks } from "d3-array";
import { dayNumber, dayOf, monthsBefore } from "@/lib/days";

/** A line of a drawing: days in order, null for a gap. */
export type PlotLine = {
  key: string;
  label: string;
  /** Its colour: in the order of choice, or grey for what the others are set against. */
  tone: 1 | 2 | 3 | 4 | "rest";
  points: readonly (readonly [day: string, value: number | null])[];
};

/** The days in view. */
export type PlotRange = { from: string; to: string };

export type PlotScale = {
  /** From a day, and from a value, to per cent of the drawing: from the left, and from above. */
  x: (day: string) => number;
  y: (value: number) => number;
  xTicks: { day: string; label: string }[];
  yTicks: { value: number; label: string }[];
  /** The values at the lower and the upper edge. */
  domain: [low: number, high: number];
};

const Y_TICKS = 5;
/** Below this part of the highest, the lowest is near enough to zero for the axis to begin there. */
const NEAR_ZERO = 0.45;

type Options = {
  /** A value that is always in view. */
  baseline?: number | null;
  /** Written after each value of the axis. */
  unit?: string;
  /** Never begins at zero for its own sake: where many small drawings share a scale, height is dear. */
  isTight?: boolean;
};

/** How days and values are drawn: rounded limits, from zero unless all values are far from it. */
export function plotScale(
  lines: readonly Pick<PlotLine, "points">[],
  range: PlotRange,
  { baseline = null, unit = "", isTight = false }: Options = {},
): PlotScale {
  const [first, last] = [dayNumber(range.from), dayNumber(range.to)];
  const [least, most] = valuesIn(lines, range, baseline);
  const domain = isTight
    ? domainOf(least, most, 2 * Y_TICKS)
    : domainOf(least > most * NEAR_ZERO ? least : 0, most, Y_TICKS);
  const [low, high] = domain;
  return {
    x: (day) => ((dayNumber(day) - first) / Math.max(1, last - first)) * 100,
    y: (value) => ((high - value) / (high - low)) * 100,
    xTicks: xTicks(range),
    yTicks: ticks(low, high, Y_TICKS).map((value) => ({ value, label: `${value}${unit}` })),
    domain,
  };
}

/** The least and the most of the values in view. */
function valuesIn(
  lines: readonly Pick<PlotLine, "points">[],
  { from, to }: PlotRange,
  baseline: number | null,
): [least: number, most: number] {
  let [least, most] = [baseline ?? Number.POSITIVE_INFINITY, baseline ?? Number.NEGATIVE_INFINITY];
  for (const { points } of lines) {
    for (const [day, value] of points) {
      if (value === null || day < from || day > to) continue;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  return least > most ? [0, 100] : [least, most];
}

/** Limits as round as so many steps ask for. A line that never moves still needs a height. */
function domainOf(least: number, most: number, steps: number): [number, number] {
  return nice(least, most === least ? least + 1 : most, steps) as [number, number];
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Januaries; in less than three years quarters, in less than one months, in less than two months weeks. */
function xTicks({ from, to }: PlotRange): PlotScale["xTicks"] {
  const days = dayNumber(to) - dayNumber(from);
  if (days < 60) return weeks(from, to);
  const step = monthsApart(days);
  const found: PlotScale["xTicks"] = [];
  let day = `${from.slice(0, 4)}-01-01`;
  while (day <= to) {
    if (day >= from) found.push({ day, label: monthLabel(day, step) });
    day = monthsBefore(day, -step);
  }
  return found;
}

function monthsApart(days: number): number {
  if (days > 1_000) return 12;
  return days > 330 ? 3 : 1;
}

function monthLabel(day: string, step: number): string {
  const [year = "", month = ""] = day.split("-");
  if (step === 12) return year;
  const name = MONTHS[Number(month) - 1] ?? "";
  return month === "01" || step === 3 ? `${name} ${year}` : name;
}

function weeks(from: string, to: string): PlotScale["xTicks"] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const found: PlotScale["xTicks"] = [];
  for (let number = first; number <= last; number += 7) {
    const [, month = "", date = ""] = dayOf(number).split("-");
    found.push({ day: dayOf(number), label: `${Number(date)} ${MONTHS[Number(month) - 1]}` });
  }
  return found;
}
