/** Whoever leads people: their title names what they lead, not what they do. */
export const MANAGER =
  /\b(?:managers?|mgr|director|head of|head|vp|vice president|svp|evp|avp|chief|cto|cio|ciso|president|leader)\b/;

const ENGINEERING =
  /\bengineering$|\b(?:software|applications?|web|mobile|product) (?:engineering|development|engineer)\b|\bengineering\b(?! (?:programs?|projects?|operations|product|recruit\w+|hiring|talent|enablement|finance|excellence|communications|services))/;

const OF_OTHER_TRADES =
  /\b(?:field|solutions?|customer|client|value|fore?ward|deployed|deployment|support|sales|partner|gtm|electrical|mechanical|hardware|manufacturing|civil|structural|chemical|process|industrial|optical|design|validation|systems|network|test|it|facilities|capability|marketing|project|construction|environmental|aerospace|maintenance|plant|detection|response)\b/;

/** A bank's rank beside a trade: "Vice President, Software Engineer" writes software. */
const RANK_OF_BANKS = /^(?:assistant |executive )?(?:vice president|vp|svp|avp|director)$/;

/**
 * Whether the segment at `at`, which names a manager, is one of software engineering; null where it is a
 * mere rank and the next segment says what the person does.
 */
export function isEngineeringManager(segments: string[], at: number): boolean | null {
  const segment = segments[at] ?? "";
  const beside = segments[at + 1] ?? "";
  if (
    RANK_OF_BANKS.test(segment) &&
    /\b(?:engineer|developer|scientist|programmer|administrator)$/.test(beside)
  )
    return null;
  if (/\b(?:techlead|tlm) manager\b/.test(segment)) return true;
  const led = segment
    .replace(new RegExp(MANAGER.source, "g"), " ")
    .replace(/\b(?:of|and|&|the|global|group)\b/g, " ")
    .trim();
  const what = led === "" ? beside : led;
  return ENGINEERING.test(what) && !OF_OTHER_TRADES.test(what);
}
