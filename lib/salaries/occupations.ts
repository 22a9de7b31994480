/**
 * The people of an occupation, in the plural, by 2018 SOC code: short forms of the titles that the
 * Bureau of Labor Statistics uses. Every code that a role stands under is here.
 */
const OCCUPATIONS: Readonly<Record<string, string>> = {
  "11-3021": "information systems managers",
  "15-1211": "computer systems analysts",
  "15-1212": "information security analysts",
  "15-1242": "database administrators",
  "15-1243": "database architects",
  "15-1244": "network and systems administrators",
  "15-1252": "software developers",
  "15-1253": "software testers",
  "15-1254": "web developers",
  "15-2051": "data scientists",
};

/** "software developers" for 15-1252; "people in occupation 15-1299" for a code that no role stands under. */
export function occupationOf(soc: string): string {
  return OCCUPATIONS[soc] ?? `people in occupation ${soc}`;
}
