import type { Place } from "@/lib/listings/board";
import { fold } from "@/lib/places/fold";
import { placesInTitle } from "@/lib/places/title-place";
import { placeWords } from "@/lib/places/words";
import { CALLS, CODES, DATES, EMOJI, PAY_IN_TITLE, SHOUTS } from "./title-patterns";

/** What does not belong in a job's title, by Google's guidelines for `JobPosting`, and by what people search for. */
export type TitleFault =
  | "pay"
  | "place"
  | "company"
  | "call"
  | "exclamation"
  | "capitals"
  | "code"
  | "emoji"
  | "date";

export type TitleFinding = {
  fault: TitleFault;
  /** As it stands in the title; a place by its full name. */
  found: string;
  /** How to mend it. */
  sentence: string;
};

type About = { company?: string; places?: Pick<Place, "state" | "city">[] };

/**
 * What to take out of a title, in the order of the list above; nothing for a good one. Where something stands there
 * twice, once. Knows all larger cities (`cities.json`), so it is better kept on the server.
 */
export function titleChecks(title: string, about: About = {}): TitleFinding[] {
  // "Yahoo!" and "23andMe" are names, whatever signs are in them.
  const unnamed = about.company ? without(title, about.company) : title;
  const pay = firstOf(PAY_IN_TITLE, unnamed);
  const found: Record<TitleFault, string | null> = {
    pay,
    place: placeIn(title, about.places ?? []),
    company: about.company ? companyIn(title, about.company) : null,
    call: firstOf(CALLS, unnamed),
    exclamation: firstOf(SHOUTS, unnamed),
    capitals: isShouted(unnamed) ? title.trim() : null,
    // "USD 90000" is not a number of an opening too.
    code: firstOf(CODES, pay ? without(unnamed, pay) : unnamed),
    emoji: firstOf([EMOJI], unnamed),
    date: firstOf(DATES, unnamed),
  };
  // The keys are those of the record.
  return (Object.entries(found) as [TitleFault, string | null][]).flatMap(([fault, words]) =>
    words === null ? [] : [{ fault, found: words, sentence: SENTENCES[fault](words) }],
  );
}

const SENTENCES: Record<TitleFault, (found: string) => string> = {
  pay: (found) => `Take “${found}” out of the title: pay has fields of its own.`,
  place: (found) => `Take the place (${found}) out of the title: places have a field of their own.`,
  company: (found) => `Take “${found}” out of the title: the listing names your company beside it.`,
  call: (found) => `Take “${found}” out of the title: every listing here is open.`,
  exclamation: (found) => `Take “${found}” out of the title: name the job and no more.`,
  capitals: () =>
    "Write the title in small letters, with capitals only at the start of words and in abbreviations.",
  code: (found) => `Take the job code “${found}” out of the title: people don’t search for it.`,
  emoji: (found) => `Take “${found}” out of the title: some readers and search engines can’t show it.`,
  date: (found) => `Take the date “${found}” out of the title: say it in the description.`,
};

/** What stands apart in a title, by brackets, dashes, commas and the like. */
const BREAKS = /[()[\]|,:;·–—/]|\s-\s?|\s@\s?|\s(?:at|in|for)\s/;

function partsOf(title: string): string[] {
  return title.split(BREAKS).map((part) => part.trim());
}

/** Places of the posting wherever they stand apart, and others where no title would hold them by chance. */
function placeIn(title: string, places: NonNullable<About["places"]>): string | null {
  const parts = new Set(partsOf(title).map(fold));
  const own = places.find(({ city }) => city && parts.has(fold(city)));
  const place = own ? { country: "US", ...own } : placesInTitle(title.replace(DATABASES, ""))[0];
  return place ? placeWords(place) : null;
}

/** Named like cities. */
const DATABASES = /\bAurora(?=\/|\s(?:databases?|db|mysql|postgres\w*)\b)/i;

/** Only where it stands apart: in "Engineer, Acme Cloud" it is a part of a product's name. */
function companyIn(title: string, company: string): string | null {
  return partsOf(title).find((part) => part !== "" && fold(part) === fold(company)) ?? null;
}

function without(title: string, name: string): string {
  const at = name.trim() === "" ? -1 : title.toLowerCase().indexOf(name.trim().toLowerCase());
  return at < 0 ? title : `${title.slice(0, at)} ${title.slice(at + name.trim().length)}`;
}

function firstOf(patterns: readonly RegExp[], title: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(title);
    if (match) return match[0].trim();
  }
  return null;
}

/** Mostly capitals, with a word too long for an abbreviation: "SRE, AWS" and "SAP ABAP" are fine. */
function isShouted(title: string): boolean {
  const large = title.match(/\p{Lu}/gu)?.length ?? 0;
  const small = title.match(/\p{Ll}/gu)?.length ?? 0;
  return large >= 4 * small && /\p{Lu}{6,}/u.test(title);
}
