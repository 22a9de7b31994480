import { expect, test } from "vitest";
import { openApiDocument } from "@/lib/openapi";

const document = openApiDocument("https://payboard.example", "1.2.3");

test("is OpenAPI 3.1 of this version, at the site's own address", () => {
  expect(document).toMatchObject({
    openapi: "3.1.0",
    info: { title: "Payboard", version: "1.2.3" },
    servers: [{ url: "https://payboard.example" }],
  });
});

test("lists of values are one comma-joined parameter", () => {
  const parameters = document.paths?.["/api/v1/listings"]?.get?.parameters ?? [];
  const names = parameters.map((parameter) => ("name" in parameter ? parameter.name : ""));
  expect(names).toEqual([
    ..."q role state remote workplace level type pay unpaid above skill company posted sort page".split(" "),
  ]);
  expect(parameters.find((parameter) => "name" in parameter && parameter.name === "state")).toMatchObject({
    in: "query",
    style: "form",
    explode: false,
    schema: { type: "array" },
  });
});

test("an answer holds only what is described", () => {
  const schemas = document.components?.schemas ?? {};
  expect(Object.keys(schemas).sort()).toEqual(
    [
      "Board",
      "Facets",
      "Health",
      "Listing",
      "ListingFilters",
      "MarketBand",
      "Pay",
      "Problem",
      "Ready",
      "Salaries",
      "Salary",
      "TrendSeries",
      "Trends",
    ].sort(),
  );
  for (const name of [
    "Board",
    "Listing",
    "ListingFilters",
    "MarketBand",
    "Pay",
    "Salaries",
    "Salary",
    "TrendSeries",
    "Trends",
  ]) {
    expect(schemas[name], name).toMatchObject({ type: "object", additionalProperties: false });
  }
});
