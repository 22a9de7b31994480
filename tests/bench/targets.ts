import type { Database } from "@/db/client";
import { GUIDES, guideUrl } from "@/lib/guides/addresses";
import { type ListingFilters, NO_FILTERS } from "@/lib/listings/filters";
import { listListings } from "@/lib/listings/queries";
import { roleUrl } from "@/lib/roles/address";

export const TARGETS = [
  "empty static page",
  "empty dynamic page",
  "/jobs",
  "/jobs, never the same",
  "/jobs, filtered",
  "a listing",
  "/salaries",
  "a role in a state",
  "a role",
  "a guide",
  "empty route handler",
  "API",
  "API, never the same",
  "API of salaries",
] as const;
export type Target = (typeof TARGETS)[number];

/** The empty one of its kind that each is held against. */
export const BASE_OF: Partial<Record<Target, Target>> = {
  "/jobs": "empty dynamic page",
  "/jobs, never the same": "empty dynamic page",
  "/jobs, filtered": "empty dynamic page",
  "a listing": "empty dynamic page",
  "/salaries": "empty dynamic page",
  "a role in a state": "empty static page",
  "a role": "empty static page",
  "a guide": "empty static page",
  API: "empty route handler",
  "API, never the same": "empty route handler",
  "API of salaries": "empty route handler",
};

const FILTERED = "q=react&role=frontend-engineer,full-stack-engineer&state=CA,NY&remote=1&pay=100000";
/** More searches than one run can ask, so that nothing remembered is of use. */
const DIFFERENT = 3_000;

/**
 * The addresses of each target, asked in turn. Those that are never the same hold a condition that every
 * listing meets, a different one each, so that they cost what the default board costs without a memory.
 */
export async function listTargets(db: Database): Promise<Record<Target, string[]>> {
  const newest = await Promise.all([1, 2].map((page) => cardsOf({ ...NO_FILTERS, page }, db)));
  // Backwards from ten years, the longest that the board reads.
  const different = Array.from({ length: DIFFERENT }, (_, index) => `posted=${3650 - index}`);
  return {
    "empty static page": ["/bench/static"],
    "empty dynamic page": ["/bench/dynamic"],
    "/jobs": ["/jobs"],
    "/jobs, never the same": different.map((query) => `/jobs?${query}`),
    "/jobs, filtered": [`/jobs?${FILTERED}`],
    "a listing": newest.flat().map(({ url }) => url),
    "/salaries": ["/salaries"],
    "a role in a state": ["wa", "tx", "ca", "wy"].map((state) => `/salaries/backend-engineer/${state}`),
    "a role": (["backend-engineer", "frontend-engineer", "data-engineer", "web-developer"] as const).map(
      roleUrl,
    ),
    "a guide": GUIDES.map(({ slug }) => guideUrl(slug)),
    "empty route handler": ["/api/bench"],
    API: ["/api/v1/listings"],
    "API, never the same": different.map((query) => `/api/v1/listings?${query}`),
    "API of salaries": ["/api/v1/salaries?role=software-developer&state=CA"],
  };
}

async function cardsOf(search: ListingFilters, db: Database) {
  return await listListings(search, new Date(), db);
}
