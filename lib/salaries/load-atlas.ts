import "server-only";
import { appDb, type Database } from "@/db/client";
import { currentDataVersion } from "@/lib/search/data-version-queries";
import { createMemo } from "@/lib/search/memo";
import type { Atlas } from "./atlas";
import { type SalaryFilters, salaryQuery } from "./filters";
import { findingOf, leadOf, measureOf, noteOf } from "./finding";
import { loadFigures } from "./load-figures";
import { sampleOf } from "./pay-words";
import { rankStates } from "./ranking";
import { sourceName } from "./sourcing";

/** About 15 kB each. There are some ten thousand that can be asked for. */
const MOST_HELD = 200;
/** Figures change with the data's version; the hour is for the day that citations name. */
const memo = createMemo({ maxAge: 3_600_000, most: MOST_HELD, version: currentDataVersion });

/** What the page is told besides what is asked of it. */
type Setting = {
  /** Where people reach us, for citations. */
  siteUrl: string;
  /** Whether the map stands alone, in a frame on another site. */
  isEmbedded?: boolean;
};

/** All that `/salaries` shows for some filters, and the same as JSON, made once until the data changes. */
export async function loadAtlasJson(
  filters: SalaryFilters,
  { siteUrl, isEmbedded = false }: Setting,
): Promise<{ atlas: Atlas; json: string }> {
  return memo(`${isEmbedded} ${siteUrl} ${salaryQuery(filters)}`, async () => {
    const atlas = await loadAtlas(filters, { siteUrl, isEmbedded });
    return { atlas, json: JSON.stringify(atlas) };
  });
}

/** All that `/salaries` shows, as of `now`. A vintage that the source hasn't falls back to its newest. */
export async function loadAtlas(
  asked: SalaryFilters,
  { siteUrl, isEmbedded = false }: Setting,
  { now = new Date(), db = appDb }: { now?: Date; db?: Database } = {},
): Promise<Atlas> {
  const figures = await loadFigures(db);
  const vintages = [...figures.vintages(asked.source)];
  const isNamed = asked.vintage !== null && vintages.slice(1).includes(asked.vintage);
  const filters: SalaryFilters = { ...asked, vintage: isNamed ? asked.vintage : null };
  const vintage = filters.vintage ?? vintages[0] ?? null;
  const ranking = rankStates(figures, filters, vintage);
  return {
    filters,
    vintages,
    vintage,
    finding: findingOf(filters, ranking),
    measure: measureOf(filters, ranking.parityYear),
    lead: vintage ? leadOf(filters, ranking, vintage) : "",
    note: noteOf(filters, ranking.parityYear),
    source: vintage ? sourceName(filters.source, vintage) : "no figures have been loaded",
    sample: sampleOf(ranking.nation, filters) ?? "Their number was not released",
    ...ranking,
    siteUrl,
    isEmbedded,
    asOf: now.toISOString().slice(0, 10),
  };
}
