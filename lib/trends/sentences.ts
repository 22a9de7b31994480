import { countOf, formatDay } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import type { Extreme } from "./changes";
import type { Point } from "./points";
import type { TrendLine, TrendView } from "./view";

/** "76.1": an index as it is read; tables of values have two decimals. */
export function formatIndex(value: number): string {
  return value.toFixed(1);
}

/** "+3.4%", "−23.9%" with a minus sign, "0.0%"; a dash where there is nothing to compare with. */
export function formatMovement(change: number | null): string {
  if (change === null) return "–";
  const per = (Math.abs(change) * 100).toFixed(1);
  if (per === "0.0") return "0.0%";
  return `${change > 0 ? "+" : "−"}${per}%`;
}

/** "up", "down" or "level", as `formatMovement` rounds it. */
export function directionOf(change: number | null): "up" | "down" | "level" {
  if (change === null || Math.abs(change) < 0.0005) return "level";
  return change > 0 ? "up" : "down";
}

/** What the chart shows, as a sentence without its full stop. */
export function findingOf({ lines }: TrendView): string {
  const line = lines.find(({ standing }) => standing !== null);
  if (!line?.standing || !line.base) return "None of these series can be shown";
  const { standing, base } = line;
  return `${subjectOf(line)} at ${formatIndex(standing.value)}, ${againstBase(standing.sinceBase, base, isPlural(line) ? "their" : "its")}`;
}

/** The page's title, without the site's name. */
export function titleOf(view: TrendView): string {
  return `Job-listing trends: ${findingOf(view)}`;
}

/** What else is worth knowing of the first line and the nation, in sentences. */
export function leadOf({ lines }: TrendView): string {
  const [line] = lines.filter(({ standing }) => standing !== null);
  if (!line?.standing || !line.extremes) return "How many jobs are open, as an index.";
  const { standing, extremes } = line;
  const ofPeak = `${shareWords(standing.value / extremes.high.value)} its peak of ${whenWords(extremes.high)} (${formatIndex(extremes.high.value)})`;
  const year = standing.changes.year;
  const overYear = year === null ? "" : ` and ${overYearWords(year)}`;
  const said = `How many jobs are open, as an index. ${line.short} ${isPlural(line) ? "are" : "is"} ${ofPeak}${overYear}`;
  const nation = lines.find(({ key, standing: found }) => key === "us" && found && key !== line.key);
  if (!nation?.standing || !nation.base) return `${said}.`;
  return `${said}; all jobs in the nation are ${againstBase(nation.standing.sinceBase, nation.base, "their")}.`;
}

/** What is measured, in which unit, in one line. */
export function measureOf({ lines }: TrendView): string {
  const shown = lines.filter(({ absence }) => absence === null);
  const bases = [...new Set(shown.flatMap(({ base }) => base ?? []))];
  const adjusted = shown.filter(({ isAdjusted }) => isAdjusted);
  const main = shown[0]?.base ?? bases[0];
  const others = shown.filter(({ base }) => base !== main);
  const parts = [
    "Index of open job listings",
    main ? `${formatDay(main)} = 100` : "",
    ...others.map(({ short, base }) => (base ? `${short}: ${formatDay(base)} = 100` : "")),
    adjustmentWords(shown, adjusted),
    "average of seven days",
  ];
  return parts.filter(Boolean).join(", ");
}

/** Who publishes what, and to which day. */
export function sourceOf({ lines }: TrendView): string {
  const shown = lines.flatMap((line) => (line.standing ? [{ ...line, to: line.standing.day }] : []));
  if (shown.length === 0) return "none of the series has figures";
  return [...Map.groupBy(shown, ({ source }) => source)]
    .map(([source, of]) => {
      const to = [...Map.groupBy(of, (line) => line.to)];
      if (to.length === 1) return `${source}, to ${formatDay(to[0]?.[0] ?? "")}`;
      return `${source}, ${to.map(([day, those]) => `${those.map(({ short }) => short.toLowerCase()).join(", ")} to ${formatDay(day)}`).join("; ")}`;
    })
    .join("; ");
}

/** How many stand behind it, which Indeed does not say; always said of ours. */
export function sampleOf({ lines }: TrendView): string {
  const ours = lines.filter(({ n, absence }) => n !== null && absence === null);
  const theirs = lines.some(({ n }) => n === null);
  return [
    ...(theirs ? ["An index: Indeed publishes no number of listings"] : []),
    ...ours.map(
      ({ short, n, isSample }) =>
        `${short}: n = ${countOf(Math.round(n ?? 0), "open listing")} in the newest week${isSample ? ", invented sample data" : ""}`,
    ),
  ].join(". ");
}

/** One sentence for those who can't see the drawing. */
export function describeLine({ short, points, standing, extremes }: TrendLine): string {
  if (!standing || !extremes) return `${short}: nothing to show.`;
  const { high, low } = extremes;
  const first = points.find(([, value]) => value !== null) as Point;
  return `${short} from ${formatDay(first[0])}: highest ${formatIndex(high.value)} ${onWords(high)}, lowest ${formatIndex(low.value)} ${onWords(low)}, ${formatIndex(standing.value)} on ${formatDay(standing.day)}.`;
}

/** "on 28 February 2022"; "in April 2022" where only months are kept. */
export function onWords(extreme: Extreme): string {
  return `${extreme.isMonthly ? "in" : "on"} ${whenWords(extreme)}`;
}

function whenWords({ day, isMonthly }: Extreme): string {
  return isMonthly ? formatMonth(day.slice(0, 7)) : formatDay(day);
}

/** "23.9% below its level of 1 February 2020" */
export function againstBase(change: number, base: string, whose = "its"): string {
  const level = `${whose} level of ${formatDay(base)}`;
  if (directionOf(change) === "level") return `at ${level}`;
  return `${(Math.abs(change) * 100).toFixed(1)}% ${change > 0 ? "above" : "below"} ${level}`;
}

function overYearWords(year: number): string {
  if (directionOf(year) === "level") return "where it was a year ago";
  return `${(Math.abs(year) * 100).toFixed(1)}% ${year > 0 ? "above" : "below"} a year ago`;
}

function subjectOf(line: TrendLine): string {
  const { short, key, isSample } = line;
  const where = key.startsWith("us") ? " in the United States" : "";
  return `${short}${where}${isSample ? " (sample data)" : ""} ${isPlural(line) ? "stand" : "stands"}`;
}

function isPlural({ key }: TrendLine): boolean {
  return key.startsWith("us");
}

/** "a third of", "89% of": how far from its peak something is. */
function shareWords(share: number): string {
  if (share > 0.995) return "at";
  const known = [
    { of: 1 / 4, words: "a quarter of" },
    { of: 1 / 3, words: "a third of" },
    { of: 1 / 2, words: "half of" },
    { of: 2 / 3, words: "two thirds of" },
    { of: 3 / 4, words: "three quarters of" },
  ].find(({ of }) => Math.abs(share - of) < 0.012);
  return known ? `at ${known.words}` : `at ${Math.round(share * 100)}% of`;
}

function adjustmentWords(shown: readonly TrendLine[], adjusted: readonly TrendLine[]): string {
  if (adjusted.length === 0) return "not seasonally adjusted";
  if (adjusted.length === shown.length) return "seasonally adjusted";
  return `seasonally adjusted (${adjusted.map(({ short }) => short.toLowerCase()).join(", ")})`;
}
