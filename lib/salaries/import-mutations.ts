import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { salaries } from "@/db/schema";
import { InvalidInput } from "@/lib/errors";
import { countOf, formatCount } from "@/lib/format";
import type { ImportOutcome } from "@/lib/imports/outcome";
import { changeFigures, type FigureImport, recheckModel } from "./figure-mutations";
import { listSalaries } from "./figure-queries";
import { savePriceParities, saveSalaries } from "./mutations";
import { offeredPay } from "./offered-pay";
import { type FilingReading, readFilings } from "./read-filings";
import { readOews, yearOfName } from "./read-oews";
import { readParities } from "./read-parities";
import type { Salary } from "./salary";
import { vintageOfFilings } from "./vintage";
import { salaryOfWage } from "./wage";

/**
 * Imports Occupational Employment and Wage Statistics (layouts: `readOews`), and checks the model against them.
 * As all imports of figures: importing the same again adds and updates nothing; `InvalidInput` where the table
 * can't be read, with nothing changed; `isDryRun` does everything and undoes it. The right to import is that of
 * whoever has the database: it is called by a script, so there is no actor.
 */
export async function importOews(given: FigureImport, db: Database = appDb): Promise<ImportOutcome> {
  const year = given.year ?? yearOfName(given.name);
  const { wages, rejected, passedOver } = await readOews(given.rows, { year });
  return await changeFigures("oews", given, db, async (tx) => {
    const saved = await saveSalaries(wages.map(salaryOfWage), tx);
    const notes = [
      ...(passedOver > 0
        ? [
            `Passed over ${countOf(passedOver, "row")} of other places than states, and of groups of occupations.`,
          ]
        : []),
      ...(saved.added + saved.updated > 0 ? await recheckModel(tx) : []),
    ];
    return { ...saved, read: wages.length + rejected.length, rejected, notes };
  });
}

/**
 * Imports filings (layouts: `readFilings`): the offered pay of each role and place of their vintage is made anew
 * from them, and the model is checked against it.
 */
export async function importLca(given: FigureImport, db: Database = appDb): Promise<ImportOutcome> {
  const reading = await readFilings(given.rows);
  const vintage =
    vintageOfFilings({ said: given.vintage, quarters: reading.quarters, name: given.name }) ??
    (await vintageOfSame(reading, db));
  const offers = offeredPay(reading.filings, vintage);
  if (offers.length === 0) throw new InvalidInput("None of the filings is of a role of the board.");
  return await changeFigures("lca", given, db, async (tx) => {
    const removed = await removeOffersBut(offers, vintage, tx);
    const saved = await saveSalaries(offers, tx);
    const notes = [...describeFilings(reading, offers, vintage)];
    if (removed > 0)
      notes.push(`Removed ${countOf(removed, "cell")} of ${vintage} that no filing stands behind now.`);
    if (saved.added + saved.updated + removed > 0) notes.push(...(await recheckModel(tx)));
    const unchanged = offers.length - saved.added - saved.updated;
    return { ...saved, unchanged, removed, read: reading.read, rejected: reading.rejected, notes };
  });
}

/** Imports regional price parities (layouts: `readParities`). */
export async function importRpp(given: FigureImport, db: Database = appDb): Promise<ImportOutcome> {
  const { parities, rejected, read } = await readParities(given.rows);
  return await changeFigures("rpp", given, db, async (tx) => {
    const saved = await savePriceParities(parities, tx);
    return { ...saved, unchanged: parities.length - saved.added - saved.updated, read, rejected, notes: [] };
  });
}

/**
 * The vintage that has as many filings of each role in each state already: filings that say nothing of their time
 * are those again. Throws `InvalidInput` where there is none.
 */
async function vintageOfSame({ filings }: FilingReading, db: Database): Promise<string> {
  const counts = new Map<string, number>();
  for (const { role, state } of filings) {
    if (role === "other") continue;
    for (const cell of [`${role} ${state}`, `${role} US`]) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const stored = (await listSalaries(db)).filter(({ source }) => source === "lca");
  for (const [vintage, cells] of Map.groupBy(stored, (cell) => cell.vintage)) {
    const isSame = cells.every(({ role, state, n }) => counts.get(`${role} ${state}`) === n);
    if (isSame && cells.length === counts.size) return vintage;
  }
  throw new InvalidInput(
    "Neither the filings nor the file's name say of when they are. Say so, by the last month: --vintage 2023-12.",
  );
}

/** Roles and places that the vintage had figures for and has none any more. */
async function removeOffersBut(offers: readonly Salary[], vintage: string, tx: Database): Promise<number> {
  const kept = new Set(offers.map(({ role, state }) => `${role} ${state}`));
  const ofVintage = and(eq(salaries.source, "lca"), eq(salaries.vintage, vintage));
  const stored = await tx
    .select({ id: salaries.id, role: salaries.role, state: salaries.state })
    .from(salaries)
    .where(ofVintage);
  const gone = stored.filter(({ role, state }) => !kept.has(`${role} ${state}`));
  if (gone.length > 0)
    await tx.delete(salaries).where(
      inArray(
        salaries.id,
        gone.map(({ id }) => id),
      ),
    );
  return gone.length;
}

function describeFilings({ filings, passedOver }: FilingReading, offers: readonly Salary[], vintage: string) {
  const ofRoles = filings.filter(({ role }) => role !== "other").length;
  const cells = offers.filter(({ median }) => median !== null).length;
  const passed = [...passedOver].map(([why, count]) => `${formatCount(count)} ${why}`);
  return [
    `${countOf(ofRoles, "filing")} of ${vintage} are of the board's roles; ${countOf(cells, "cell")} have ten or more.`,
    ...(passed.length > 0 ? [`Passed over ${passed.join(", ")}.`] : []),
  ];
}
