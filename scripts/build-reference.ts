/**
 * Rebuilds `db/reference/oews-wages.csv` from a table of Occupational Employment and Wage Statistics:
 *
 *     node --conditions=react-server --import tsx scripts/build-reference.ts ../shared/data/oews/oews_state_tech.csv
 */
import { readFile, writeFile } from "node:fs/promises";
import { ROLES } from "@/lib/roles/vocabulary";
import { readOews } from "@/lib/salaries/read-oews";
import { printWageTable } from "@/lib/salaries/wage-table";

const target = "db/reference/oews-wages.csv";
const [file] = process.argv.slice(2);
if (!file) {
  console.error("Usage: scripts/build-reference.ts <table of wages by state>");
  process.exit(1);
}

const { wages, rejected } = readOews(await readFile(file, "utf8"));
for (const { row, reason } of rejected) console.error(`Row ${row} is left out: ${reason}.`);
if (rejected.length > 0) process.exit(1);

const ours = new Set<string | null>(ROLES.map(({ soc }) => soc));
const kept = wages.filter(({ soc }) => ours.has(soc));
await writeFile(target, printWageTable(kept));
console.log(`${target}: ${kept.length} of ${wages.length} wages.`);
