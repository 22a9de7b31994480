import { existsSync, statSync } from "node:fs";
import { makeBackup } from "@/db/backup/make-backup";
import { env } from "@/lib/env";
import { InvalidInput } from "@/lib/errors";
import { readFileArgument, runCommand, showProgress, summarise } from "./backup-command";
import { withBareDatabase } from "./database";

const USAGE = `npm run backup -- <file>

  Writes all that the database holds into one new file, also while Payboard runs.`;

await runCommand(async () => {
  const file = readFileArgument(USAGE);
  if (!file) return;
  if (!env.databaseUrl && !existsSync(env.dataFolder))
    throw new InvalidInput(`There is nothing to back up: ${env.dataFolder} does not exist.`);
  const { update, stop } = showProgress();
  const made = await withBareDatabase((url) => makeBackup(url, file, update)).finally(stop);
  const size = (statSync(file).size / 1_000_000).toFixed(1);
  console.log(`${summarise(made)} are in ${file} (${size} MB).`);
});
