import { Feed } from "feed";
import { ROLES } from "@/lib/roles/vocabulary";
import type { ListingCard } from "./board";
import { feedAddress } from "./feed-formats";
import { FEED_TERMS } from "./feed-terms";
import { summariseListing } from "./summary";

/** A feed holds the newest so many of a search's listings. */
export const FEED_SIZE = 50;

/** What a feed says: a search, and the newest listings that it finds. */
export type ListingFeed = {
  /** The search in English: "Remote back-end engineer jobs in California". */
  title: string;
  /** The search's canonical query, without sort and page. */
  query: string;
  listings: ListingCard[];
  /** ISO 8601 instant at which they were read. */
  asOf: string;
};

const FEED_DESCRIPTION = `The newest ${FEED_SIZE} open listings of this search, with what they pay.`;

/** RSS 2.0 or Atom, as text. Equal searches that find equal listings give equal texts, so that ETags work. */
export function xmlFeed(found: ListingFeed, file: "feed.xml" | "feed.atom", siteUrl: string): string {
  const feed = new Feed({
    id: `${siteUrl}${boardAddress(found.query)}`,
    title: xmlText(feedTitle(found)),
    description: FEED_DESCRIPTION,
    link: `${siteUrl}${boardAddress(found.query)}`,
    feed: `${siteUrl}${feedAddress(file, found.query)}`,
    updated: new Date(lastChange(found)),
    language: "en",
    generator: "Payboard",
    author: { name: "Payboard", link: siteUrl },
  });
  for (const listing of found.listings) {
    const date = new Date(listing.postedAt);
    feed.addItem({
      // Both formats read titles and descriptions as HTML.
      title: html(itemTitle(listing)),
      description: html(itemSummary(listing)),
      id: itemId(listing, siteUrl),
      link: `${siteUrl}${listing.url}`,
      date,
      published: date,
      author: [{ name: xmlText(listing.company.name) }],
      category: itemTags(listing).map((name) => ({ name: xmlText(name), term: xmlText(name) })),
    });
  }
  return file === "feed.xml" ? feed.rss2() : feed.atom1();
}

/** JSON Feed 1.1, as text. */
export function jsonFeed(found: ListingFeed, siteUrl: string): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: feedTitle(found),
    description: FEED_DESCRIPTION,
    home_page_url: `${siteUrl}${boardAddress(found.query)}`,
    feed_url: `${siteUrl}${feedAddress("feed.json", found.query)}`,
    language: "en",
    items: found.listings.map((listing) => ({
      id: itemId(listing, siteUrl),
      url: `${siteUrl}${listing.url}`,
      title: itemTitle(listing),
      content_text: itemSummary(listing),
      date_published: new Date(listing.postedAt).toISOString(),
      authors: [{ name: listing.company.name }],
      tags: itemTags(listing),
    })),
  };
  return JSON.stringify(feed, null, 2);
}

function boardAddress(query: string): string {
  return query ? `/jobs?${query}` : "/jobs";
}

function feedTitle({ title }: ListingFeed): string {
  return `${title} · Payboard`;
}

/** Stays the same when the title changes, so that a reader does not show the listing anew. */
function itemId({ id }: ListingCard, siteUrl: string): string {
  return `${siteUrl}/jobs/${id}`;
}

function itemTitle({ title, company }: ListingCard): string {
  return `${title} at ${company.name}`;
}

function itemSummary(listing: ListingCard): string {
  const { note, via } = FEED_TERMS[listing.source];
  return [summariseListing(listing), note, via && `via ${via}`].filter(Boolean).join(" · ");
}

function itemTags({ role, skills }: ListingCard): string[] {
  const label = ROLES.find(({ slug }) => slug === role)?.label;
  return [...(label ? [label] : []), ...skills.map((skill) => skill.label)];
}

function lastChange({ listings, asOf }: ListingFeed): string {
  const newest = listings.map(({ postedAt }) => postedAt).reduce((a, b) => (a > b ? a : b), "");
  return newest || `${asOf.slice(0, 10)}T00:00:00Z`;
}

function html(text: string): string {
  return xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Without the characters that XML 1.0 has no way to hold: controls, lone surrogates and non-characters. */
function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}
