import type { Posting, Reading } from "@/lib/imports/posting";

/** A posting as a reader gives it. */
export const POSTING: Posting = {
  source: "greenhouse",
  sourceId: "one",
  company: { token: "northwind", name: null },
  title: "Backend Engineer",
  locations: ["Austin, TX"],
  addresses: [],
  workplace: null,
  isRemote: false,
  employmentType: "Full-time",
  payRanges: [{ min: 150_000, max: 180_000, period: "year", currency: "USD" }],
  descriptionHtml: "<p>Python and PostgreSQL.</p>",
  postedAt: "2026-08-01T00:00:00.000Z",
  firstSeenAt: null,
  applyUrl: "https://jobs.example.com/one",
};

/** Some like it, each with what differs, as all there is of their company. */
export function reading(...postings: Partial<Posting>[]): Reading {
  return {
    postings: postings.map((over, index) => ({ row: index + 1, posting: { ...POSTING, ...over } })),
    rejected: [],
    isWhole: true,
  };
}
