import { existsSync, readFileSync } from "node:fs";
import { eq, inArray } from "drizzle-orm";
import { describe, expect } from "vitest";
import { listings } from "@/db/schema";
import { decodeText, parseJson } from "@/lib/imports/decode-text";
import { readAshby } from "@/lib/imports/read-ashby";
import { readCsv } from "@/lib/imports/read-csv";
import { readGreenhouse } from "@/lib/imports/read-greenhouse";
import { readLever } from "@/lib/imports/read-lever";
import { importPostings } from "@/lib/listings/mutations";
import { PERIODS_A_YEAR } from "@/lib/pay";
import { test } from "@/tests/support/db-test";

const TABLE = "../shared/data/postings/real_postings_2026.csv";
const FEEDS = "../shared/data/feeds";
const now = new Date("2026-08-15T00:00:00Z");

if (!existsSync(TABLE)) console.warn(`Skipped: there is no ${TABLE} to import.`);

describe.skipIf(!existsSync(TABLE))("the collection of real postings", () => {
  test("goes in whole, and in again without a change; pay by the year is right", {
    timeout: 120_000,
  }, async ({ db }) => {
    const reading = readCsv(decodeText(readFileSync(TABLE)));
    const given = { source: "csv", origin: "real", reading, isFull: false, now };
    const first = await importPostings(given, db);
    expect(first.read).toBe(3_518);
    expect(first.added + first.rejected.length).toBe(3_518);
    expect(first.rejected.length).toBeLessThan(35);
    for (const { reason } of first.rejected) expect(reason).not.toBe("");
    expect(await importPostings(given, db)).toMatchObject({
      read: 3_518,
      added: 0,
      updated: 0,
      closed: 0,
      doubts: first.doubts,
    });

    const rows = await db
      .select()
      .from(listings)
      .where(inArray(listings.source, ["ashby", "greenhouse", "lever"]));
    const byId = new Map(rows.map((row) => [`${row.source} ${row.sourceId}`, row]));
    const inDoubt = new Set(first.doubts.map(({ row }) => row));
    let [checked, doubted] = [0, 0];
    for (const { row, posting } of reading.postings) {
      const [range] = posting.payRanges;
      if (range?.currency !== "USD" || range.min === null || range.max === null || range.period === null)
        continue;
      const stored = byId.get(`${posting.source} ${posting.sourceId}`);
      if (inDoubt.has(row)) {
        doubted += 1;
        expect(stored?.payAnnualMin).toBeNull();
        continue;
      }
      checked += 1;
      expect(stored?.payAnnualMin).toBeCloseTo(range.min * PERIODS_A_YEAR[range.period], 2);
      expect(stored?.payAnnualMax).toBeCloseTo(range.max * PERIODS_A_YEAR[range.period], 2);
    }
    console.log(
      `${checked} ranges in US dollars are right by the year; ${doubted} are in doubt; ${first.rejected.length} rows rejected`,
    );
    expect(checked + doubted).toBe(1_509);
    expect(doubted).toBeLessThan(45);
  });
});

describe.skipIf(!existsSync(FEEDS))("recorded feeds", () => {
  const READERS = { greenhouse: readGreenhouse, lever: readLever, ashby: readAshby };
  test.for([
    ["greenhouse", "greenhouse-a.json", "amplitude", "Amplitude"],
    ["greenhouse", "greenhouse-b.json", "honeycomb", "Honeycomb.io"],
    ["lever", "lever-a.json", "idealistconsulting", "Idealistconsulting"],
    ["lever", "lever-b.json", "jumpcloud", "Jumpcloud"],
    ["ashby", "ashby-a.json", "HighlightTA", "HighlightTA"],
    ["ashby", "ashby-b.json", "render", "Render"],
  ] as const)("%s: %s", async ([source, file, token], { db }) => {
    const reading = READERS[source](parseJson(decodeText(readFileSync(`${FEEDS}/${file}`))));
    const outcome = await importPostings({ source, origin: file, reading, isFull: true, now }, db);
    expect(outcome).toMatchObject({ read: 2, added: 2, rejected: [], doubts: [] });
    expect(reading.postings.map(({ posting }) => posting.company.token)).toEqual([token, token]);
    const rows = await db.select().from(listings).where(eq(listings.source, source));
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row.location).not.toBe("");
      expect(row.applyUrl).toMatch(/^https:\/\//);
      expect(row.postedAt.getUTCFullYear()).toBeGreaterThan(2022);
      expect(row.description?.length).toBeGreaterThan(300);
      expect(row.description).not.toMatch(/&lt;|style=|class=|<div|<span/);
    }
  });

  test("Ashby's Canadian pay and contracts at Lever are read", async ({ db }) => {
    const ashby = readAshby(parseJson(decodeText(readFileSync(`${FEEDS}/ashby-a.json`))));
    await importPostings({ source: "ashby", origin: "a", reading: ashby, isFull: true, now }, db);
    const lever = readLever(parseJson(decodeText(readFileSync(`${FEEDS}/lever-a.json`))));
    await importPostings({ source: "lever", origin: "a", reading: lever, isFull: true, now }, db);
    const [engineer] = await db
      .select()
      .from(listings)
      .where(eq(listings.title, "Senior Site Reliability Engineer"));
    expect(engineer).toMatchObject({
      payMin: 102_800,
      payMax: 137_000,
      payCurrency: "CAD",
      payAnnualMax: null,
      type: "full-time",
      workplace: "hybrid",
    });
    const contracts = await db.select().from(listings).where(eq(listings.source, "lever"));
    expect(contracts).toMatchObject([
      { type: "contract", workplace: "remote" },
      { type: "contract", workplace: "remote" },
    ]);
  });
});
