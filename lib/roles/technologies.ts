import { type OwnColumns, printOwnTable, readOwnTable } from "@/lib/salaries/own-table";

/** A technology that employers name for an occupation, in the words of O*NET. */
export type OccupationTechnology = {
  /** 2018 Standard Occupational Classification, six digits. */
  soc: string;
  technology: string;
  category: string;
  /** Named often by employers of all kinds. */
  isHot: boolean;
  /** Named often by employers of this occupation. */
  isInDemand: boolean;
};

const COLUMNS: OwnColumns<OccupationTechnology> = [
  ["soc", "soc", "text"],
  ["technology", "technology", "text"],
  ["category", "category", "text"],
  ["hot", "isHot", "yes"],
  ["in_demand", "isInDemand", "yes"],
];

/** `db/reference/occupation-technologies.csv` */
export function printTechnologies(technologies: readonly OccupationTechnology[]): string {
  return printOwnTable(COLUMNS, technologies);
}

/** Reads what `printTechnologies` printed. */
export function readTechnologies(text: string): OccupationTechnology[] {
  return readOwnTable(COLUMNS, text);
}
