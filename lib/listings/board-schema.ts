import { z } from "zod";
import { PAY_PERIODS } from "@/lib/pay";
import { STATES } from "@/lib/places/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";
import type { Board } from "./board";
import {
  EMPLOYMENT_TYPES,
  LEVELS,
  LISTING_SOURCES,
  type ListingSource,
  SORTS,
  WORKPLACES,
} from "./vocabulary";

const roleSlug = z.enum(ROLES.map(({ slug }) => slug));
const stateCode = z.enum(STATES.map(({ code }) => code));
const level = z.enum(LEVELS.map(({ value }) => value));
const workplace = z.enum(WORKPLACES.map(({ value }) => value));
const employmentType = z.enum(EMPLOYMENT_TYPES.map(({ value }) => value));
const sort = z.enum(SORTS.map(({ value }) => value));
const source = z.enum(Object.keys(LISTING_SOURCES) as [ListingSource, ...ListingSource[]]);
const count = z.int().min(0);
const address = z.string().startsWith("/").meta({ description: "An address from the root of this site" });

const filters = z
  .strictObject({
    q: z.string(),
    role: z.array(roleSlug),
    state: z.array(stateCode),
    remote: z.boolean(),
    workplace: z.array(workplace),
    level: z.array(level),
    type: z.array(employmentType),
    pay: z.int().nullable(),
    unpaid: z.boolean(),
    above: z.boolean(),
    skill: z.array(z.string()),
    company: z.array(z.string()),
    posted: z.int().nullable(),
    sort,
    page: z.int().min(1),
  })
  .meta({ id: "ListingFilters", description: "The search as it was understood" });

const facets = z.array(z.strictObject({ value: z.string(), label: z.string(), count })).meta({
  id: "Facets",
  description:
    "`count` is the total if this value alone were chosen in its dimension, all else as it is (for `skill`: were it added)",
});

const usd = z.number().nullable();

const marketBand = z
  .strictObject({
    soc: z.string(),
    occupation: z.string(),
    state: z.union([stateCode, z.literal("US")]),
    source: z.enum(["lca", "modelled", "oews"]),
    vintage: z.string().regex(/^\d{4}-\d{2}$/),
    n: count.nullable(),
    employment: count.nullable(),
    p10: usd,
    p25: usd,
    median: usd,
    p75: usd,
    p90: usd,
  })
  .meta({
    id: "MarketBand",
    description:
      "What is known of the role's pay there, US dollars a year. `lca`: offers in `n` certified H-1B filings. `modelled`: wages of its occupation there, of `employment` jobs, times how the role's offers stand to such wages in `n` filings. `oews`: wages of its occupation, which `occupation` then names. Null where the source gives no figure",
  });

const pay = z
  .strictObject({
    min: z.number().positive(),
    max: z.number().positive(),
    period: z.enum(PAY_PERIODS),
    currency: z.string().length(3),
    annualMin: usd,
    annualMax: usd,
  })
  .meta({
    id: "Pay",
    description: "As stated; `annualMin` and `annualMax` are US dollars a year, null for other currencies",
  });

const listing = z
  .strictObject({
    id: z.int(),
    slug: z.string(),
    url: address,
    title: z.string(),
    role: roleSlug,
    level: level.nullable(),
    company: z.strictObject({ slug: z.string(), name: z.string() }),
    places: z.array(
      z.strictObject({
        country: z.string().length(2).nullable(),
        state: stateCode.nullable(),
        city: z.string().nullable(),
      }),
    ),
    where: z.string().meta({ description: "The places in words, at most three of them" }),
    workplace,
    isNationwide: z
      .boolean()
      .meta({ description: "Remote, and open to people anywhere in the United States" }),
    type: employmentType.nullable(),
    labels: z
      .strictObject({
        workplace: z.string(),
        level: z.string().nullable(),
        type: z.string().nullable(),
        via: z.string(),
        pay: z
          .strictObject({ amount: z.string(), per: z.string(), yearly: z.string().nullable() })
          .nullable(),
      })
      .meta({
        description:
          "In words, as a card has them; no type where it is full-time; `via`: how it came here, and when its company last confirmed it",
      }),
    pay: pay.nullable(),
    skills: z.array(z.strictObject({ slug: z.string(), label: z.string() })),
    source,
    postedAt: z.iso.datetime(),
    market: marketBand.nullable(),
    standing: z
      .strictObject({
        judgement: z.string().nullable(),
        rest: z.string(),
        source: z.string(),
      })
      .nullable()
      .meta({ description: "Where the pay stands in that market, in words" }),
    spoken: z.string().nullable().meta({ description: "Pay and market in a sentence" }),
  })
  .meta({ id: "Listing" });

const alternative = z.strictObject({ label: z.string(), query: z.string(), total: count });

/** The answer of `GET /api/v1/listings`, to the letter: a field that is not here may not be there. */
export const boardSchema = z
  .strictObject({
    query: z.string().meta({ description: "The canonical query: equal searches have equal ones" }),
    filters,
    title: z.string().meta({ description: "The search in English" }),
    description: z.string().meta({ description: "What was found, in one sentence" }),
    total: count,
    unpaidTotal: count.meta({ description: "How many of `total` state no pay in US dollars" }),
    unpaidNote: z.string().nullable().meta({ description: "The same in a sentence" }),
    facets: z.strictObject({
      role: facets,
      state: facets,
      workplace: facets,
      level: facets,
      type: facets,
      skill: facets,
      pay: facets,
      above: facets,
      posted: facets,
      company: facets,
    }),
    chips: z.array(z.strictObject({ label: z.string(), query: z.string() })),
    listings: z.array(listing),
    pages: count,
    next: address.nullable().meta({ description: "The address of the next page, or null" }),
    suggestions: z
      .strictObject({
        didYouMean: z
          .strictObject({ text: z.string(), query: z.string(), total: count, isAlone: z.boolean() })
          .nullable(),
        drop: z.array(alternative),
      })
      .nullable(),
    isSample: z.boolean().meta({ description: "Whether any open listing is invented sample data" }),
    asOf: z.iso.datetime(),
  })
  .meta({
    id: "Board",
    description: "One page of the listings that a search finds",
  }) satisfies z.ZodType<Board>;
