import { z } from "zod";
import { createDocument } from "zod-openapi";
import { boardSchema } from "@/lib/listings/board-schema";
import { searchParameters } from "@/lib/listings/search-parameters";
import { cellParameters, salariesSchema, salariesTable } from "@/lib/salaries/cell-schema";
import { trendParameters, trendsSchema, trendsTable } from "@/lib/trends/trend-schema";

export const problemSchema = z
  .strictObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .meta({ id: "Problem", description: "What went wrong, in the form of RFC 9457" });

export const healthSchema = z
  .strictObject({ status: z.literal("ok"), version: z.string(), uptimeSeconds: z.int().min(0) })
  .meta({ id: "Health" });

export const readySchema = z
  .strictObject({ status: z.literal("ready"), migration: z.string() })
  .meta({ id: "Ready", description: "`migration` is the newest one that the database has had" });

/** The description of the read API, OpenAPI 3.1, made from the schemas that its answers are tested against. */
export function openApiDocument(siteUrl: string, version: string) {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Payboard",
      version,
      description:
        "Open tech listings, with what they pay and where that stands in the market, what roles are paid by state, and how listings have moved.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: siteUrl }],
    paths: {
      "/api/v1/listings": {
        get: {
          operationId: "listListings",
          summary: "Search the open listings",
          description:
            "The same parameters as the board at `/jobs`, 25 listings a page. A parameter that can’t be read falls back to its default.",
          requestParams: { query: searchParameters },
          responses: {
            200: answer("The listings that were found", boardSchema),
            404: trouble("The search has no such page"),
            503: trouble("The database can’t be reached"),
          },
        },
      },
      "/api/v1/salaries": {
        get: {
          operationId: "listSalaries",
          summary: "What roles and occupations are paid, by state and source",
          description:
            "All vintages unless one is asked for, newest first. A parameter that can’t be read is passed over. Where a role is asked for, wages are those of its occupation.",
          requestParams: { query: cellParameters },
          responses: {
            200: answer("The figures, each with what stands behind it", salariesSchema),
            503: trouble("The database can’t be reached"),
          },
        },
      },
      "/api/v1/salaries.csv": {
        get: {
          operationId: "listSalariesAsTable",
          summary: "The same as a table",
          requestParams: { query: cellParameters },
          responses: {
            200: { description: "The figures", content: { "text/csv": { schema: salariesTable } } },
            503: trouble("The database can’t be reached"),
          },
        },
      },
      "/api/v1/trends": {
        get: {
          operationId: "listTrends",
          summary: "How open listings have moved, day by day, as indices",
          description:
            "Indeed’s index for the nation, software development and each state, and the board’s own by the same method. A parameter that can’t be read falls back to its default.",
          requestParams: { query: trendParameters },
          responses: {
            200: answer("The series, in the order asked for", trendsSchema),
            503: trouble("The database can’t be reached"),
          },
        },
      },
      "/api/v1/trends.csv": {
        get: {
          operationId: "listTrendsAsTable",
          summary: "The same as a table",
          requestParams: { query: trendParameters },
          responses: {
            200: { description: "The figures", content: { "text/csv": { schema: trendsTable } } },
            503: trouble("The database can’t be reached"),
          },
        },
      },
      "/api/health": {
        get: {
          operationId: "getHealth",
          summary: "Whether the process runs",
          responses: { 200: answer("It does", healthSchema) },
        },
      },
      "/api/ready": {
        get: {
          operationId: "getReady",
          summary: "Whether the database answers and has every migration",
          responses: { 200: answer("It does", readySchema), 503: trouble("It doesn’t") },
        },
      },
    },
  });
}

function answer(description: string, schema: z.ZodType) {
  return { description, content: { "application/json": { schema } } };
}

function trouble(description: string) {
  return { description, content: { "application/problem+json": { schema: problemSchema } } };
}
