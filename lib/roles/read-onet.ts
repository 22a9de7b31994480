import { InvalidInput } from "@/lib/errors";
import { type Layout, readRecords, type TableRecord, type TableRow } from "@/lib/imports/records";
import type { OccupationTechnology } from "./technologies";

export type TechnologyReading = {
  technologies: OccupationTechnology[];
  /** `row` counts from 1, the header not counted. */
  rejected: { row: number; reason: string }[];
  /** Rows of a specialty within an occupation, and technologies that are neither hot nor in demand. */
  passedOver: number;
};

type Column = "code" | "technology" | "category" | "isHot" | "isInDemand";

const LAYOUT: Layout<Column> = {
  of: "O*NET's table of technology skills",
  columns: {
    code: "O*NET-SOC Code",
    technology: "Example",
    category: "Commodity Title",
    isHot: "Hot Technology",
    isInDemand: "In Demand",
  },
};

/**
 * Reads O*NET's technology skills (comma-separated): what is hot or in demand, of occupations themselves. O*NET's codes
 * go two digits further than the classification; `.00` is the occupation, all others are specialties within it. Throws
 * `InvalidInput` where the rows are no such table, where it breaks off, and where no technology can be read.
 */
export async function readOnet(rows: AsyncIterable<TableRow>): Promise<TechnologyReading> {
  const reading: TechnologyReading = { technologies: [], rejected: [], passedOver: 0 };
  const seen = new Set<string>();
  for await (const record of readRecords(rows, [LAYOUT])) {
    const found = record.fault ?? technologyOf(record);
    if (found === null) {
      reading.passedOver += 1;
      continue;
    }
    const name = typeof found === "string" ? "" : `${found.technology} of ${found.soc}`;
    if (typeof found === "string") reading.rejected.push({ row: record.row, reason: found });
    else if (seen.has(name)) reading.rejected.push({ row: record.row, reason: `${name} is given twice` });
    else reading.technologies.push(found);
    seen.add(name);
  }
  if (reading.technologies.length === 0) {
    const [first] = reading.rejected;
    throw new InvalidInput(
      `No technology could be read${first ? `: row ${first.row}, ${first.reason}` : ""}.`,
    );
  }
  return reading;
}

/** The technology; or why it is rejected; or null where the row is none of ours. */
function technologyOf({ cell }: TableRecord<Column>): OccupationTechnology | string | null {
  const [code, technology, category] = [cell("code"), cell("technology"), cell("category")];
  const [, soc, specialty] = /^(\d{2}-\d{4})\.(\d{2})$/.exec(code) ?? [];
  if (soc === undefined) return `"${code}" is not an O*NET-SOC code`;
  for (const name of ["isHot", "isInDemand"] as const)
    if (!/^[YN]$/.test(cell(name))) return `${LAYOUT.columns[name]} "${cell(name)}" is neither Y nor N`;
  const [isHot, isInDemand] = [cell("isHot") === "Y", cell("isInDemand") === "Y"];
  if (specialty !== "00" || !(isHot || isInDemand)) return null;
  if (technology === "") return "it names no technology";
  // Our tables have no quotes.
  if (/[",\n]/.test(technology + category)) return `"${technology}" has a comma or a quote in it`;
  return { soc, technology, category, isHot, isInDemand };
}
