import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { annualUsd, annualUsdSql, PAY_PERIODS, type Pay } from "@/lib/pay";
import { test } from "@/tests/support/db-test";

/** The same numbers in every run (mulberry32). */
function randomNumbers(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test("annual pay is the same in SQL and TypeScript, to the cent, for 10,000 random pays", async ({ db }) => {
  const random = randomNumbers(20260803);
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  const pays: Pay[] = Array.from({ length: 10_000 }, () => {
    const min = Math.ceil(random() * 10 ** (3 + random() * 6)) / 100;
    const max = Math.round(min * (1 + random() * 3) * 100) / 100;
    return { min, max, period: pick(PAY_PERIODS), currency: pick(["USD", "USD", "USD", "CAD"]) };
  });
  // The very types and expression of the generated columns; that the table has it is the next test's.
  await db.execute(sql`create temp table random_pays (n int, pay_min numeric(12,2), pay_max numeric(12,2), pay_period text, pay_currency char(3),
    pay_annual_min numeric(16,2) generated always as (${sql.raw(annualUsdSql("pay_min"))}) stored,
    pay_annual_max numeric(16,2) generated always as (${sql.raw(annualUsdSql("pay_max"))}) stored) on commit drop`);
  await db.execute(sql`insert into random_pays
    select (pay->>'n')::int, (pay->>'min')::numeric, (pay->>'max')::numeric, pay->>'period', pay->>'currency'
    from jsonb_array_elements(${JSON.stringify(pays.map((pay, n) => ({ n, ...pay })))}::jsonb) pay`);
  const rows = await db.execute<{ min: string | null; max: string | null }>(
    sql`select pay_annual_min as min, pay_annual_max as max from random_pays order by n`,
  );
  const expected = pays.map((pay) => {
    const annual = annualUsd(pay);
    return { min: annual?.min.toFixed(2) ?? null, max: annual?.max.toFixed(2) ?? null };
  });
  expect(rows.map(({ min, max }) => ({ min, max }))).toEqual(expected);
});

test("the table's own generated columns hold that expression", async ({ db }) => {
  const [columns] = await db.execute<{ min: string; max: string }>(sql`
    select
      max(generation_expression) filter (where column_name = 'pay_annual_min') as min,
      max(generation_expression) filter (where column_name = 'pay_annual_max') as max
    from information_schema.columns where table_name = 'listings'`);
  await db.execute(sql`create temp table expected_pays (pay_min numeric(12,2), pay_max numeric(12,2), pay_period text, pay_currency char(3),
    pay_annual_min numeric(16,2) generated always as (${sql.raw(annualUsdSql("pay_min"))}) stored,
    pay_annual_max numeric(16,2) generated always as (${sql.raw(annualUsdSql("pay_max"))}) stored) on commit drop`);
  const [expected] = await db.execute<{ min: string; max: string }>(sql`
    select
      max(generation_expression) filter (where column_name = 'pay_annual_min') as min,
      max(generation_expression) filter (where column_name = 'pay_annual_max') as max
    from information_schema.columns where table_name = 'expected_pays'`);
  expect(columns?.min).toContain("2080");
  expect(columns).toEqual(expected);
});
