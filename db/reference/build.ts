import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { csvRows } from "@/lib/imports/csv-rows";
import { printPayLaws } from "@/lib/pay-laws/pay-laws";
import { readPublished } from "@/lib/pay-laws/read-published";
import { readOnet } from "@/lib/roles/read-onet";
import { printTechnologies } from "@/lib/roles/technologies";
import { ROLES } from "@/lib/roles/vocabulary";
import { checkModel } from "@/lib/salaries/check-model";
import { createFigures } from "@/lib/salaries/figures";
import { offeredPay } from "@/lib/salaries/offered-pay";
import { readFilings } from "@/lib/salaries/read-filings";
import { readOews } from "@/lib/salaries/read-oews";
import { readParities } from "@/lib/salaries/read-parities";
import { printModelChecks, printOfferedPay, printPriceParities } from "@/lib/salaries/reference-tables";
import { salaryOfWage } from "@/lib/salaries/wage";
import { printWageTable } from "@/lib/salaries/wage-table";
import { readPublication } from "@/lib/trends/read-publication";
import { levelsOf, printBreaks, printPoints } from "@/lib/trends/reference-tables";

/** The filings at hand are of the first quarter of fiscal year 2024, October to December 2023. */
const FILINGS_VINTAGE = "2023-12";

/**
 * The tables that ship in `db/reference`, by their name, from a folder of what was published (`oews`, `lca`, `rpp`,
 * `hiring_lab`, `onet` and `pay_laws.csv` as in `db/reference/SOURCES.md`), read as an import reads them. The same
 * input gives the same bytes.
 */
export async function buildReference(
  folder: string,
): Promise<{ tables: Record<string, string>; rejected: string[] }> {
  const from = (name: string) => createReadStream(join(folder, name));
  const oews = await readOews(csvRows(from("oews/oews_state_tech.csv")));
  const lca = await readFilings(csvRows(from("lca/lca_h1b_all.csv")));
  const rpp = await readParities(csvRows(from("rpp/rpp_state.csv")));
  const onet = await readOnet(csvRows(from("onet/onet_technology_skills_tech.csv")));

  const ours = new Set<string | null>(ROLES.map(({ soc }) => soc));
  const wages = oews.wages.filter(({ soc }) => ours.has(soc));
  const offers = offeredPay(lca.filings, FILINGS_VINTAGE);
  const figures = createFigures({
    salaries: [...wages.map(salaryOfWage), ...offers],
    parities: [],
    checks: [],
  });
  return {
    tables: {
      "occupation-technologies.csv": printTechnologies(onet.technologies.filter(({ soc }) => ours.has(soc))),
      "oews-wages.csv": printWageTable(wages),
      "offered-pay.csv": printOfferedPay(offers),
      "pay-laws.csv": printPayLaws(readPublished(await readFile(join(folder, "pay_laws.csv"), "utf8"))),
      "pay-model-checks.csv": printModelChecks(checkModel(figures, FILINGS_VINTAGE)),
      "price-parities.csv": printPriceParities(rpp.parities),
      ...(await trendTables(join(folder, "hiring_lab"))),
    },
    rejected: Object.entries({ oews, lca, rpp, onet }).flatMap(([source, { rejected }]) =>
      rejected.map(({ row, reason }) => `${source}, row ${row} is left out: ${reason}.`),
    ),
  };
}

/** The series of listings and the shares of postings, as far as they ship. */
async function trendTables(folder: string): Promise<Record<string, string>> {
  const { readings } = await readPublication(folder);
  const points = readings.flatMap((reading) => reading.points);
  const of = (isOurs: (series: string) => boolean) => points.filter(({ series }) => isOurs(series));
  return {
    "listings-index.csv": printPoints(levelsOf(of((series) => /^(us|state)/.test(series)))),
    "software-development-index.csv": printPoints(of((series) => series === "software-development")),
    "remote-share.csv": printPoints(levelsOf(of((series) => series === "remote-share"))),
    "pay-stated-share.csv": printPoints(of((series) => series === "pay-stated")),
    "index-breaks.csv": printBreaks(readings.flatMap(({ breaks }) => breaks)),
  };
}
