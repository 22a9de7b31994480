import { formatMoney } from "@/lib/format-money";
import { MOST_MODEL_ERROR } from "./vocabulary";

/** "3%", "0.4%": a part in words, without its sign. One decimal below a hundredth, where there is any. */
export function formatPart(part: number): string {
  const hundredths = Math.abs(part) * 100;
  const rounded = hundredths < 0.95 ? Math.round(hundredths * 10) / 10 : Math.round(hundredths);
  return `${rounded}%`;
}

/** "3.2%": how far a model is off, to the tenth; as exactly as it takes to see on which side of its limit it lies. */
export function formatError(part: number): string {
  const isClose = Math.abs(part - MOST_MODEL_ERROR) < 0.0005;
  return `${(part * 100).toFixed(isClose ? 2 : 1)}%`;
}

/** "+3%", "−0.4%", "0%" with a true minus sign. */
export function formatChange(part: number): string {
  const words = formatPart(part);
  if (words === "0%") return words;
  return `${part > 0 ? "+" : "−"}${words}`;
}

/** "$142,300–$230,000" */
export function formatSpan(low: number, high: number): string {
  return `${formatDollars(low)}–${formatDollars(high)}`;
}

/** Whole dollars: medians of filings fall between two cents. */
export function formatDollars(amount: number): string {
  return formatMoney(Math.round(amount));
}

/** "5th", "22nd", "11th" */
export function ordinal(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return `${number}th`;
  return `${number}${{ 1: "st", 2: "nd", 3: "rd" }[number % 10] ?? "th"}`;
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
