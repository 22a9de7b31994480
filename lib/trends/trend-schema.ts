import { z } from "zod";
import type { AnsweredSeries } from "./answer";
import { TREND_COLUMNS } from "./answer";
import { SERIES_KEYS } from "./series-names";

const day = z.iso.date();

const series = z
  .strictObject({
    key: z.enum(SERIES_KEYS),
    label: z.string(),
    source: z.string().meta({ description: "To be credited wherever the figures are shown" }),
    base: day.nullable().meta({ description: "The day that is 100; null where there is none" }),
    adjusted: z.boolean().meta({ description: "Seasonally adjusted" }),
    n: z
      .number()
      .min(0)
      .nullable()
      .meta({ description: "Of the board's own: the mean number of open listings in the newest week" }),
    sample: z.boolean().meta({ description: "What it counts is invented" }),
    revised: z.boolean().meta({ description: "Figures have changed since they were first published" }),
    reason: z.enum(["thin", "not loaded", "no base"]).nullable().meta({
      description:
        "Why there are no points: fewer than 30 listings on average, nothing imported, no figure on the base day",
    }),
    breaks: z
      .array(z.strictObject({ day, what: z.string() }))
      .meta({ description: "Days on which it may step without listings having moved" }),
    points: z
      .array(z.tuple([day, z.number().min(0).nullable()]))
      .meta({ description: "Days and index values, two decimals; null is a gap" }),
  })
  .meta({ id: "TrendSeries" });

/** The answer of `GET /api/v1/trends`, to the letter. */
export const trendsSchema = z
  .strictObject({
    query: z.string().meta({ description: "The question as it was understood, canonical" }),
    series: z.array(series),
  })
  .meta({ id: "Trends" });

export type TrendsAnswer = { query: string; series: AnsweredSeries[] };

/** The same as a table. */
export const trendsTable = z.string().meta({
  description: `Comma-separated, with the columns ${TREND_COLUMNS.join(", ")}; a row a day, blank for a gap`,
});

/** The parameters, for the description of the API: `parseTrendFilters` reads them and passes over what it can't. */
export const trendParameters = z.object({
  series: z
    .array(z.enum(SERIES_KEYS))
    .optional()
    .meta({
      description: "Comma-joined; software development, the nation and the board where not given",
      param: { style: "form", explode: false },
    }),
  from: day.optional(),
  to: day.optional(),
  base: z
    .union([day, z.literal("2020-01")])
    .optional()
    .meta({ description: "The day that is 100. `2020-01`: each series' own, 1 February 2020 for Indeed's" }),
  adjusted: z.enum(["0", "1"]).optional().meta({
    description: "Seasonally adjusted where there is such a series, which is what 1 and nothing say",
  }),
  published: z
    .enum(["first"])
    .optional()
    .meta({ description: "Figures as they were published first, not as revised since" }),
});
