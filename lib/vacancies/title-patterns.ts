/** "$150k", "120-150k", "95,000", "£60 an hour", "competitive salary". Not "401k", "10k users" or "k6". */
export const PAY_IN_TITLE = [
  /[$€£]\s?\d[\d,.]*\s?[km]?\b(?:\s?[-–—]\s?[$€£]?\s?\d[\d,.]*\s?[km]?\b)?/i,
  /\b(?:\d+\s?[-–—]\s?)?(?!40[13]k)\b(?:[4-9]\d|[1-9]\d\d)\s?k\b(?!\s(?:users|customers|requests|rps|qps|nodes|tv))/i,
  /\b\d{2,3},\d{3}\b/,
  /\b\d[\d,.]*\s?(?:usd|dollars)\b|\b(?:usd|eur|gbp)\s?\d[\d,.]*/i,
  /\b\d+\s?(?:\/|per |an )\s?(?:hr|hour|year|annum)\b/i,
  /\b(?:competitive|excellent|great|good|high|top)\s(?:salary|pay|compensation)\b|\bsalary\s*[:=-]\s*\S+/i,
];

/** Calls to apply. "Hiring Platform Engineer", "Urgent Care" and "Search Apply" are products. */
export const CALLS = [
  /\b(?:now hiring|hiring now|(?:we(?:[’']re| are)|is|are) hiring|hiring (?:immediately|asap|urgently))\b/i,
  /^\W*hiring\b(?=\s*[:!–—-]|\s+an?\b)/i,
  /\burgent(?:ly)?\b(?! care)/i,
  /\bimmediate(?:ly)?\b(?= (?:start|join|hir|need|open|require|role|position|vacanc|available))(?: \w+)?/i,
  /\bapply (?:now|today|here|asap|immediately)\b|\basap\b|\bjoin (?:us|our team)\b/i,
  /\b(?:wanted|needed)\b(?=\W*$)/i,
  /\b(?:hot job|dream job|(?:great|amazing|exciting) opportunity)\b/i,
];

/** "!", "**", "★": Google names the first two. */
export const SHOUTS = [/!+/, /\*{2,}|^\*|\*$/, /[★☆►▶•]+/];

/** Norms have numbers too: "ISO 27001", "MIL-STD-1553". */
const NORM = "(?:ISO|IEC|IEEE|RFC|NIST|FIPS|STD|AS|EN|DIN)";

/** Numbers by which an employer keeps its openings. Not C#, a level ("L6"), a year or a norm. */
export const CODES = [
  /#\s?\d+\b/,
  /\b(?:req(?:uisition)?|job|ref(?:erence)?|posting|vacancy)(?:\s?(?:id|code|no\.?|number|nr\.?))?\s?[:#.-]?\s?[a-z]{0,3}[-_]?\d{3,}\b/i,
  new RegExp(`\\b(?!${NORM}[-_]?\\d)[A-Z]{1,4}[-_]?\\d{4,}\\b`),
  /(?<=[([])(?!(?:19|20)\d\d[)\]])\d{4,}(?=[)\]])/,
  new RegExp(`(?<!\\b${NORM}[ /-]?)\\b\\d{5,}\\b`),
];

/** Pictures and flags; "™" and "®" are letters of a name. */
export const EMOJI =
  /(?![©®™])\p{Extended_Pictographic}(?:\p{M}|\u200d|\p{Extended_Pictographic})*|\p{RI}{2}/u;

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** Days and months. A season or a year is what an internship is called by: "Intern (Fall 2026)", "Graduate 2026". */
export const DATES = [
  /\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b/,
  /\b(?:19|20)\d\d-\d{2}(?:-\d{2})?\b/,
  new RegExp(
    `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s)?${MONTH}\\.?\\s(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s)?(?:19|20)\\d\\d\\b`,
    "i",
  ),
  new RegExp(`\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s${MONTH}|${MONTH}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?)\\b`, "i"),
];
