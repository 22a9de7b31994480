import { checkBackup } from "@/db/backup/read-backup";
import { restoreBackup } from "@/db/backup/restore-backup";
import { readFileArgument, runCommand, showProgress, summarise } from "./backup-command";
import { withBareDatabase } from "./database";

const USAGE = `npm run restore -- <file>

  Fills an empty database, or a new data folder (PAYBOARD_DATA), with what \`npm run backup\` wrote.
  Nothing is overwritten.`;

await runCommand(async () => {
  const file = readFileArgument(USAGE);
  if (!file) return;
  const { update, stop } = showProgress();
  try {
    // Before the database is started: a bad file needs none.
    await checkBackup(file, update);
    const restored = await withBareDatabase((url) => restoreBackup(url, file, update));
    stop();
    console.log(`${summarise(restored)} are restored, as of ${restored.madeAt}.`);
  } finally {
    stop();
  }
});
