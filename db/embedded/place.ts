import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { canEnter, openForPassage, postgresOwner } from "./owner";

/** Where root keeps the database when the project stands where only root may go, such as /root. */
const FALLBACK = "/var/lib/payboard";

/**
 * The folder that holds the database's files: the data folder itself, or, where the user Postgres runs
 * as cannot reach it, one under /var/lib/payboard that the data folder then names in `location`.
 */
export function choosePlace(folder: string): string {
  const note = join(folder, "location");
  if (existsSync(note)) return readFileSync(note, "utf8").trim();
  const owner = postgresOwner(join(folder, "postgres"));
  if (canEnter(folder, owner)) return folder;
  openForPassage(folder);
  if (canEnter(folder, owner)) return folder;
  const place = join(FALLBACK, randomBytes(6).toString("hex"));
  mkdirSync(place, { recursive: true, mode: 0o711 });
  openForPassage(FALLBACK);
  openForPassage(place);
  writeFileSync(note, `${place}\n`);
  return place;
}
