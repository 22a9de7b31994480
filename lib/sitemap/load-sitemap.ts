import "server-only";
import { appDb, type Database } from "@/db/client";
import { GUIDES, guideUrl } from "@/lib/guides/addresses";
import { listingUrl } from "@/lib/listings/address";
import { boardUrl, NO_FILTERS } from "@/lib/listings/filters";
import { parseListingFilters } from "@/lib/listings/parse-filters";
import { payPages } from "./pay-pages";
import { countSitemap, listSitemapCompanies, listSitemapListings, listSitemapSearches } from "./queries";
import { MOST_ADDRESSES, type SitemapEntry } from "./xml";

/** The names of the sitemap's parts: `searches`, `pay`, `companies-1`, `listings-1`, `listings-2` and so on. */
export async function listSitemapParts(db: Database = appDb): Promise<string[]> {
  const { listings, companies } = await countSitemap(db);
  return ["searches", "pay", ...parts("companies", companies), ...parts("listings", listings)];
}

/** The addresses of one part, from the root; null where there is no such part. */
export async function loadSitemapPart(name: string, db: Database = appDb): Promise<SitemapEntry[] | null> {
  if (name === "searches") return searches(db);
  if (name === "pay") return payPages();
  const [, kind, number] = /^(listings|companies)-([1-9]\d{0,3})$/.exec(name) ?? [];
  if (!kind) return null;
  const page = { limit: MOST_ADDRESSES, offset: (Number(number) - 1) * MOST_ADDRESSES };
  const entries =
    kind === "listings"
      ? (await listSitemapListings(page, db)).map(({ slug, updatedAt }) => ({
          url: listingUrl(slug),
          updatedAt,
        }))
      : (await listSitemapCompanies(page, db)).map(({ slug }) => ({ url: `/companies/${slug}` }));
  return entries.length > 0 ? entries : null;
}

/** The pages that are always there, and the board by role, by state, and by both, wherever something is open. */
async function searches(db: Database): Promise<SitemapEntry[]> {
  const found = await listSitemapSearches(db);
  const urls = found.flatMap(({ role, state }) => [
    address({ role }),
    ...(state ? [address({ state }), address({ role, state })] : []),
  ]);
  const guides = GUIDES.map(({ slug }) => guideUrl(slug));
  return [...new Set(["/", boardUrl(NO_FILTERS), "/salaries", "/trends", "/guides", ...guides, ...urls])].map(
    (url) => ({ url }),
  );
}

function address(params: Record<string, string>): string {
  return boardUrl(parseListingFilters(params));
}

function parts(kind: string, entries: number): string[] {
  return Array.from({ length: Math.ceil(entries / MOST_ADDRESSES) }, (_, index) => `${kind}-${index + 1}`);
}
