import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { connect } from "@/db/client";
import { prepareDatabase } from "@/db/migrate";
import { runWorker } from "@/lib/jobs/run-worker";
import type { Letter } from "@/lib/mail/letter";
import { queueLetter } from "@/lib/mail/mutations";
import { createScratchDatabase, withSql } from "@/tests/support/scratch-database";

const LETTER: Letter = { kind: "test", subject: "A test", paragraphs: ["Hello,"], footer: "You asked." };
const TO = "ada@people.example";
const SOON = { timeout: 15_000, interval: 50 };
/** Nobody listens there. */
const NO_SERVER = "smtp://127.0.0.1:1";

let folder: string;
let scratch: Awaited<ReturnType<typeof createScratchDatabase>>;
let stops: (() => Promise<void>)[];
let complaints: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "payboard-worker-"));
  vi.stubEnv("PAYBOARD_DATA", folder);
  vi.stubEnv("SMTP_URL", "");
  scratch = await createScratchDatabase(inject("databaseUrl"));
  stops = [];
  complaints = [];
});

afterEach(async () => {
  for (const stop of stops) await stop();
  await scratch.drop();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function work() {
  const stop = await runWorker(
    scratch.url,
    () => {},
    ({ message }) => complaints.push(message),
  );
  stops.push(stop);
  return stop;
}

async function queue() {
  const { db, end } = connect(scratch.url, { max: 1 });
  await db.transaction((tx) => queueLetter(TO, LETTER, tx)).finally(end);
}

const mailsLeft = () =>
  withSql(scratch.url, async (sql) => (await sql`select from mails where sent_at is null`).length);
const files = () => (existsSync(join(folder, "mail")) ? readdirSync(join(folder, "mail")) : []);
const connections = () =>
  withSql(
    scratch.url,
    async (sql) =>
      (await sql`select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
        .length,
  );

test("what was written before it came is sent, what is written then too, and nothing after it was stopped", async () => {
  await prepareDatabase(scratch.url);
  await queue();
  const stop = await work();
  await expect.poll(mailsLeft, SOON).toBe(0);
  await queue();
  await expect.poll(mailsLeft, SOON).toBe(0);
  expect(files()).toHaveLength(2);
  const schedules = await withSql(scratch.url, (sql) => sql`select name, cron from pgboss.schedule`);
  expect(schedules).toContainEqual({ name: "mail", cron: "* * * * *" });

  await stop();
  await expect.poll(connections, SOON).toBe(0);
  await queue();
  expect(await mailsLeft()).toBe(1);
  expect(complaints).toEqual([]);
});

test("a job that failed stands in its tables with the reason, to be tried again", async () => {
  vi.stubEnv("SMTP_URL", NO_SERVER);
  await prepareDatabase(scratch.url);
  await queue();
  const stop = await work();
  const failed = () =>
    withSql(
      scratch.url,
      (sql) => sql`select state, retry_limit, start_after > now() as is_later, output->>'message' as reason
        from pgboss.job where name = 'mail' and state = 'retry'`,
    );
  await expect.poll(async () => (await failed()).length, SOON).toBe(1);
  expect(await failed()).toMatchObject([
    { state: "retry", retry_limit: 5, is_later: true, reason: expect.stringContaining("could not be sent") },
  ]);
  await stop();

  // As if the time had come, and the server too.
  vi.stubEnv("SMTP_URL", "");
  await withSql(scratch.url, async (sql) => {
    await sql`update pgboss.job set start_after = now() where state = 'retry'`;
    await sql`update mails set created_at = created_at - interval '1 minute'`;
  });
  await work();
  await expect.poll(mailsLeft, SOON).toBe(0);
  expect(files()).toHaveLength(1);
});

test("one that can't begin leaves no connection behind", async () => {
  await withSql(scratch.url, (sql) => sql`create schema pgboss create table version (version int)`);
  await expect(work()).rejects.toThrow();
  await expect.poll(connections, SOON).toBe(0);
});
