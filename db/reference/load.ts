import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { imports, roles, salaries, skills, states } from "@/db/schema";
import { STATES } from "@/lib/places/vocabulary";
import { ROLE_ALIASES } from "@/lib/roles/aliases";
import { ROLES } from "@/lib/roles/vocabulary";
import { refreshMarketMedians } from "@/lib/salaries/market-median-mutations";
import { saveModelChecks, savePriceParities, saveSalaries } from "@/lib/salaries/mutations";
import { readModelChecks, readOfferedPay, readPriceParities } from "@/lib/salaries/reference-tables";
import { salaryOfWage } from "@/lib/salaries/wage";
import { readWageTable } from "@/lib/salaries/wage-table";
import { bumpDataVersion } from "@/lib/search/data-version-queries";
import { SKILLS } from "@/lib/skills/vocabulary";
import { saveShipped } from "@/lib/trends/mutations";
import { readBreaks, readPoints } from "@/lib/trends/reference-tables";

/**
 * Brings the reference tables to what this version of the code ships: states, roles, skills, figures of pay and
 * series of listings. Rows that are already right stay as they are; nothing is deleted (but a break that a series has
 * no more), since listings may refer to it and people may have imported more; what they imported stays.
 */
export async function loadReference(db: Database) {
  const wages = readWageTable(await table("oews-wages.csv")).map(salaryOfWage);
  const offers = readOfferedPay(await table("offered-pay.csv"));
  const checks = readModelChecks(await table("pay-model-checks.csv"));
  const parities = readPriceParities(await table("price-parities.csv"));
  const points = (await Promise.all(SERIES_TABLES.map(table))).flatMap(readPoints);
  const breaks = readBreaks(await table("index-breaks.csv"));
  await db.transaction(async (tx) => {
    await tx
      .insert(states)
      .values([...STATES])
      .onConflictDoUpdate({
        target: states.code,
        set: { name: sql`excluded.name`, fips: sql`excluded.fips` },
      });
    await tx
      .insert(roles)
      .values(ROLES.map((role) => ({ ...role, aliases: [...ROLE_ALIASES[role.slug]] })))
      .onConflictDoUpdate({
        target: roles.slug,
        set: {
          label: sql`excluded.label`,
          plural: sql`excluded.plural`,
          family: sql`excluded.family`,
          soc: sql`excluded.soc`,
          aliases: sql`excluded.aliases`,
        },
      });
    await tx
      .insert(skills)
      .values(SKILLS.map(({ slug, label, aliases }) => ({ slug, label, aliases: [...aliases] })))
      .onConflictDoUpdate({
        target: skills.slug,
        set: { label: sql`excluded.label`, aliases: sql`excluded.aliases` },
      });
    const imported = await importedSources(tx);
    const saved = [
      await saveSalaries(wages, tx, { isKept: imported.has("oews") }),
      await savePriceParities(parities, tx, { isKept: imported.has("rpp") }),
    ];
    if (!imported.has("lca") || !(await hasOffersOf(offers[0]?.vintage ?? "", tx)))
      saved.push(await saveSalaries(offers, tx), await saveModelChecks(checks, tx));
    const isImported = imported.has("hiring-lab");
    saved.push(await saveShipped({ points, breaks }, { today: today(), isImported }, tx));
    if (saved.some(({ added, updated }) => added + updated > 0)) await bumpDataVersion(tx);
    // Last, when all figures are there.
    await refreshMarketMedians(tx);
  });
}

/** Points of series and shares, a column each. */
const SERIES_TABLES = [
  "listings-index.csv",
  "software-development-index.csv",
  "remote-share.csv",
  "pay-stated-share.csv",
];

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** What people imported stands over what ships. */
async function importedSources(tx: Database): Promise<Set<string>> {
  const rows = await tx.selectDistinct({ source: imports.source }).from(imports);
  return new Set(rows.map(({ source }) => source));
}

async function hasOffersOf(vintage: string, tx: Database): Promise<boolean> {
  const ofVintage = and(eq(salaries.source, "lca"), eq(salaries.vintage, vintage));
  const [row] = await tx.select({ id: salaries.id }).from(salaries).where(ofVintage).limit(1);
  return row !== undefined;
}

function table(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, name), "utf8");
}
