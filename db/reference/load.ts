import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { roles, skills, states } from "@/db/schema";
import { STATES } from "@/lib/places/vocabulary";
import { ROLE_ALIASES } from "@/lib/roles/aliases";
import { ROLES } from "@/lib/roles/vocabulary";
import { refreshMarketMedians } from "@/lib/salaries/market-median-mutations";
import { saveModelChecks, savePriceParities, saveSalaries } from "@/lib/salaries/mutations";
import { readModelChecks, readOfferedPay, readPriceParities } from "@/lib/salaries/reference-tables";
import { salaryOfWage } from "@/lib/salaries/wage";
import { readWageTable } from "@/lib/salaries/wage-table";
import { SKILLS } from "@/lib/skills/vocabulary";

/**
 * Brings the reference tables to what this version of the code ships: states, roles, skills and figures of pay.
 * Rows that are already right stay as they are; nothing is deleted, since listings may refer to it and
 * people may have imported more.
 */
export async function loadReference(db: Database) {
  const wages = readWageTable(await table("oews-wages.csv")).map(salaryOfWage);
  const offers = readOfferedPay(await table("offered-pay.csv"));
  const checks = readModelChecks(await table("pay-model-checks.csv"));
  const parities = readPriceParities(await table("price-parities.csv"));
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
    await saveSalaries([...wages, ...offers], tx);
    await savePriceParities(parities, tx);
    await saveModelChecks(checks, tx);
    // Last, when all figures are there.
    await refreshMarketMedians(tx);
  });
}

function table(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, name), "utf8");
}
