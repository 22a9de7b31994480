import { GUIDES, guideUrl } from "@/lib/guides/addresses";
import { roleUrl } from "@/lib/roles/address";
import { ROLES } from "@/lib/roles/vocabulary";

/** The pages under which people talk, by their addresses, with their titles. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ...GUIDES.map(({ slug, title }): [string, string] => [guideUrl(slug), title]),
  ...ROLES.flatMap(({ slug, label }): [string, string][] =>
    slug === "other" ? [] : [[roleUrl(slug), label]],
  ),
]);

/** Whether comments can stand under the page at this address: "/roles/backend-engineer". */
export function isDiscussed(page: string): boolean {
  return PAGES.has(page);
}

/** The title of such a page; "this page" where it is no longer there, while what was said under it is. */
export function titleOf(page: string): string {
  return PAGES.get(page) ?? "this page";
}

/** What a comment is called within its page. */
export function commentAnchor(id: string): string {
  return `reply-${id.slice(0, 8)}`;
}

/** Where a shown comment stands, from the root: its permalink. */
export function commentUrl({ page, id }: { page: string; id: string }): string {
  return `${page}#${commentAnchor(id)}`;
}
