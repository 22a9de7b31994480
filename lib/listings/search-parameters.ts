import { z } from "zod";
import { STATES } from "@/lib/places/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";
import { EMPLOYMENT_TYPES, LEVELS, PAY_STEPS, POSTED_WITHIN, SORTS, WORKPLACES } from "./vocabulary";

const commaJoined = { param: { style: "form", explode: false } } as const;

/**
 * The parameters of a search, for the description of the API alone: `parseListingFilters` reads them, and
 * is kinder, since what it can't read falls back to the default.
 */
export const searchParameters = z.object({
  q: z.string().max(200).optional().meta({ description: "Words in title, company, skills and text" }),
  role: anyOf(ROLES.map(({ slug }) => slug)),
  state: anyOf(STATES.map(({ code }) => code)),
  remote: z
    .enum(["1"])
    .optional()
    .meta({ description: "Also the remote listings open to the chosen states" }),
  workplace: anyOf(WORKPLACES.map(({ value }) => value)),
  level: anyOf(LEVELS.map(({ value }) => value)),
  type: anyOf(EMPLOYMENT_TYPES.map(({ value }) => value)),
  pay: z
    .int()
    .min(1)
    .optional()
    .meta({ description: "Least US dollars a year at the top of the range", examples: [...PAY_STEPS] }),
  unpaid: z
    .enum(["0"])
    .optional()
    .meta({ description: "Leaves out listings that state no pay in US dollars" }),
  above: z.enum(["1"]).optional().meta({
    description:
      "Leaves out listings whose pay, by the middle of its range, isn't above the median of their role in their state: one of the states asked for, else that of their first US place",
  }),
  skill: slugs("Slugs of skills; a listing has all of them"),
  company: slugs("Slugs of companies; a listing is of any of them"),
  posted: z
    .int()
    .min(1)
    .optional()
    .meta({ description: "Posted within so many days", examples: [...POSTED_WITHIN] }),
  sort: z.enum(SORTS.map(({ value }) => value)).optional(),
  page: z.int().min(1).optional(),
});

function anyOf<T extends string>(values: readonly T[]) {
  return z
    .array(z.enum(values))
    .optional()
    .meta({ description: "Any of these, comma-joined", ...commaJoined });
}

function slugs(description: string) {
  return z
    .array(z.string())
    .optional()
    .meta({ description, ...commaJoined });
}
