/**
 * Rebuilds the tables of figures in `db/reference` from what was published:
 *
 *     npx node --conditions=react-server --import tsx scripts/build-reference.ts ../shared/data
 *
 * `db/reference/SOURCES.md` says what is read and what is made of it.
 */
import { writeFile } from "node:fs/promises";
import { buildReference } from "@/db/reference/build";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error(
    "Usage: scripts/build-reference.ts <folder with oews, lca, rpp, hiring_lab, onet and pay_laws.csv>",
  );
  process.exit(1);
}
const { tables, rejected } = await buildReference(folder);
for (const line of rejected) console.error(line);
for (const [name, text] of Object.entries(tables)) {
  await writeFile(`db/reference/${name}`, text);
  console.log(`db/reference/${name}: ${text.split("\n").length - 2} rows.`);
}
