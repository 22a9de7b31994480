import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type OccupationTechnology, readTechnologies } from "./technologies";

let table: ReadonlyMap<string, readonly OccupationTechnology[]> | null = null;

/**
 * The technologies of an occupation, by its 2018 SOC code, that are hot or in demand, as they ship; none of one that
 * no role stands under. Read once; a new version of the table comes with the code.
 */
export function loadTechnologies(soc: string): readonly OccupationTechnology[] {
  // From the folder in which Payboard is started, since a bundle has another place of its own.
  table ??= Map.groupBy(
    readTechnologies(
      readFileSync(join(process.cwd(), "db", "reference", "occupation-technologies.csv"), "utf8"),
    ),
    (technology) => technology.soc,
  );
  return table.get(soc) ?? [];
}
