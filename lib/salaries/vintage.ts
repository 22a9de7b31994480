import { InvalidInput } from "@/lib/errors";

/** A quarter with fewer of the filings than this is a few late or mistyped dates. */
const LEAST_SHARE = 0.1;

/**
 * The vintage of filings, the last month of their quarter as `YYYY-MM`: as said; else the latest quarter in which
 * many of them were decided; else from the file's name, which counts fiscal quarters from October on
 * (`LCA_Disclosure_Data_FY2024_Q1.xlsx` is of October to December 2023). Null where nothing says. Throws `InvalidInput` where what is said is no month.
 */
export function vintageOfFilings({
  said,
  quarters,
  name,
}: {
  said?: string;
  quarters: ReadonlyMap<string, number>;
  name: string;
}): string | null {
  if (said !== undefined) {
    if (/^20\d{2}-(0[1-9]|1[0-2])$/.test(said)) return said;
    throw new InvalidInput(`"${said}" is not a month: say --vintage 2023-12.`);
  }
  return latestOf(quarters) ?? vintageOfName(name);
}

function latestOf(quarters: ReadonlyMap<string, number>): string | null {
  const dated = [...quarters.values()].reduce((sum, count) => sum + count, 0);
  const large = [...quarters].filter(([, count]) => count >= dated * LEAST_SHARE).map(([quarter]) => quarter);
  return large.sort().at(-1) ?? null;
}

function vintageOfName(name: string): string | null {
  const found = /FY(20\d{2})[_ -]?Q([1-4])/i.exec(name);
  if (!found) return null;
  const [year, quarter] = [Number(found[1]), Number(found[2])];
  return quarter === 1 ? `${year - 1}-12` : `${year}-${String((quarter - 1) * 3).padStart(2, "0")}`;
}
