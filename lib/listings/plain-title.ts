import { STATES } from "@/lib/places/vocabulary";
import type { ListingCard } from "./board";

/** Money with its sign ("$150k", "€60,000–€80,000"): pay, not part of a job's name. */
const PAY = /[$€£]\s?\d/;
const WORKPLACE = /\b(fully |100% )?(remote|hybrid|on-?site)( first| only)?\b/;
const AREA = /^(us|u\.s\.|usa|united states|uk|united kingdom|canada|anywhere|)$/;

/**
 * A title without the company, places, workplace and pay that some employers put at its end: search
 * engines want the job's name alone. "Data Engineer - Remote, US ($150k)" is "Data Engineer".
 */
export function plainTitle({ title, company, places }: Pick<ListingCard, "title" | "company" | "places">) {
  const asides = new Set([
    company.name.toLowerCase(),
    ...places.flatMap(({ city }) => (city ? [city.toLowerCase()] : [])),
    ...STATES.flatMap(({ code, name }) => [code.toLowerCase(), name.toLowerCase()]),
  ]);
  let plain = title.trim();
  for (;;) {
    const shorter = withoutLastAside(plain, asides);
    if (!shorter || shorter === plain) return plain;
    plain = shorter;
  }
}

const TAILS = [
  /^(.*\S)\s*\(([^()]*)\)$/s,
  /^(.*\S)\s*\[([^[\]]*)\]$/s,
  /^(.*\S)\s+[-–—|·@]\s+(.*)$/s,
  /^(.*\S)\s+at\s+(.*)$/is,
  /^(.*\S)\s*,\s*(.*)$/s,
];

function withoutLastAside(title: string, asides: Set<string>): string {
  for (const tail of TAILS) {
    const [, name, aside] = tail.exec(title) ?? [];
    if (name && aside !== undefined && isAside(aside, asides)) return name;
  }
  return title;
}

/** Every part of it is known to be an aside: "Remote, US" is, "Remote Sensing" is not. */
function isAside(words: string, asides: Set<string>): boolean {
  if (PAY.test(words)) return true;
  const parts = words
    .toLowerCase()
    .split(/\s*[,;/|·–-]\s+|\s+(?:or|and|in)\s+/)
    .map((part) => part.replace(WORKPLACE, "").trim());
  return parts.every((part) => asides.has(part) || AREA.test(part));
}
