import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq, sql } from "drizzle-orm";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, inject, vi } from "vitest";
import { connect, type Database } from "@/db/client";
import { mails } from "@/db/schema";
import { VISITOR, WORKER } from "@/lib/accounts/actor";
import { signUp, useLink } from "@/lib/accounts/mutations";
import { findByPassword, findPerson } from "@/lib/accounts/queries";
import { env } from "@/lib/env";
import { createDeliver, type Deliver } from "@/lib/mail/deliver";
import type { Letter } from "@/lib/mail/letter";
import { queueLetter } from "@/lib/mail/mutations";
import { sendMails } from "@/lib/mail/send-mutations";
import { test } from "@/tests/support/db-test";
import { LETTERS } from "./letters";
import { type Received, startMailServer } from "./smtp";

const NOW = new Date("2026-03-01T12:00:00Z");
const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const TO = "ada@people.example";
const LETTER: Letter = { kind: "test", subject: "A test", paragraphs: ["Hello,"], footer: "You asked." };

let server: Awaited<ReturnType<typeof startMailServer>>;
/** Those that the server turns away, and how. */
const refused = new Map<string, { code: number; message: string }>();
const deliver: Deliver = (mail) => createDeliver(() => {})(mail);

beforeEach(async () => {
  refused.clear();
  server = await startMailServer((to) => refused.get(to) ?? null);
  vi.stubEnv("SMTP_URL", server.url);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

/** Queues letters as if they were written now. */
async function queue(db: Database, letters: readonly Letter[] = [LETTER], to = TO) {
  for (const letter of letters) await queueLetter(to, letter, db);
  await db.update(mails).set({ createdAt: NOW }).where(sql`${mails.sentAt} is null`);
}

const send = (db: Database, after = 0) =>
  sendMails(WORKER, deliver, () => new Date(NOW.getTime() + after), db);
const rowsOf = (db: Database) => db.select().from(mails).orderBy(asc(mails.id));

describe("every kind of letter", () => {
  test("is in the list of these tests", () => {
    const written = globSync("lib/**/*letters.ts").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/^export function (\w+Letter)\(/gm)].map(
        ([, name]) => name ?? "",
      ),
    );
    expect(written.length).toBeGreaterThan(4);
    expect(Object.keys(LETTERS).toSorted()).toEqual(written.toSorted());
  });

  test("arrives as text and as HTML with the same link to this site, and goes to one address alone", async ({
    db,
  }) => {
    await queue(db, Object.values(LETTERS));
    expect(await send(db)).toEqual({ sent: Object.keys(LETTERS).length, failed: 0 });
    for (const [position, [name, letter]] of Object.entries(LETTERS).entries()) {
      const mail = server.received[position];
      expect(mail?.recipients, name).toEqual([TO]);
      expect(mail?.headers.get("bcc"), name).toBeUndefined();
      expect(mail?.subject, name).toBe(letter.subject.replace(/\s+/g, " "));
      expect(mail?.from?.text.replaceAll(`"`, ""), name).toBe(env.mailFrom);
      const html = mail?.html || "";
      const links = [...html.matchAll(/<a href="([^"]+)">/g)].map(([, url]) => url?.replaceAll("&amp;", "&"));
      const expected = letter.action ? [letter.action.url] : [];
      expect(mail?.text?.match(/^https?:\S+$/gm) ?? [], name).toEqual(expected);
      const { unsubscribe } = letter;
      expect(links, name).toEqual(unsubscribe ? [...expected, unsubscribe.page] : expected);
      if (unsubscribe) expect(mail?.text, name).toContain(unsubscribe.page);
      expect(oneClickOf(mail), name).toBe(unsubscribe?.oneClick);
      expect(html, name).not.toMatch(/<(script|i|b)>/);
    }
  });

  test("has a subject, and a footer that says why it came", () => {
    for (const [name, { subject, footer }] of Object.entries(LETTERS)) {
      expect(subject.length, name).toBeGreaterThan(10);
      expect(footer.length, name).toBeGreaterThan(20);
    }
  });
});

/** Where a mail program asks for no more of the kind, if it is told that it may (RFC 8058). */
function oneClickOf(mail: Received | undefined): string | undefined {
  const line = (name: string) =>
    mail?.headerLines.find(({ key }) => key === name)?.line.replace(/\r?\n\s+/g, "");
  if (!/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/.test(line("list-unsubscribe-post") ?? ""))
    return;
  return /^List-Unsubscribe: ?<(\S+)>$/.exec(line("list-unsubscribe") ?? "")?.[1];
}

test("the link of a mail works", async ({ db }) => {
  await signUp(VISITOR, { name: "Ada", email: TO, password: "analytical engine" }, NOW, db);
  await db.update(mails).set({ createdAt: NOW });
  await send(db);
  const [link = ""] = server.received[0]?.text?.match(/^https?:\S+$/m) ?? [];
  const { origin, pathname, searchParams } = new URL(link);
  expect(`${origin}${pathname}`).toBe(`${env.siteUrl}/sign-in/mailed`);
  await useLink(VISITOR, searchParams.get("secret") ?? "", NOW, db);
  const ada = await findByPassword(TO, "analytical engine", db);
  expect(await findPerson(ada?.id ?? "", 0, db)).toMatchObject({ isVerified: true });
});

test("a sent mail keeps no text, which may hold a link, and is not sent again", async ({ db }) => {
  await queue(db, [LETTERS.resetLetter ?? LETTER]);
  await send(db);
  expect(await rowsOf(db)).toMatchObject([{ sentAt: NOW, text: "", html: "", lastError: null, attempts: 1 }]);
  expect(await send(db, SECOND)).toEqual({ sent: 0, failed: 0 });
  expect(server.received).toHaveLength(1);
});

