import { join, relative } from "node:path";
import { openEmbeddedPostgres, refuseSecondServer } from "@/db/embedded/embedded-postgres";
import { startWatchdog, type Watchdog } from "@/db/embedded/watchdog";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { ensureAuthSecret } from "./auth-secret";
import { ensureBuild } from "./build";
import { keepRunning } from "./keep-running";
import { root } from "./next";
import { addressOf, refuseTakenPort } from "./port";
import { describeDuration, describeProgress } from "./progress";
import { reachDatabase } from "./reach-database";
import { isStopping, onStop, stop, stopWhenAsked } from "./shutdown";
import { paint, step } from "./steps";

const count = new Intl.NumberFormat("en-US");
const startedAt = performance.now();
const isDev = process.argv[2] === "dev";
const address = addressOf(env.host, env.port);
const keep = keepRunning(fail);
let hasSamplePeople = false;

stopWhenAsked(() => process.stdout.write("\n  Stopping…\n"));
try {
  await start();
} catch (error) {
  if (!isStopping()) {
    explain(error);
    await stop(1);
  }
}

async function start() {
  console.log(`\n  ${paint(process.stdout, 1, "Payboard")}\n`);
  if (!env.databaseUrl) refuseSecondServer(env.dataFolder);
  await refuseTakenPort(env.host, env.port);

  const watchdog = await openDatabase();
  await step("Schema", migrate);
  await step("Listings", fillWhenEmpty);
  const build = isDev ? undefined : await openBuild(watchdog);
  ensureAuthSecret();
  await step("Server", async () => {
    await keep.server(address, build, watchdog);
    return `Next on Node ${process.versions.node}${isDev ? ", with hot reload" : ""}`;
  });

  await step("Worker", async () => {
    await keep.worker(watchdog);
    return env.smtpUrl ? "mail goes out by SMTP_URL" : `mail goes to ${nameOf(join(env.dataFolder, "mail"))}`;
  });

  const took = describeDuration((performance.now() - startedAt) / 1000);
  const hint = paint(process.stdout, 2, `ready in ${took}; Ctrl-C stops everything`);
  console.log(`\n  ${paint(process.stdout, 36, address)}  ${hint}\n`);
  await printSampleLogins();
}

/** How to sign in as one of the invented people, while there are any. */
async function printSampleLogins() {
  if (!hasSamplePeople) return;
  const { SAMPLE_PASSWORD, SAMPLE_PEOPLE } = await import("@/db/seed/people");
  console.log(`  Sample logins, password ${SAMPLE_PASSWORD}:`);
  for (const { email, state } of SAMPLE_PEOPLE) console.log(`    ${email.padEnd(26)} ${state}`);
  console.log("");
}

/** Sets `DATABASE_URL`, and hands back the watchdog that ends with us what we start. */
async function openDatabase(): Promise<Watchdog> {
  let watchdog: Watchdog | undefined;
  await step("Database", async () => {
    if (env.databaseUrl) {
      watchdog = startWatchdog();
      onStop(watchdog.dismiss);
      return `${await reachDatabase(env.databaseUrl)}, from DATABASE_URL`;
    }
    const postgres = await openEmbeddedPostgres(env.dataFolder, { serving: address });
    watchdog = postgres.watchdog;
    onStop(postgres.close);
    env.databaseUrl = postgres.url;
    keep.postgres(postgres);
    return `Postgres ${postgres.version} ${postgres.how} in ${nameOf(postgres.place)}`;
  });
  if (!watchdog) throw new Error("There is no watchdog.");
  return watchdog;
}

/** A folder as people know it: from the project, where it is in it. */
function nameOf(folder: string): string {
  const place = relative(root, folder);
  return place.startsWith("..") ? folder : place;
}

async function migrate(): Promise<string> {
  // Only now: the module connects to the DATABASE_URL that it finds.
  const { prepareDatabase } = await import("@/db/migrate");
  const { applied } = await prepareDatabase(env.databaseUrl ?? "");
  const what = applied === 1 ? "1 migration" : `${applied} migrations`;
  return applied > 0 ? `${what} applied, reference figures loaded` : "up to date";
}

async function fillWhenEmpty(say: (detail: string) => void): Promise<string> {
  const { appDb, closeAppDb } = await import("@/db/client");
  try {
    // Reading the samples' code takes longer than asking.
    const [row] = await appDb.execute("select exists (select from listings) as filled");
    if (row?.filled) return "already there";
    const { loadSample } = await import("@/db/seed/load");
    const beganAt = performance.now();
    const onProgress = (done: number, total: number) =>
      say(describeProgress(done, total, (performance.now() - beganAt) / 1000));
    const { listings } = await loadSample(appDb, { onProgress });
    return listings > 0
      ? `${count.format(listings)} sample listings, plainly marked`
      : "none, as you left it";
  } finally {
    const [row] = await appDb.execute("select exists (select from users where is_sample) as found");
    hasSamplePeople = row?.found === true;
    await closeAppDb();
  }
}

async function openBuild(watchdog: Watchdog): Promise<string> {
  let folder = env.builtFolder ?? "";
  await step("Build", async (say) => {
    if (folder) return `as it is in ${folder}`;
    const { identifyDatabase } = await import("@/db/migrate");
    const build = await ensureBuild(await identifyDatabase(env.databaseUrl ?? ""), watchdog, say);
    folder = build.folder;
    return build.isNew ? "made from the source" : "unchanged";
  });
  return folder;
}

function fail(message: string) {
  if (isStopping()) return;
  console.error(`\n  ${paint(process.stderr, 31, message)}`);
  stop(1);
}

function explain(error: unknown) {
  if (error instanceof AppError) return console.error(`  ${error.message.replaceAll("\n", "\n  ")}\n`);
  console.error(error instanceof Error ? `\n${error.stack ?? error.message}` : error);
  if (error instanceof Error && error.cause) console.error(error.cause);
}
