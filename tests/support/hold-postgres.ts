import { openEmbeddedPostgres } from "@/db/embedded/embedded-postgres";

// A process that uses the embedded Postgres of a data folder until it is told to stop.
const [folder = "", serving] = process.argv.slice(2);
const { url, how, place, server, watchdog, close } = await openEmbeddedPostgres(folder, { serving });
console.log(JSON.stringify({ url, how, place, server, watchdog: watchdog.pid }));
const stay = setInterval(() => {}, 60_000);
process.once("SIGTERM", async () => {
  await close();
  clearInterval(stay);
});
