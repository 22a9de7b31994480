import type { StateCode } from "@/lib/places/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";

/** What Indeed's Hiring Lab publishes an index of: 1 February 2020 = 100. A state's covers all occupations. */
export type PublishedKey = "us" | "us-new" | "software-development" | `state-${StateCode}`;
/** What the board counts itself: all its open listings, those of a role, those in a state. */
export type BoardKey = "board" | `board-role-${RoleSlug}` | `board-state-${StateCode}`;
export type SeriesKey = PublishedKey | BoardKey;

/** Shares in per cent, of the Hiring Lab too: of postings that offer remote work, and of those that state pay. */
export type ShareKey = "remote-share" | "pay-stated";

/** ISO 8601, `2020-02-01`. */
export type Day = string;

/** The day that is 100 in what the Hiring Lab publishes. */
export const PUBLISHED_BASE: Day = "2020-02-01";

/** What the Hiring Lab is to be credited as, and on which terms it lets others show its figures. */
export const HIRING_LAB = "Indeed Hiring Lab (CC BY 4.0)";

/** What a table of changes compares the newest day with. */
export const SPANS = [
  { value: "week", label: "Week" },
  { value: "month", label: "Month" },
  { value: "year", label: "Year" },
] as const;

export type Span = (typeof SPANS)[number]["value"];
