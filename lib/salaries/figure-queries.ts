import "server-only";
import { desc } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { payModelChecks, priceParities, salaries } from "@/db/schema";
import type { StateCode } from "@/lib/places/vocabulary";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import type { ModelCheck, PriceParity, Salary } from "./salary";

/** Every published figure of pay, newest vintage first. The tables' checks hold their words to our vocabularies. */
export async function listSalaries(db: Database = appDb): Promise<Salary[]> {
  const rows = await db.select(salary).from(salaries).orderBy(desc(salaries.vintage), salaries.id);
  return rows.map((row) => ({
    ...row,
    role: row.role as RoleSlug | null,
    state: row.state as Salary["state"],
    source: row.source as Salary["source"],
  }));
}

export async function listPriceParities(db: Database = appDb): Promise<PriceParity[]> {
  const rows = await db
    .select({ state: priceParities.state, year: priceParities.year, index: priceParities.index })
    .from(priceParities);
  return rows.map((row) => ({ ...row, state: row.state as StateCode }));
}

export async function listModelChecks(db: Database = appDb): Promise<ModelCheck[]> {
  const { role, state, vintage, n, observed, modelled } = payModelChecks;
  const rows = await db.select({ role, state, vintage, n, observed, modelled }).from(payModelChecks);
  return rows.map((row) => ({ ...row, role: row.role as RoleSlug, state: row.state as StateCode }));
}

const salary = {
  role: salaries.role,
  soc: salaries.soc,
  state: salaries.state,
  source: salaries.source,
  vintage: salaries.vintage,
  n: salaries.n,
  employment: salaries.employment,
  mean: salaries.mean,
  p10: salaries.p10,
  p25: salaries.p25,
  median: salaries.median,
  p75: salaries.p75,
  p90: salaries.p90,
  medianLow: salaries.medianLow,
  medianHigh: salaries.medianHigh,
  medianError: salaries.medianError,
  isTopCoded: salaries.isTopCoded,
  employers: salaries.employers,
  largestShare: salaries.largestShare,
  ratio: salaries.ratio,
  ratioLow: salaries.ratioLow,
  ratioHigh: salaries.ratioHigh,
  ratioError: salaries.ratioError,
  ratioN: salaries.ratioN,
};
