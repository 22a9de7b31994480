import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { salaries, trendPoints } from "@/db/schema";
import { loadFindings } from "@/lib/findings/load-findings";
import { DEFAULT_TRENDS } from "@/lib/trends/filters";
import { loadTrendView } from "@/lib/trends/load-page";
import { findingOf } from "@/lib/trends/sentences";
import { test } from "@/tests/support/db-test";

const now = new Date("2026-11-26T12:00:00Z");

describe("what the data shows today", () => {
  test("is, of what ships, what stands in the tables", async ({ db }) => {
    const findings = await loadFindings(now, db);
    expect(findings.map(({ words }) => words)).toEqual([
      "Listings for software work rose 18.2% over the year: the index stands at 76.1, 23.9% below its level of 1 February 2020",
      "36 of 51 states list more jobs than in early 2020",
      "Front-end engineers are offered 56% more than front-end developers, like for like 24% more",
    ]);
    expect(findings.map(({ basis }) => basis)).toEqual([
      "Indeed Hiring Lab (CC BY 4.0), 4 September 2026",
      "Indeed Hiring Lab (CC BY 4.0), all occupations, 51 states, 14 August 2026",
      "U.S. Department of Labor, H-1B filings, October to December 2023, n = 120 and 221 filings",
    ]);
  });

  test("follows the data, all three", async ({ db }) => {
    // Software listings halve in the newest five weeks; all states but Ohio fall below 2020; front-end engineers are paid a quarter.
    await db.execute(sql`
      update trend_points set value = value / 2
      where series = 'software-development' and day > '2026-08-01'`);
    await db.execute(sql`
      update trend_points set value = 80 where series like 'state-%' and series <> 'state-OH' and day > '2020-02-01'`);
    await db.execute(sql`
      update salaries set p10 = p10 / 4, p25 = p25 / 4, median = median / 4, p75 = p75 / 4, p90 = p90 / 4
      where role = 'frontend-engineer'`);
    const findings = await loadFindings(now, db);
    expect(findings.map(({ words }) => words)).toEqual([
      expect.stringMatching(
        /^Listings for software work fell 40\.9% over the year: the index stands at 38\.1, 61\.9% below/,
      ),
      "1 of 51 states list more jobs than in early 2020",
      expect.stringMatching(/^Front-end engineers are offered 61% less than front-end developers/),
    ]);
    expect(findingOf(await loadTrendView(DEFAULT_TRENDS, now, db))).toBe(
      "Software development stands at 38.1, 61.9% below its level of 1 February 2020",
    );
  });

  test("leads with whichever moved farther, of the nation and of the states", async ({ db }) => {
    await db.execute(
      sql`update trend_points set value = 20 where series = 'us' and is_adjusted and day > '2026-08-01'`,
    );
    await db.execute(
      sql`update trend_points set value = 900 where series = 'state-WY' and day > '2026-08-01'`,
    );
    const [nation, states] = await loadFindings(now, db);
    expect(nation?.words).toMatch(
      /^All job listings in the United States fell 80\.\d% over the year: the index stands at 20\.0/,
    );
    expect(states?.words).toMatch(
      /^Of all states, listings rose \d+\.\d% in Wyoming over the year, and fell/,
    );
    expect(states?.url).toBe("/trends?sort=year#states");
  });

  test("says nothing of what there are no figures of", async ({ db }) => {
    await db.delete(trendPoints);
    await db.delete(salaries);
    expect(await loadFindings(now, db)).toEqual([]);
    expect(findingOf(await loadTrendView(DEFAULT_TRENDS, now, db))).toBe("None of these series can be shown");
  });
});
