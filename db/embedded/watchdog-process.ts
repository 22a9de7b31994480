import { createInterface } from "node:readline";
import { leaveEmbeddedPostgres } from "./embedded-postgres";
import { endGroup, type ProcessIdentity } from "./processes";

// What stops the process we watch must not stop us first.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

const [pid, folder] = process.argv.slice(2);
const watched: ProcessIdentity[] = [];

createInterface({ input: process.stdin })
  .on("line", (line) => watched.push(JSON.parse(line)))
  .on("close", async () => {
    await Promise.all(watched.map((process) => endGroup(process, 1_500)));
    if (folder) await leaveEmbeddedPostgres(folder, Number(pid));
    process.exit();
  });
