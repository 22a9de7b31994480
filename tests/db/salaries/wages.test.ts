import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { loadReference } from "@/db/reference/load";
import { salaries } from "@/db/schema";
import { InvalidInput } from "@/lib/errors";
import { importOews } from "@/lib/salaries/import-mutations";
import { loadFigures } from "@/lib/salaries/load-figures";
import { test } from "@/tests/support/db-test";
import { tableOf } from "@/tests/support/table-rows";

const HEADER = "year,state,soc,title,employment,mean,p10,p25,median,p75,p90";
const later = `${HEADER}\n2026,NY,15-1252,S,500,100000,60000,80000,90000,110000,150000`;

async function newestIn(state: "NY" | "AK" | "WY", db: Database, soc = "15-1252") {
  return (await loadFigures(db)).wages(soc, state);
}

describe("the wages of an occupation", () => {
  test("are those of the newest vintage", async ({ db }) => {
    expect(await newestIn("NY", db)).toMatchObject({
      role: null,
      soc: "15-1252",
      state: "NY",
      source: "oews",
      vintage: "2025-05",
      n: null,
      employment: 113_510,
      p10: 97_430,
      p25: 127_160,
      median: 166_180,
      p75: 205_540,
      p90: 224_590,
    });
  });

  test("fall to the vintage before where the newest has no median", async ({ db }) => {
    expect(await newestIn("AK", db)).toMatchObject({ vintage: "2024-05", employment: 430, median: 119_600 });
  });

  test("are none where no vintage has a median", async ({ db }) => {
    await db.update(salaries).set({ median: null }).where(inWyoming);
    expect(await newestIn("WY", db, "15-2051")).toBeNull();
    expect(await newestIn("WY", db)).not.toBeNull();
  });
});

const inWyoming = and(eq(salaries.state, "WY"), eq(salaries.soc, "15-2051"));

describe("importing wages", () => {
  test("adds, then changes nothing, then updates what differs", async ({ db }) => {
    const counts = {
      read: 1,
      closed: 0,
      rejected: [],
      doubts: [],
      samplesRemoved: 0,
      notes: expect.any(Array),
    };
    expect(await importOews(tableOf(later), db)).toEqual({ ...counts, added: 1, updated: 0 });
    expect(await importOews(tableOf(later), db)).toEqual({ ...counts, added: 0, updated: 0 });
    expect(await importOews(tableOf(later.replace("500,", "510,")), db)).toEqual({
      ...counts,
      added: 0,
      updated: 1,
    });
    expect(await newestIn("NY", db)).toMatchObject({ vintage: "2026-05", employment: 510 });
  });

  test("keeps what was imported when the reference tables are loaded again", async ({ db }) => {
    await importOews(tableOf(later), db);
    const before = await db.select().from(salaries).orderBy(salaries.id);
    await loadReference(db);
    expect(await db.select().from(salaries).orderBy(salaries.id)).toEqual(before);
  });

  test("says what a dry run would do, and does none of it", async ({ db }) => {
    expect(await importOews({ ...tableOf(later), isDryRun: true }, db)).toMatchObject({
      read: 1,
      added: 1,
      updated: 0,
    });
    expect((await newestIn("NY", db))?.vintage).toBe("2025-05");
  });

  test("changes nothing for a file that can't be read", async ({ db }) => {
    await expect(importOews(tableOf("<html>"), db)).rejects.toThrow(InvalidInput);
  });
});
