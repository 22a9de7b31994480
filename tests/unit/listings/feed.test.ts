import { expect, test } from "vitest";
import type { ListingCard } from "@/lib/listings/board";
import { jsonFeed, type ListingFeed, xmlFeed } from "@/lib/listings/feed";
import { feedLinks } from "@/lib/listings/feed-formats";

const site = "https://payboard.example";

function card(over: Partial<ListingCard> = {}): ListingCard {
  return {
    id: 7,
    slug: "data-engineer-acme-7",
    url: "/jobs/data-engineer-acme-7",
    title: "Data Engineer",
    role: "data-engineer",
    level: null,
    company: { slug: "acme", name: "Acme" },
    places: [{ country: "US", state: "NY", city: "New York" }],
    where: "New York, NY",
    workplace: "hybrid",
    isNationwide: false,
    type: "full-time",
    pay: {
      min: 150_000,
      max: 180_000,
      period: "year",
      currency: "USD",
      annualMin: 150_000,
      annualMax: 180_000,
    },
    skills: [{ slug: "kafka", label: "Kafka" }],
    source: "lever",
    postedAt: "2026-08-05T09:00:00.000Z",
    labels: { workplace: "Hybrid", level: null, type: null, via: "via Lever", pay: null },
    market: null,
    standing: null,
    spoken: null,
    ...over,
  };
}

function found(listings: ListingCard[]): ListingFeed {
  return {
    title: "Data engineer jobs in New York",
    query: "role=data-engineer&state=NY",
    asOf: "2026-08-08T12:34:56.000Z",
    listings,
  };
}

test("RSS names the search, itself and each listing by absolute addresses", () => {
  const xml = xmlFeed(found([card()]), "feed.xml", site);
  expect(xml).toContain("<title>Data engineer jobs in New York · Payboard</title>");
  expect(xml).toContain("<link>https://payboard.example/jobs?role=data-engineer&amp;state=NY</link>");
  expect(xml).toContain('href="https://payboard.example/jobs/feed.xml?role=data-engineer&amp;state=NY"');
  expect(xml).toContain("<link>https://payboard.example/jobs/data-engineer-acme-7</link>");
  expect(xml).toContain('<guid isPermaLink="false">https://payboard.example/jobs/7</guid>');
  expect(xml).toContain("<pubDate>Wed, 05 Aug 2026 09:00:00 GMT</pubDate>");
  expect(xml).toContain("<![CDATA[Data Engineer at Acme]]>");
  expect(xml).toContain("<![CDATA[New York, NY · Hybrid · $150,000–$180,000 a year]]>");
});

test("Atom has what its standard requires of a feed and an entry", () => {
  const xml = xmlFeed(found([card()]), "feed.atom", site);
  expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
  expect(xml).toContain("<id>https://payboard.example/jobs?role=data-engineer&amp;state=NY</id>");
  expect(xml.match(/<updated>2026-08-05T09:00:00.000Z<\/updated>/g)).toHaveLength(2);
  expect(xml).toContain("<id>https://payboard.example/jobs/7</id>");
  expect(xml).toContain("<name>Acme</name>");
});

test.each(["feed.xml", "feed.atom"] as const)("%s stays well-formed whatever a title holds", (file) => {
  const title = "C\u0000 \u000b& <b>C++</b> ]]> \ud800 \uffff 🚀 &amp;";
  const company = { slug: "ab", name: "A\u0008 & <B>" };
  const xml = xmlFeed(found([card({ title, company, skills: [{ slug: "x", label: 'x"<&' }] })]), file, site);
  expect(xml).toContain(
    "<![CDATA[C &amp; &lt;b&gt;C++&lt;/b&gt; ]]&gt;   🚀 &amp;amp; at A &amp; &lt;B&gt;]]>",
  );
  expect(controls(xml)).toEqual([]);
  expect(xml.isWellFormed()).toBe(true);
  const outsideCdata = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  expect(outsideCdata).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+);)/);
  expect(outsideCdata).not.toContain("<B>");
});

test("JSON Feed 1.1 says titles as they are", () => {
  const feed = JSON.parse(jsonFeed(found([card({ title: "R&D <Lead>" })]), site));
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "Data engineer jobs in New York · Payboard",
    home_page_url: "https://payboard.example/jobs?role=data-engineer&state=NY",
    feed_url: "https://payboard.example/jobs/feed.json?role=data-engineer&state=NY",
  });
  expect(feed.items).toEqual([
    {
      id: "https://payboard.example/jobs/7",
      url: "https://payboard.example/jobs/data-engineer-acme-7",
      title: "R&D <Lead> at Acme",
      content_text: "New York, NY · Hybrid · $150,000–$180,000 a year",
      date_published: "2026-08-05T09:00:00.000Z",
      authors: [{ name: "Acme" }],
      tags: ["Data engineer", "Kafka"],
    },
  ]);
});

test("an empty search is an empty feed, the same one all day", () => {
  const later = { ...found([]), asOf: "2026-08-08T23:00:00.000Z" };
  expect(xmlFeed(found([]), "feed.atom", site)).toBe(xmlFeed(later, "feed.atom", site));
  expect(xmlFeed(found([]), "feed.xml", site)).not.toContain("<item>");
  expect(JSON.parse(jsonFeed(found([]), site)).items).toEqual([]);
});

test("sample listings say in the feed that they are invented", () => {
  const feed = JSON.parse(jsonFeed(found([card({ source: "sample" })]), site));
  expect(feed.items[0].content_text).toContain("invented");
});

test("links to a search's feeds carry its query", () => {
  expect(feedLinks("")).toContainEqual({
    href: "/jobs/feed.xml",
    type: "application/rss+xml",
    label: "RSS",
  });
  expect(feedLinks("state=CA").map(({ href }) => href)).toEqual([
    "/jobs/feed.xml?state=CA",
    "/jobs/feed.atom?state=CA",
    "/jobs/feed.json?state=CA",
  ]);
});

function controls(text: string): string[] {
  return [...text].filter((character) => character < " " && !"\t\n\r".includes(character));
}
