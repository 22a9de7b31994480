import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ListingCard } from "@/components/listings/listing-card";
import type { ListingCard as Listing } from "@/lib/listings/board";
import { payWords } from "@/lib/listings/pay-words";

const listing: Listing = {
  id: 7,
  slug: "staff-engineer-acme-7",
  url: "/jobs/staff-engineer-acme-7",
  title: "Staff Engineer",
  role: "software-engineer",
  level: "staff",
  company: { slug: "acme", name: "Acme" },
  places: [{ country: "US", state: "NY", city: "New York" }],
  where: "New York, NY",
  workplace: "hybrid",
  isNationwide: false,
  type: "full-time",
  pay: {
    min: 220_000,
    max: 260_000,
    period: "year",
    currency: "USD",
    annualMin: 220_000,
    annualMax: 260_000,
  },
  skills: ["Go", "Kafka", "Redis", "SQL", "Rust"].map((label) => ({ slug: label.toLowerCase(), label })),
  source: "lever",
  postedAt: "2026-01-07T12:00:00.000Z",
  labels: { workplace: "Hybrid", level: "Staff", type: null, via: "via Lever", pay: null },
  market: null,
  standing: null,
  spoken: null,
};

test("says title, company, place, workplace, level, four skills, age and source", () => {
  const said = words({});
  for (const part of ["Staff Engineer", "Acme", "New York, NY", "Hybrid", "Staff", "Go, Kafka, Redis, SQL"]) {
    expect(said).toContain(part);
  }
  expect(said).toContain("3 days ago");
  expect(said).toContain("via Lever");
  expect(said).not.toContain("Rust");
});

test("says the level and the type only where there is something to say", () => {
  const labels = { workplace: "Hybrid", level: null, type: "Contract", via: "via Lever", pay: null };
  expect(words({ labels, title: "Engineer" })).toContain("Contract");
  expect(words({ labels, title: "Engineer" })).not.toContain("Staff");
  expect(words({})).not.toContain("Full-time");
});

test("has one link, to the listing", () => {
  const links = [...markup({}).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual(["/jobs/staff-engineer-acme-7"]);
});

test("says pay by the hour as stated, and what it comes to in a year", () => {
  const pay = {
    min: 62.5,
    max: 85,
    period: "hour",
    currency: "USD",
    annualMin: 130_000,
    annualMax: 176_800,
  } as const;
  expect(words({ pay })).toContain("$62.50–$85 an hour about $130,000–$176,800 a year");
});

test("marks a range whose most is more than two and a half times its least, in any currency", () => {
  const pay = { min: 80_000, period: "year", currency: "GBP", annualMin: null, annualMax: null } as const;
  expect(words({ pay: { ...pay, max: 200_001 } })).toContain("£80,000–£200,001 a year, wide range");
  expect(words({ pay: { ...pay, max: 200_000 } })).not.toContain("wide range");
});

test("states pay in another currency without drawing or judging it", () => {
  const pay = {
    min: 58_000,
    max: 75_000,
    period: "year",
    currency: "GBP",
    annualMin: null,
    annualMax: null,
  } as const;
  expect(words({ pay })).toContain("£58,000–£75,000 a year");
  expect(words({ pay })).toContain("Stated in GBP: not compared with US pay");
  expect(markup({ pay })).not.toContain("paybar");
});

test("says that there is no market figure where pay has none to stand in", () => {
  expect(words({})).toContain("No market figure for this role and place");
  expect(markup({ spoken: "This listing: $220,000 to $260,000 a year." })).toContain("paybar");
});

test("is quiet where neither pay nor market is known", () => {
  expect(words({ pay: null })).toContain("Pay not stated");
  expect(words({ pay: null })).not.toContain("No market figure");
  expect(markup({ pay: null })).not.toContain("paybar");
});

test("sets the judgement apart from its source", () => {
  const standing = {
    judgement: "Above nine in ten",
    rest: "software engineers in NY",
    source: "BLS, May 2025",
  };
  expect(markup({ standing })).toContain("<b>Above nine in ten</b> software engineers in NY");
  expect(markup({ standing })).toContain('<p class="source">BLS, May 2025</p>');
});

test("shows a stranger's words as words", () => {
  expect(markup({ title: "<script>alert(1)</script>" })).not.toContain("<script>");
});

/** The card, with the words that its pay is given on the server. */
function markup(over: Partial<Listing>): string {
  const card = { ...listing, ...over };
  const labels = { ...card.labels, pay: payWords(card.pay) };
  return renderToStaticMarkup(<ListingCard listing={{ ...card, labels }} asOf="2026-01-10T12:00:00.000Z" />);
}

function words(over: Partial<Listing>): string {
  return markup(over)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}
