/**
 * Pay, and what it comes to in a year. The one normaliser: the database's generated columns, filters,
 * display, JSON-LD and alerts all use the factors below.
 */

/** How often the stated amount is paid. */
export const PAY_PERIODS = ["hour", "day", "week", "month", "year"] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

/**
 * How many of a period make a full-time year: 2,080 hours (40 a week, as the Bureau of Labor
 * Statistics annualises), 260 days, 52 weeks, 12 months.
 */
export const PERIODS_A_YEAR: Record<PayPeriod, number> = {
  hour: 2080,
  day: 260,
  week: 52,
  month: 12,
  year: 1,
};

/** Pay as an employer states it. Amounts in units of the currency, to the cent; `min` ≤ `max`. */
export type Pay = { min: number; max: number; period: PayPeriod; currency: string };

/**
 * An amount a period as an amount a year, rounded to the cent. Works in whole cents, since the
 * database does exact decimal arithmetic and the two must agree.
 */
export function annualise(amount: number, period: PayPeriod): number {
  return (Math.round(amount * 100) * PERIODS_A_YEAR[period]) / 100;
}

/** Annual US dollars at both ends of the range; null for another currency, as we convert none. */
export function annualUsd(pay: Pay): { min: number; max: number } | null {
  if (pay.currency !== "USD") return null;
  return { min: annualise(pay.min, pay.period), max: annualise(pay.max, pay.period) };
}

/** The same rule as SQL, for the generated columns. `column` is `pay_min` or `pay_max`. */
export function annualUsdSql(column: "pay_min" | "pay_max"): string {
  const branches = PAY_PERIODS.map((period) => `when '${period}' then ${PERIODS_A_YEAR[period]}`);
  return `case when pay_currency = 'USD' then ${column} * case pay_period ${branches.join(" ")} end end`;
}

/** Yearly US dollars outside these are not a salary but a quota, a fund's size, a bonus or a slip. */
const CREDIBLE_USD_A_YEAR = { least: 15_000, most: 1_000_000 };
/** A maximum over five times the minimum is not one job's range. */
const WIDEST_RATIO = 5;

/**
 * Why a stated pay can't be taken as this job's pay, or null when it can. Feeds that read pay out of
 * free text give "$250,000–$100,000,000" for "base $250k, $100M in revenue".
 */
export function doubtAboutPay(pay: Pay): string | null {
  if (pay.min <= 0) return "the pay is not above zero";
  if (pay.min > pay.max) return "the least pay is above the most";
  if (pay.max / pay.min > WIDEST_RATIO) return "the most pay is over five times the least";
  const annual = annualUsd(pay);
  if (!annual) return null;
  if (annual.min < CREDIBLE_USD_A_YEAR.least) return "the pay comes to less than $15,000 a year";
  if (annual.max >= CREDIBLE_USD_A_YEAR.most) return "the pay comes to $1,000,000 a year or more";
  return null;
}
