import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { InvalidInput } from "@/lib/errors";
import { withTable } from "@/lib/imports/open-table";
import { type HiringLabReading, readHiringLab } from "./read-hiring-lab";

export type Publication = {
  readings: HiringLabReading[];
  /** Files of a folder that are theirs and of no use here. */
  passedOver: string[];
};

/**
 * Reads what the Hiring Lab published: a file, what is at an address, or all `.csv` files of a folder. Throws
 * `InvalidInput` where any of them can't be read, naming it, and where two hold the same series.
 */
export async function readPublication(origin: string): Promise<Publication> {
  const isFolder = !/^https?:/i.test(origin) && (await stat(origin).catch(() => null))?.isDirectory();
  const names = isFolder ? (await readdir(origin)).filter((name) => name.endsWith(".csv")).sort() : [];
  if (isFolder && names.length === 0) throw new InvalidInput("There is no .csv file in that folder.");
  const files = isFolder ? names.map((name) => join(origin, name)) : [origin];
  const publication: Publication = { readings: [], passedOver: [] };
  const holder = new Map<string, string>();
  for (const file of files) {
    const name = isFolder ? (names[files.indexOf(file)] ?? file) : "";
    const reading = await withTable(file, ({ rows }) => readHiringLab(rows)).catch((error) => {
      throw name && error instanceof InvalidInput ? new InvalidInput(`${name}: ${error.message}`) : error;
    });
    if (!reading) publication.passedOver.push(name || file);
    else publication.readings.push(reading);
    for (const series of new Set(reading?.points.map((point) => point.series))) {
      const other = holder.get(series);
      if (other) throw new InvalidInput(`${name}: ${series} stands in ${other}, too.`);
      holder.set(series, name);
    }
  }
  if (publication.readings.length === 0) throw new InvalidInput("There is no index or share to import.");
  return publication;
}
