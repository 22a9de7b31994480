import "server-only";
import type { Database } from "@/db/client";
import { WORKER } from "@/lib/accounts/actor";
import { refreshFeeds } from "@/lib/feeds/refresh-mutations";
import { expireUnwatched } from "@/lib/imports/close-mutations";
import { readBoard } from "@/lib/imports/read-input";
import { createDeliver, type Deliver } from "@/lib/mail/deliver";
import { sendMails } from "@/lib/mail/send-mutations";
import { askToConfirm, expireListings } from "@/lib/vacancies/clock-mutations";
import { complainOf, type Done } from "./each-on-its-own";
import { tidy } from "./tidy-mutations";

/** A piece of background work: what it is called, when it runs (cron, UTC) and what it says it did. */
export type Job = {
  name: string;
  cron: string;
  run(db: Database, now: Date): Promise<Record<string, number>>;
};

/** All background work. `say` prints a line. */
export function listJobs(say: (line: string) => void): readonly Job[] {
  return [mailJob(createDeliver(say)), EXPIRY, CONFIRMATION, FEEDS, TIDY];
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

const EXPIRY: Job = {
  name: "expiry",
  // From the first minutes of a day on, which is when a last day is over.
  cron: "5 * * * *",
  async run(db, now) {
    const unwatched = await expireUnwatched(WORKER, now, db);
    return { ...counted(await expireListings(WORKER, now, db), "listings"), unwatched };
  },
};

const CONFIRMATION: Job = {
  name: "confirmation",
  cron: "20 * * * *",
  run: async (db, now) => counted(await askToConfirm(WORKER, now, db), "listings"),
};

const FEEDS: Job = {
  name: "feeds",
  cron: "*/10 * * * *",
  run: async (db, now) => counted(await refreshFeeds(WORKER, readBoard, now, db), "boards"),
};

const TIDY: Job = {
  name: "tidy",
  cron: "40 3 * * *",
  run: (db, now) => tidy(WORKER, now, db),
};

function counted(done: Done, what: string) {
  complainOf(done, what);
  return { done: done.done };
}
