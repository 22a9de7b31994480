import "server-only";
import { PgBoss } from "pg-boss";
import { connect } from "@/db/client";
import { MAIL_CHANNEL } from "@/lib/mail/mutations";
import { listJobs } from "./jobs";

/** Seconds between looks for work. */
const LOOK_EVERY = 1;

/**
 * Does the background work of the database at `url` until it is stopped: each job at its hours, mail whenever it
 * is written. A job that fails is tried again, five times, after longer and longer; what has failed for good stays
 * in pg-boss's tables, which `/admin` shows.
 */
export async function runWorker(url: string, say: (line: string) => void, complain: (error: Error) => void) {
  const { db, listen, end } = connect(url, { max: 2, statementTimeoutSeconds: 120 });
  const boss = new PgBoss({ connectionString: url, max: 2, application_name: "payboard worker" });
  boss.on("error", complain);
  async function stop() {
    await boss.stop({ graceful: true, timeout: 2_000 });
    await end();
  }
  try {
    await boss.start();
    for (const { name, cron, run } of listJobs(say)) {
      await boss.createQueue(name, { policy: "stately", retryLimit: 5, retryDelay: 30, retryBackoff: true });
      await boss.schedule(name, cron);
      await boss.work(name, { pollingIntervalSeconds: LOOK_EVERY }, () => run(db, new Date()));
    }
    await listen(MAIL_CHANNEL, () => {
      boss.send("mail").catch(complain);
    });
  } catch (error) {
    // Its connections would keep the process from ending.
    await stop();
    throw error;
  }
  return stop;
}
