import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** A fictional employer. */
export type SampleCompany = {
  slug: string;
  name: string;
  /** What it does, continuing its name. */
  does: string;
  product: string;
  /** The people who use the product, in the plural. */
  users: string;
  /** Home first: "Austin, TX", or a city abroad. */
  offices: string[];
  backend: string;
  front: string;
  cloud: string;
  data: string;
  /** How it pays against the market, about 1. */
  pays: number;
};

/** The building stones of a role's description, with `{slots}` for the company's words. */
export type RoleTexts = { focus: string[]; work: string[]; duties: string[]; asks: string[] };

const FOLDER = import.meta.dirname;

/** The cast, in the order of `companies.csv`. */
export function readCompanies(): SampleCompany[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(FOLDER, "companies.csv")), {
    columns: true,
  });
  return rows.map((row) => {
    const { name = "", does = "", product = "", users = "", offices = "" } = row;
    const { backend = "", front = "", cloud = "", data = "", pays } = row;
    const slug = name.toLowerCase().replaceAll(" ", "-");
    const stack = { backend, front, cloud, data, pays: Number(pays) };
    return { slug, name, does, product, users, offices: offices.split("|"), ...stack };
  });
}

/** `texts/{name}.md`: a heading and a list for each kind of stone. */
export function readTexts(name: string): RoleTexts {
  const list = readLists(name);
  return { focus: list("Focus"), work: list("Work"), duties: list("Duties"), asks: list("Asks") };
}

/** Gives the list under a heading of `texts/{name}.md`. */
export function readLists(name: string): (heading: string) => string[] {
  const markdown = readFileSync(join(FOLDER, "texts", `${name}.md`), "utf8");
  const lists = new Map(
    markdown.split(/^# /m).map((section) => {
      const [heading = "", ...lines] = section.split("\n");
      return [heading, lines.filter((line) => line.startsWith("- ")).map((line) => line.slice(2))];
    }),
  );
  return (heading) => {
    const lines = lists.get(heading);
    if (!lines?.length) throw new Error(`texts/${name}.md has no list under "${heading}".`);
    return lines;
  };
}
