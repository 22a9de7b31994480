import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPayLaws } from "./pay-laws";
import type { PayLaw } from "./vocabulary";

let laws: readonly PayLaw[] | null = null;

/** All duties to state pay that are known, as they ship. Read once; a new version of the table comes with the code. */
export function loadPayLaws(): readonly PayLaw[] {
  // From the folder in which Payboard is started, since a bundle has another place of its own.
  laws ??= readPayLaws(readFileSync(join(process.cwd(), "db", "reference", "pay-laws.csv"), "utf8"));
  return laws;
}
