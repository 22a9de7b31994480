/** How much there is of each part of what somebody sent. */
export type Parts = Readonly<Record<string, number>>;

/** None of its parts is there, or all as often as they ought to be; everything between is neither. */
export function fateOf(found: Parts, whole: Parts): "absent" | "whole" | "half" {
  const parts = Object.keys(whole);
  if (parts.every((part) => found[part] === 0)) return "absent";
  return parts.every((part) => found[part] === whole[part]) ? "whole" : "half";
}

/** What is wrong with something that was sent, or null: lost though it was acknowledged, there by half or too often. */
export function faultOf(
  { what, isAcknowledged }: { what: string; isAcknowledged: boolean },
  found: Parts,
  whole: Parts,
): string | null {
  const fate = fateOf(found, whole);
  if (fate === "absent") return isAcknowledged ? `${what} was acknowledged and is lost.` : null;
  if (fate === "whole") return null;
  const wrong = Object.entries(whole).filter(([part, count]) => found[part] !== count);
  return `${what} is not whole: ${wrong.map(([part, count]) => `${part} ${found[part]}, not ${count}`).join("; ")}.`;
}

/** A listing as the API gives it, as far as it is looked at. */
export type SeenListing = {
  title: string;
  url: string;
  source: string;
  company: { name: string };
  places: readonly { state: string | null; city: string | null }[];
  pay: object | null;
  skills: readonly unknown[];
};

/** What a listing that was posted lacks, or null. Those that came otherwise are not looked at. */
export function halfOf({ title, source, company, places, pay, skills }: SeenListing, whole: Parts) {
  if (source !== "payboard") return null;
  const lacking = [
    title ? "" : "title",
    company.name ? "" : "company",
    places.filter(({ state, city }) => state && city).length === whole.places ? "" : "places",
    pay ? "" : "pay",
    skills.length === whole.skills ? "" : "skills",
  ].filter(Boolean);
  return lacking.length > 0 ? `“${title}” was shown without its ${lacking.join(" and ")}.` : null;
}

/** What the page of a posted listing lacks that its markup for search engines needs, or null. */
export function halfPage(title: string, html: string): string | null {
  const [, markup = "{}"] = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  const posting = JSON.parse(markup);
  const needed = ["title", "description", "hiringOrganization", "jobLocation", "baseSalary", "datePosted"];
  const lacking = needed.filter((name) => !posting[name]);
  return lacking.length > 0 ? `The page of “${title}” lacks its ${lacking.join(" and ")}.` : null;
}

/** Whether a card of the board is of a listing that was posted. */
export function isPosted(card: string): boolean {
  return card.includes(">posted here<");
}

/** What a card of the board lacks of a listing that was posted, or null. */
export function halfCard(html: string): string | null {
  if (!isPosted(html)) return null;
  const words = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  const lacking = [
    /<b>[^<]+<\/b>/.test(html) ? "" : "company",
    /, [A-Z]{2}; [^;]*, [A-Z]{2}\b/.test(words) ? "" : "places",
    words.includes("$") ? "" : "pay",
  ].filter(Boolean);
  return lacking.length > 0 ? `A card was shown without its ${lacking.join(" and ")}: ${words}` : null;
}
