/** The words of a listing, in the order in which people read them. Values stand in URLs: never rename one. */

export const LEVELS = [
  { value: "intern", label: "Intern" },
  { value: "junior", label: "Junior" },
  { value: "middle", label: "Middle" },
  { value: "middle-plus", label: "Middle+" },
  { value: "senior", label: "Senior" },
  { value: "staff", label: "Staff" },
  { value: "principal", label: "Principal" },
] as const;
export type Level = (typeof LEVELS)[number]["value"];

export const WORKPLACES = [
  { value: "onsite", label: "On-site" },
  { value: "hybrid", label: "Hybrid" },
  { value: "remote", label: "Remote" },
] as const;
export type Workplace = (typeof WORKPLACES)[number]["value"];

export const EMPLOYMENT_TYPES = [
  { value: "full-time", label: "Full-time" },
  { value: "part-time", label: "Part-time" },
  { value: "contract", label: "Contract" },
  { value: "internship", label: "Internship" },
  { value: "temporary", label: "Temporary" },
] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number]["value"];

export const SORTS = [
  { value: "newest", label: "Newest" },
  { value: "relevance", label: "Relevance" },
  { value: "pay", label: "Pay" },
] as const;
export type Sort = (typeof SORTS)[number]["value"];

/** Offered as "posted within N days"; any whole number is understood. */
export const POSTED_WITHIN = [1, 3, 7, 14, 30] as const;

/** Offered as the least pay, US dollars a year; any whole number is understood. */
export const PAY_STEPS = [60_000, 100_000, 150_000, 200_000, 250_000, 300_000] as const;

/** The one value of that facet. */
export const ABOVE_MEDIAN = [{ value: "1", label: "Above the state’s median" }] as const;

/** Where a listing comes from: how people read it in "Source". */
export const LISTING_SOURCES = {
  greenhouse: "Employer’s Greenhouse feed",
  lever: "Employer’s Lever feed",
  ashby: "Employer’s Ashby feed",
  workable: "Employer’s Workable feed",
  recruitee: "Employer’s Recruitee feed",
  smartrecruiters: "Employer’s SmartRecruiters feed",
  remoteok: "RemoteOK",
  himalayas: "Himalayas",
  payboard: "Posted here by the employer",
  sample: "Sample data, invented",
} as const;
export type ListingSource = keyof typeof LISTING_SOURCES;

/** Those that gather the listings of many employers in one feed. */
export const AGGREGATORS = ["remoteok", "himalayas"] as const satisfies ListingSource[];
export type Aggregator = (typeof AGGREGATORS)[number];

export function isAggregator(source: string): source is Aggregator {
  return AGGREGATORS.some((aggregator) => aggregator === source);
}

export const PAGE_SIZE = 25;
