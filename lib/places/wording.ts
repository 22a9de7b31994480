/** How a location says that one works, in the languages of the feeds. Tested against the wording as given. */
export const REMOTE =
  /(?<!\b(?:no|not|non)[- ])\b(?:remote(?:ly)?|remot[oa]|distributed|work[- ]from[- ](?:home|anywhere)|wfh|home[- ]?(?:based|office)|telecommut\w*|telework\w*|virtual|t[ée]l[ée]travail|teletrabajo|anywhere)\b/i;
export const HYBRID = /\b(?:hybrid[oea]?|h[íi]brid[oa]|hybride?s?)\b/i;
export const ONSITE =
  /\b(?:on[- ]?site|in[- ]?office|in[- ]?person|office[- ]based|presencial|sur site|vor ort)\b/i;

const WORK_WORDS = new RegExp(
  [REMOTE, HYBRID, ONSITE]
    .map((words) => `(?:${words.source})(?:[- ](?:first|friendly|only|eligible|ok|possible))?`)
    .join("|"),
  "gi",
);

/** Words that stand beside a place and are none. */
const NOISE =
  /\b(?:offices?|hq|headquarters|campus|hub|metro(?:politan)?|area|greater|region|downtown|suburbs?|based|only|preferred|multiple|various|several|flexible|flex|full(?:y)?|100%|locations?|locals?|time ?zones?|hours|jobs?|position|role|market|within|near|around|work|working|the|in|is|for|any|state of|city of|est|pst|cst|mst|edt|pdt|cet|gmt|utc)\b|%/gi;

/** A street address names no place that one could look up, and holds names that mislead. */
const ADDRESS =
  /^\D*\d\w*\s.*\b(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|parkway|pkwy|highway|hwy|floor|suite|plaza|square|court|place)\b|\b(?:suite|floor|ste|building|bldg|unit)\b.*\d/i;

/** Characters. No wording and no name is as long; what is would only take time. */
const LONGEST = 4_000;
const LONGEST_NAME = 200;

const ALTERNATIVES = /[;•·|\n/+&]|\s(?:or|and|und|et|ou|oder)\s/;
const IN_ONE_PLACE = /[,:()[\]]|\s+[-–—]\s*|[-–—]\s+/;

/**
 * Cuts a wording into the alternatives it names, and each into its parts, from left to right:
 * "Remote - US; San Francisco, CA" is [["Remote", "US"], ["San Francisco", "CA"]].
 */
export function cutWording(wording: string): string[][] {
  return plain(wording)
    .split(ALTERNATIVES)
    .map((alternative) =>
      alternative
        .split(IN_ONE_PLACE)
        .map((part) => part.replace(/\s+/g, " ").trim())
        .filter((part) => part !== "" && part.length <= LONGEST_NAME && !ADDRESS.test(part)),
    )
    .filter((parts) => parts.length > 0);
}

/** The part without words of working and other noise: "NYC Office" is "NYC", "Remote" is "". */
export function bare(part: string): string {
  return part
    .replace(WORK_WORDS, " ")
    .replace(NOISE, " ")
    .replace(/\b\d[\w-]*\b/g, " ")
    .replace(/[^\p{L}\p{M}'’.-]+/gu, " ")
    .replace(/^[\s.'-]+|[\s'-]+$/g, "");
}

/** "Remote", "Distributed; Hybrid": words of working in English, and no others. */
export function isOnlyHowOneWorks(wording: string): boolean {
  return (
    /\b(?:remote|distributed|anywhere)\b/i.test(wording) &&
    cutWording(wording)
      .flat()
      .every((part) => bare(part) === "")
  );
}

function plain(wording: string): string {
  return (
    wording
      .slice(0, LONGEST)
      .normalize("NFKC")
      .replace(/\band\/or\b/gi, "/")
      .replace(/\bU\.\s?S\.(?:\s?A\.)?/gi, "US")
      .replace(/\bU\.\s?K\./gi, "UK")
      .replace(/\bWashington,?\s+(?:D\.?\s?C\b\.?|District of Columbia)/gi, "Washington DC")
      .replace(/\bD\.C\./g, "DC")
      .replace(/\b(USA?)\s*(?:[/&]|or|and)\s*CA\b/g, "$1 / Canada")
      .replace(/\b(\d{5})(?:-\d{4})?\b/g, " ")
      // "CA - San Francisco" and "TX-Frisco" name the state first.
      .replace(
        /(^|[;|•/]\s*)([A-Z]{2})\s*-\s*(?!Remote|Hybrid)(\p{Lu}[\p{L} .']+?)\s*(?=$|[;|•/])/gu,
        stateLast,
      )
  );
}

function stateLast(whole: string, before: string, code: string, city: string) {
  return ["US", "UK", "CA"].includes(code) && city.length < 4 ? whole : `${before}${city}, ${code}`;
}