test("an address that looks like two is one", async ({ db }) => {
  await queue(db, [LETTER], "ada,eve@people.example");
  await send(db);
  expect(server.received.flatMap(({ recipients }) => recipients)).not.toContain("eve@people.example");
});

describe("a mail that can't go out", () => {
  test("stays with the reason, and goes later, once", async ({ db }) => {
    refused.set(TO, { code: 451, message: "Come back later" });
    await queue(db);
    expect(await send(db)).toEqual({ sent: 0, failed: 1 });
    const [left] = await rowsOf(db);
    expect(left).toMatchObject({
      sentAt: null,
      attempts: 1,
      lastError: expect.stringContaining("Come back"),
    });
    expect(left?.text).toContain("Hello");

    refused.clear();
    expect(await send(db, 20 * SECOND)).toEqual({ sent: 1, failed: 0 });
    expect(await send(db, 40 * SECOND)).toEqual({ sent: 0, failed: 0 });
    expect(server.received).toHaveLength(1);
    expect(await rowsOf(db)).toMatchObject([{ attempts: 2, lastError: null, text: "" }]);
  });

  test("does not hold up those behind it", async ({ db }) => {
    refused.set("gone@people.example", { code: 550, message: "No such person" });
    await queue(db, [LETTER, LETTER], "gone@people.example");
    await queue(db);
    expect(await send(db)).toEqual({ sent: 1, failed: 2 });
    expect(server.received[0]?.recipients).toEqual([TO]);
  });

  test("waits longer after each failure, and is given up after three days", async ({ db }) => {
    refused.set(TO, { code: 550, message: "No such person" });
    await queue(db);
    const attempts = async (after: number) => {
      await send(db, after);
      return (await rowsOf(db))[0]?.attempts;
    };
    expect(await attempts(0)).toBe(1);
    expect(await attempts(14 * SECOND)).toBe(1);
    expect(await attempts(15 * SECOND)).toBe(2);
    expect(await attempts(59 * SECOND)).toBe(2);
    expect(await attempts(60 * SECOND)).toBe(3);
    refused.clear();
    expect(await send(db, 3 * DAY)).toEqual({ sent: 0, failed: 0 });
    expect(await send(db, 3 * DAY - 1)).toEqual({ sent: 1, failed: 0 });
  });

  test("because the server is away ends the round: the others would wait as long", async ({ db }) => {
    await server.close();
    await queue(db, [LETTER, LETTER, LETTER]);
    expect(await send(db)).toEqual({ sent: 0, failed: 1 });
    const left = await rowsOf(db);
    expect(left.map(({ attempts }) => attempts)).toEqual([1, 0, 0]);
    expect(left[0]?.lastError).toContain("ECONNREFUSED");

    server = await startMailServer();
    vi.stubEnv("SMTP_URL", server.url);
    expect(await send(db, 20 * SECOND)).toEqual({ sent: 3, failed: 0 });
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(3);
  });
});

test("a round sends 200 at most, oldest first", async ({ db }) => {
  await db.insert(mails).values(
    Array.from({ length: 201 }, (_, n) => ({
      ...{ kind: "test", to: TO, subject: String(n), text: "-", html: "-", createdAt: NOW },
    })),
  );
  const subjects: string[] = [];
  const note: Deliver = async ({ subject }) => void subjects.push(subject);
  expect(await sendMails(WORKER, note, () => NOW, db)).toEqual({ sent: 200, failed: 0 });
  expect(subjects).toEqual(Array.from({ length: 200 }, (_, n) => String(n)));
  expect(await sendMails(WORKER, note, () => NOW, db)).toEqual({ sent: 1, failed: 0 });
});

test("a mail whose transaction is not committed is never sent", async ({ db }) => {
  const failing = db.transaction(async (tx) => {
    await queueLetter(TO, LETTER, tx);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await rowsOf(db)).toEqual([]);
});

test("two senders at once send each mail once", async () => {
  const [one, two] = [connect(inject("databaseUrl"), { max: 1 }), connect(inject("databaseUrl"), { max: 1 })];
  const to = "twice@people.example";
  try {
    await queue(
      one.db,
      Array.from({ length: 6 }, () => LETTER),
      to,
    );
    const done = await Promise.all([send(one.db), send(two.db)]);
    expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(6);
    for (const { sent } of done) expect(sent).toBeGreaterThan(0);
    expect(server.received).toHaveLength(6);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(6);
  } finally {
    await one.db.delete(mails).where(eq(mails.to, to));
    await Promise.all([one.end(), two.end()]);
  }
});

describe("without a server", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "payboard-mail-"));
    vi.stubEnv("SMTP_URL", "");
    vi.stubEnv("PAYBOARD_DATA", folder);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("a mail is a file for us alone to read, and its link is said", async ({ db }) => {
    const said: string[] = [];
    await queue(db, [LETTERS.resetLetter ?? LETTER]);
    await sendMails(
      WORKER,
      createDeliver((line) => said.push(line)),
      () => NOW,
      db,
    );
    const [file = ""] = readdirSync(join(folder, "mail"));
    expect(file).toMatch(/^\d{6,}-reset\.eml$/);
    expect(statSync(join(folder, "mail", file)).mode & 0o777).toBe(0o600);
    const mail = await simpleParser(readFileSync(join(folder, "mail", file)));
    expect(mail).toMatchObject({ subject: "Set a new password for Payboard", to: { text: TO } });
    expect(mail.text).toContain(LETTERS.resetLetter?.action?.url);
    expect(said).toEqual([
      `  Mail to ${TO}: Set a new password for Payboard\n    ${LETTERS.resetLetter?.action?.url}`,
    ]);
  });
});
