import "server-only";
import type { Database } from "@/db/client";
import { WORKER } from "@/lib/accounts/actor";
import { createDeliver, type Deliver } from "@/lib/mail/deliver";
import { sendMails } from "@/lib/mail/send-mutations";

/** A piece of background work: what it is called, when it runs (cron, UTC) and what it says it did. */
export type Job = {
  name: string;
  cron: string;
  run(db: Database, now: Date): Promise<Record<string, number>>;
};

/** All background work. `say` prints a line. */
export function listJobs(say: (line: string) => void): readonly Job[] {
  return [mailJob(createDeliver(say))];
}

const mailJob = (deliver: Deliver): Job => ({
  name: "mail",
  // Also whenever a mail is written; this is for what could not be sent then.
  cron: "* * * * *",
  async run(db) {
    const done = await sendMails(WORKER, deliver, () => new Date(), db);
    // The worker tries again, after longer and longer, and staff see that it failed.
    if (done.failed > 0)
      throw new Error(`${done.failed} mails could not be sent; the reason stands at each.`);
    return done;
  },
});
