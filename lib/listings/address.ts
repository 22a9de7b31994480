/** Where the words of an address end, so that it can be read out and pasted. */
const MOST_CHARACTERS = 80;
const LARGEST_ID = 2_147_483_647;

/** `staff-back-end-engineer-acme-1204`: title, company and id in ASCII; without words where the title has no Latin letters. */
export function listingSlug({ title, company, id }: { title: string; company: string; id: number }): string {
  const words = `${title} ${company}`
    .replace(/c\+\+/gi, "cpp")
    .replace(/\b([cf])#/gi, "$1-sharp")
    .replaceAll("&", " and ")
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return [shortened(words), id].filter((part) => part !== "").join("-");
}

/** The id at the end of an address; null where there is none that a listing could have. */
export function listingIdFromSlug(slug: string): number | null {
  const digits = /(?:^|-)([1-9]\d{0,9})$/.exec(slug)?.[1];
  const id = Number(digits ?? 0);
  return id >= 1 && id <= LARGEST_ID ? id : null;
}

/** The address of a listing's page, from the root. */
export function listingUrl(slug: string): string {
  return `/jobs/${slug}`;
}

/** Cut after a whole word, unless the first word alone is too long. */
function shortened(words: string): string {
  if (words.length <= MOST_CHARACTERS) return words;
  const cut = words.slice(0, MOST_CHARACTERS + 1);
  const end = cut.lastIndexOf("-");
  return end > 0 ? cut.slice(0, end) : words.slice(0, MOST_CHARACTERS);
}
