import { setTimeout as sleep } from "node:timers/promises";
import { asc, eq, sql } from "drizzle-orm";
import { describe, expect, inject } from "vitest";
import { connect, type Database } from "@/db/client";
import { auditLog, commentReports, comments, mails, users } from "@/db/schema";
import { type Actor, type Person, VISITOR } from "@/lib/accounts/actor";
import { decideComment, reportComment } from "@/lib/comments/decide-mutations";
import { commentUrl } from "@/lib/comments/discussed";
import { loadDiscussion } from "@/lib/comments/load-discussion";
import { editComment, leaveComment } from "@/lib/comments/mutations";
import {
  findOwnComment,
  findShownComment,
  findUnsubscribe,
  listComments,
  listCommentsToDecide,
  listOwnHeld,
} from "@/lib/comments/queries";
import { stopReplyMail } from "@/lib/comments/reply-mail-mutations";
import { env } from "@/lib/env";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { test } from "@/tests/support/db-test";
import { createPerson } from "@/tests/support/people";

const PAGE = "/roles/backend-engineer";
const NOW = new Date("2026-03-01T12:00:00Z");
const MINUTE = 60_000;
const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

/** A browser, by the hash of its secret. */
const browser = (name: string) => `hash of ${name}`;

let written = 0;
type Said = Partial<Parameters<typeof leaveComment>[1]> & { by?: string | null; when?: Date };

/** Leaves a comment, of words that nobody has used before. */
async function say(db: Database, actor: Actor, { by = null, when = NOW, ...over }: Said = {}) {
  const visitor = actor.kind === "visitor" ? { name: "Vi", email: "vi@people.example" } : {};
  const input = { page: PAGE, text: `Words ${++written}`, wantsReplies: false, ...visitor, ...over };
  return await leaveComment(actor, input, by, when, db);
}

async function show(db: Database, moderator: Actor, id: string, when = NOW) {
  const [row] = await db.select({ version: comments.version }).from(comments).where(eq(comments.id, id));
  return await decideComment(moderator, { id, version: row?.version ?? 0, decision: "show" }, when, db);
}

async function takeDown(db: Database, moderator: Actor, id: string) {
  const [row] = await db.select({ version: comments.version }).from(comments).where(eq(comments.id, id));
  const decision = { id, version: row?.version ?? 0, decision: "take-down", reason: "Rude" } as const;
  return await decideComment(moderator, decision, NOW, db);
}

/** Somebody whom a moderator has let through once, and a moderator. */
async function known(db: Database): Promise<{ ada: Person; moderator: Person }> {
  const [ada, moderator] = [await createPerson(db), await createPerson(db, { staff: "moderator" })];
  await show(db, moderator, (await say(db, ada)).id);
  return { ada, moderator };
}

const rowOf = async (db: Database, id: string) =>
  (await db.select({ all: comments }).from(comments).where(eq(comments.id, id)))[0]?.all;
const shownTexts = async (db: Database, page = PAGE) =>
  (await listComments(page, db)).comments.map(({ text }) => text);
const letters = (db: Database) =>
  db
    .select({ to: mails.to, text: mails.text, html: mails.html, unsubscribeUrl: mails.unsubscribeUrl })
    .from(mails)
    .where(eq(mails.kind, "reply"))
    .orderBy(asc(mails.id));

describe("a first comment", () => {
  test("of a visitor or a person is held, seen by who wrote it and by nobody else", async ({ db }) => {
    const [ada, bob] = [await createPerson(db), await createPerson(db)];
    const visitors = await say(db, VISITOR, { by: browser("one") });
    const adas = await say(db, ada, { by: browser("two"), when: at(1) });
    expect([visitors.standing, adas.standing]).toEqual(["held", "held"]);
    expect(await loadDiscussion(PAGE, db)).toEqual({ total: 0, shown: 0, threads: [] });
    expect(await findShownComment(visitors.id, db)).toBeNull();

    expect(await findOwnComment(VISITOR, visitors.id, browser("one"), db)).toMatchObject({
      standing: "held",
    });
    expect(await findOwnComment(ada, adas.id, null, db)).toMatchObject({ standing: "held" });
    expect(await findOwnComment(VISITOR, adas.id, browser("two"), db)).toMatchObject({ standing: "held" });
    for (const [actor, hash] of [
      [VISITOR, null],
      [VISITOR, browser("other")],
      [bob, null],
      [bob, browser("other")],
    ] as const) {
      expect(await findOwnComment(actor, visitors.id, hash, db)).toBeNull();
      expect(await findOwnComment(actor, adas.id, hash, db)).toBeNull();
      expect(await listOwnHeld(actor, PAGE, hash, db)).toEqual([]);
    }
    expect(await listOwnHeld(VISITOR, PAGE, browser("one"), db)).toMatchObject([{ id: visitors.id }]);
    expect(await listOwnHeld(ada, PAGE, browser("one"), db)).toMatchObject([
      { id: visitors.id },
      { id: adas.id },
    ]);
    expect(await listOwnHeld(ada, "/roles/web-developer", null, db)).toEqual([]);
  });

  test("of a browser that keeps no cookie is nobody’s to see or change", async ({ db }) => {
    const { id } = await say(db, VISITOR);
    expect(await findOwnComment(VISITOR, id, null, db)).toBeNull();
    await expect(editComment(VISITOR, { id, text: "Mine" }, null, NOW, db)).rejects.toThrow(NotFound);
  });

  test("says why it waits, and is shown once a moderator says so", async ({ db }) => {
    const moderator = await createPerson(db, { staff: "moderator" });
    const { id } = await say(db, VISITOR, { by: browser("one"), text: "Hear!" });
    expect(await listCommentsToDecide(moderator, db)).toMatchObject([
      {
        id,
        text: "Hear!",
        hasAccount: false,
        reports: [],
        heldBecause: ["It is the first of somebody we don’t know."],
      },
    ]);
    expect(await show(db, moderator, id)).toEqual({ page: PAGE });
    expect(await shownTexts(db)).toEqual(["Hear!"]);
    expect(await listCommentsToDecide(moderator, db)).toEqual([]);
    const [audit] = await db
      .select({ action: auditLog.action, actorId: auditLog.actorId, after: auditLog.after })
      .from(auditLog)
      .where(eq(auditLog.subjectId, id));
    expect(audit).toMatchObject({
      action: "show comment",
      actorId: moderator.id,
      after: { standing: "shown", page: PAGE },
    });
  });

  test("of staff is shown at once", async ({ db }) => {
    const moderator = await createPerson(db, { staff: "moderator" });
    expect(await say(db, moderator, { text: "http://a.example ".repeat(4) })).toMatchObject({
      standing: "shown",
    });
    expect((await listComments(PAGE, db)).comments).toMatchObject([{ isOurs: true }]);
  });
});

describe("who was let through once", () => {
  test("is shown at once, by their account wherever they are", async ({ db }) => {
    const { ada } = await known(db);
    expect(await say(db, ada, { by: browser("another") })).toMatchObject({ standing: "shown" });
  });

  test("without an account is known by the same browser, name and address together alone", async ({ db }) => {
    const moderator = await createPerson(db, { staff: "moderator" });
    await show(db, moderator, (await say(db, VISITOR, { by: browser("one") })).id);
    const standing = async (over: Said) => (await say(db, VISITOR, over)).standing;
    expect(await standing({ by: browser("one") })).toBe("shown");
    expect(await standing({ by: browser("two") })).toBe("held");
    expect(await standing({ by: null })).toBe("held");
    expect(await standing({ by: browser("one"), name: "Ada" })).toBe("held");
    expect(await standing({ by: browser("one"), email: "ada@people.example" })).toBe("held");
    expect((await say(db, await createPerson(db), { by: browser("one") })).standing).toBe("held");
  });

  test("is not known by what another has shown in the same browser with an account", async ({ db }) => {
    const { moderator } = await known(db);
    const bob = await createPerson(db, { name: "Vi" });
    await show(db, moderator, (await say(db, bob, { by: browser("one") })).id);
    expect((await say(db, VISITOR, { by: browser("one") })).standing).toBe("held");
  });

  test("does not answer for what another with an account wrote in the same browser", async ({ db }) => {
    const { ada, moderator } = await known(db);
    await show(db, moderator, (await say(db, VISITOR, { by: browser("one") })).id);
    await takeDown(db, moderator, (await say(db, ada, { by: browser("one") })).id);
    expect((await say(db, VISITOR, { by: browser("one") })).standing).toBe("shown");
  });

  test("is held again once something of theirs was taken down", async ({ db }) => {
    const { ada, moderator } = await known(db);
    const { id } = await say(db, ada);
    await takeDown(db, moderator, id);
    expect(await say(db, ada)).toMatchObject({ standing: "held" });
  });

  test("is held all the same for many links, for a deceptive one, and for a name like ours", async ({
    db,
  }) => {
    const { ada, moderator } = await known(db);
    expect(
      await say(db, ada, { text: "http://a.example http://b.example http://c.example x" }),
    ).toMatchObject({ standing: "held" });
    expect(await say(db, ada, { text: "[paypal.com](https://evil.example)" })).toMatchObject({
      standing: "held",
    });
    expect(await say(db, { ...ada, name: moderator.name.toUpperCase() })).toMatchObject({ standing: "held" });
    expect(await say(db, ada, { took: 100 })).toMatchObject({ standing: "held" });
    expect(await say(db, ada, { took: 60_000 })).toMatchObject({ standing: "shown" });
  });
});

describe("changing", () => {
  test("goes for ten minutes, for who wrote it", async ({ db }) => {
    const ada = await createPerson(db);
    const { id } = await say(db, VISITOR, { by: browser("one") });
    await editComment(VISITOR, { id, text: "Better" }, browser("one"), at(9), db);
    expect(await rowOf(db, id)).toMatchObject({
      text: "Better",
      version: 2,
      changedAt: at(9),
      standing: "held",
    });
    const late = editComment(VISITOR, { id, text: "Late" }, browser("one"), at(10), db);
    await expect(late).rejects.toThrow(Forbidden);
    for (const [actor, hash] of [
      [VISITOR, null],
      [VISITOR, browser("two")],
      [ada, browser("two")],
    ] as const)
      await expect(editComment(actor, { id, text: "Mine" }, hash, NOW, db)).rejects.toThrow(NotFound);
    expect(await rowOf(db, id)).toMatchObject({ text: "Better", version: 2 });
  });

  test("a first comment that was let through has it held again, unseen by everybody", async ({ db }) => {
    const moderator = await createPerson(db, { staff: "moderator" });
    const { id } = await say(db, VISITOR, { by: browser("one") });
    await show(db, moderator, id);
    expect(await editComment(VISITOR, { id, text: "Buy!" }, browser("one"), at(1), db)).toMatchObject({
      standing: "held",
    });
    expect(await shownTexts(db)).toEqual([]);
    expect(await say(db, VISITOR, { by: browser("one") })).toMatchObject({ standing: "held" });
  });

  test("what is shown of somebody known keeps it shown, unless it is changed into what is held", async ({
    db,
  }) => {
    const { ada } = await known(db);
    const { id } = await say(db, ada);
    expect(await editComment(ada, { id, text: "Better" }, null, at(1), db)).toMatchObject({
      standing: "shown",
    });
    expect(await shownTexts(db)).toContain("Better");
    const text = "http://a.example http://b.example http://c.example x";
    expect(await editComment(ada, { id, text }, null, at(2), db)).toMatchObject({ standing: "held" });
  });

  test("the same words changes nothing, and what was taken down stays so", async ({ db }) => {
    const { moderator } = await known(db);
    const { id } = await say(db, VISITOR, { by: browser("one"), text: "Same" });
    await show(db, moderator, id);
    expect(await editComment(VISITOR, { id, text: "Same" }, browser("one"), at(1), db)).toMatchObject({
      standing: "shown",
    });
    await takeDown(db, moderator, id);
    await expect(editComment(VISITOR, { id, text: "Other" }, browser("one"), at(1), db)).rejects.toThrow(
      "took it down",
    );
  });
});

describe("a moderator", () => {
  test("decides on the version that they saw", async ({ db }) => {
    const moderator = await createPerson(db, { staff: "moderator" });
    const { id } = await say(db, VISITOR, { by: browser("one"), text: "Nice" });
    await editComment(VISITOR, { id, text: "Not nice" }, browser("one"), at(1), db);
    const deciding = decideComment(moderator, { id, version: 1, decision: "show" }, NOW, db);
    await expect(deciding).rejects.toThrow(Conflict);
    expect(await shownTexts(db)).toEqual([]);
  });

  test("takes down for a reason that its author reads, and may think better of it", async ({ db }) => {
    const moderator = await createPerson(db, { staff: "moderator" });
    const { id } = await say(db, VISITOR, { by: browser("one") });
    await takeDown(db, moderator, id);
    expect(await findOwnComment(VISITOR, id, browser("one"), db)).toMatchObject({
      standing: "taken-down",
      takenDownBecause: "Rude",
    });
    await show(db, moderator, id);
    expect(await findShownComment(id, db)).toMatchObject({ id });
    expect(await rowOf(db, id)).toMatchObject({ takenDownBecause: null });
  });

  test("does not decide on their own", async ({ db }) => {
    const moderator = await createPerson(db, { staff: "moderator" });
    const { id } = await say(db, moderator);
    await expect(takeDown(db, moderator, id)).rejects.toThrow(Forbidden);
  });

  test("sees what is reported, once from each reader, and settles all of it", async ({ db }) => {
    const { ada, moderator } = await known(db);
    const { id } = await say(db, ada);
    const report = (reporter: string) =>
      reportComment(VISITOR, { id, kind: "spam", details: "An advert", reporter }, NOW, db);
    await report("one");
    await report("one");
    await report("two");
    const [found] = await listCommentsToDecide(moderator, db);
    expect(found).toMatchObject({ id, standing: "shown", heldBecause: [] });
    expect(found?.reports).toMatchObject([
      { kind: "spam", details: "An advert" },
      { kind: "spam", details: "An advert" },
    ]);
    await show(db, moderator, id);
    expect(await listCommentsToDecide(moderator, db)).toEqual([]);
    const open = await db
      .select({ id: commentReports.id })
      .from(commentReports)
      .where(sql`settled_at is null`);
    expect(open).toEqual([]);
  });

  test("alone sees what waits", async ({ db }) => {
    await say(db, VISITOR);
    for (const actor of [VISITOR, await createPerson(db)])
      expect(await listCommentsToDecide(actor, db)).toEqual([]);
  });

  test("hears from no reader of what is held", async ({ db }) => {
    const { id } = await say(db, VISITOR);
    const reporting = reportComment(VISITOR, { id, kind: "spam", details: "", reporter: "x" }, NOW, db);
    await expect(reporting).rejects.toThrow(NotFound);
  });
});

describe("answers", () => {
  test("stand in one level of threads, and say whom they answer", async ({ db }) => {
    const { ada } = await known(db);
    const first = await say(db, ada, { when: at(1) });
    const second = await say(db, ada, { when: at(2), answers: first.id });
    const third = await say(db, ada, { when: at(3), answers: second.id });
    const { threads } = await loadDiscussion(PAGE, db);
    const thread = threads.find(({ id }) => id === first.id);
    expect(thread?.replies).toMatchObject([
      { id: second.id, answers: null },
      { id: third.id, answers: ada.name },
    ]);
    expect(await rowOf(db, third.id)).toMatchObject({ threadId: first.id, answersId: second.id });
  });

  test("go to what is shown, and under the same page, alone", async ({ db }) => {
    const { ada } = await known(db);
    const held = await say(db, VISITOR);
    await expect(say(db, ada, { answers: held.id })).rejects.toThrow(NotFound);
    const shown = await say(db, ada);
    await expect(say(db, ada, { answers: shown.id, page: "/roles/web-developer" })).rejects.toThrow(NotFound);
  });

  test("stay where what began the thread was taken down, whose words are nowhere", async ({ db }) => {
    const { ada, moderator } = await known(db);
    const first = await say(db, ada, { text: "Words to be gone" });
    const reply = await say(db, ada, { answers: first.id });
    await takeDown(db, moderator, first.id);
    const discussion = await loadDiscussion(PAGE, db);
    expect(discussion.threads.find(({ id }) => id === first.id)).toMatchObject({
      first: null,
      replies: [{ id: reply.id }],
    });
    expect(JSON.stringify(discussion)).not.toContain("to be gone");
    expect(discussion.total).toBe(2);
  });
});

test("a page that has no discussion takes none", async ({ db }) => {
  await expect(say(db, VISITOR, { page: "/jobs" })).rejects.toThrow(NotFound);
});

test("what is sent twice is there once", async ({ db }) => {
  const one = await say(db, VISITOR, { by: browser("one"), text: "Twice" });
  expect(await say(db, VISITOR, { by: browser("one"), text: "Twice", when: at(1) })).toEqual(one);
  expect((await say(db, VISITOR, { by: browser("two"), text: "Twice" })).id).not.toBe(one.id);
});

test("no address of anybody is in what is read of a page, of a comment or by a moderator", async ({ db }) => {
  const { ada, moderator } = await known(db);
  const shown = await say(db, VISITOR, { by: browser("one"), email: "secret@people.example" });
  await show(db, moderator, shown.id);
  await say(db, VISITOR, { by: browser("one"), email: "secret@people.example", name: "Else" });
  const read = JSON.stringify([
    await loadDiscussion(PAGE, db),
    await findShownComment(shown.id, db),
    await findOwnComment(VISITOR, shown.id, browser("one"), db),
    await listOwnHeld(VISITOR, PAGE, browser("one"), db),
    await listCommentsToDecide(moderator, db),
  ]);
  expect(read).toContain(ada.name);
  for (const hidden of ["secret@people.example", ada.email, browser("one")])
    expect(read).not.toContain(hidden);
});

describe("mail about an answer", () => {
  test("goes to who asked for it once the answer is shown, once, and names nobody", async ({ db }) => {
    const { ada, moderator } = await known(db);
    const first = await say(db, ada, { wantsReplies: true });
    const reply = await say(db, VISITOR, {
      by: browser("one"),
      name: "Eve Stranger",
      answers: first.id,
      text: "Strange words",
    });
    expect(await letters(db)).toEqual([]);
    await show(db, moderator, reply.id);
    await takeDown(db, moderator, reply.id);
    await show(db, moderator, reply.id);
    const [letter, ...more] = await letters(db);
    expect(more).toEqual([]);
    expect(letter?.to).toBe(ada.email);
    expect(letter?.text).toContain(`\n${env.siteUrl}${commentUrl({ page: PAGE, id: reply.id })}\n`);
    expect(letter?.unsubscribeUrl).toMatch(/\/api\/comments\/unsubscribe\?secret=[\w-]{43}$/);
    for (const part of [letter?.text, letter?.html]) {
      expect(part).toMatch(/\/comments\/unsubscribe\?secret=[\w-]{43}/);
      expect(part).not.toMatch(/Eve|Strange words/);
    }
  });

  test("goes to who is answered and to who began the thread, and to nobody of their own words", async ({
    db,
  }) => {
    const { ada, moderator } = await known(db);
    const bob = await createPerson(db);
    const first = await say(db, ada, { wantsReplies: true });
    const second = await say(db, bob, { wantsReplies: true, answers: first.id });
    await show(db, moderator, second.id);
    await say(db, ada, { answers: second.id });
    await say(db, ada, { answers: first.id });
    expect((await letters(db)).map(({ to }) => to)).toEqual([ada.email, bob.email]);
  });

  test("goes to nobody who did not ask, is suspended, or whose words are gone", async ({ db }) => {
    const { ada, moderator } = await known(db);
    const quiet = await say(db, ada);
    const gone = await say(db, ada, { wantsReplies: true });
    const gonesReply = await say(db, ada, { answers: gone.id });
    await takeDown(db, moderator, gone.id);
    await say(db, moderator, { answers: quiet.id });
    await say(db, moderator, { answers: gonesReply.id });
    const bob = await createPerson(db);
    const bobs = await say(db, bob, { wantsReplies: true });
    await show(db, moderator, bobs.id);
    await db.update(users).set({ suspendedAt: NOW }).where(eq(users.id, bob.id));
    await say(db, moderator, { answers: bobs.id });
    expect(await letters(db)).toEqual([]);
  });

  test("ends by its link, for all that person wrote, as often as it is used", async ({ db }) => {
    const { ada, moderator } = await known(db);
    const [one, two] = [
      await say(db, ada, { wantsReplies: true }),
      await say(db, ada, { wantsReplies: true }),
    ];
    await say(db, moderator, { answers: one.id });
    const [letter] = await letters(db);
    const secret = new URL(letter?.unsubscribeUrl ?? "").searchParams.get("secret") ?? "";
    expect(await findUnsubscribe(secret, db)).toEqual({ page: PAGE, isDone: false });
    await stopReplyMail(VISITOR, secret, NOW, db);
    await stopReplyMail(VISITOR, secret, at(1), db);
    expect(await findUnsubscribe(secret, db)).toEqual({ page: PAGE, isDone: true });
    await say(db, moderator, { answers: one.id });
    await say(db, moderator, { answers: two.id });
    expect(await letters(db)).toHaveLength(1);
    // Who asks for it anew, signed in, has it again.
    const three = await say(db, ada, { wantsReplies: true });
    await say(db, moderator, { answers: three.id });
    expect(await letters(db)).toHaveLength(2);
    await expect(stopReplyMail(VISITOR, "guess", NOW, db)).rejects.toThrow(NotFound);
    expect(await findUnsubscribe("guess", db)).toBeNull();
  });

  test("once ended by a visitor's address never goes there again, whoever types it", async ({ db }) => {
    const moderator = await createPerson(db, { staff: "moderator" });
    const vi = await say(db, VISITOR, { by: browser("one"), wantsReplies: true });
    await show(db, moderator, vi.id);
    await say(db, moderator, { answers: vi.id });
    const [letter] = await letters(db);
    await stopReplyMail(
      VISITOR,
      new URL(letter?.unsubscribeUrl ?? "").searchParams.get("secret") ?? "",
      NOW,
      db,
    );
    const eve = await say(db, VISITOR, { by: browser("eve"), wantsReplies: true });
    await show(db, moderator, eve.id);
    await say(db, moderator, { answers: eve.id });
    expect(await letters(db)).toHaveLength(1);
  });

  test("buries nobody: ten in an hour", async ({ db }) => {
    const { ada, moderator } = await known(db);
    const { id } = await say(db, ada, { wantsReplies: true });
    for (let n = 0; n < 14; n++) await say(db, moderator, { answers: id });
    expect(await letters(db)).toHaveLength(10);
    expect((await listComments(PAGE, db)).total).toBe(16);
  });
});

test("of replies that come at once each is counted, and no more are mailed than should be", async () => {
  const AT_ONCE = 24;
  const pool = connect(inject("databaseUrl"), { max: 8 });
  const { db } = pool;
  const page = "/roles/qa-engineer";
  const people: Person[] = [];
  try {
    const moderator = await createPerson(db, { staff: "moderator" });
    people.push(moderator);
    for (let n = 0; n < 4; n++) {
      const person = await createPerson(db);
      people.push(person);
      await show(db, moderator, (await say(db, person, { page })).id);
    }
    const [asks, ...others] = people.slice(1);
    const first = await say(db, asks as Person, { page, wantsReplies: true });
    const before = (await listComments(page, db)).total;
    expect(before).toBe(5);
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) =>
        say(db, others[n % others.length] as Person, { page, ...(n % 2 && { answers: first.id }) }),
      ),
    );
    const { total, threads } = await loadDiscussion(page, db);
    expect(total).toBe(before + AT_ONCE);
    expect(threads.find(({ id }) => id === first.id)?.replies).toHaveLength(AT_ONCE / 2);
    const told = await db
      .select({ id: mails.id })
      .from(mails)
      .where(eq(mails.to, (asks as Person).email));
    expect(told).toHaveLength(10);
  } finally {
    await db.delete(comments).where(eq(comments.page, page));
    for (const { id, email } of people) {
      await db.delete(mails).where(eq(mails.to, email));
      await db.delete(users).where(eq(users.id, id));
    }
    await pool.end();
  }
});

test("who answers while it is being taken down comes too late", async () => {
  const pool = connect(inject("databaseUrl"), { max: 2 });
  const { db } = pool;
  const page = "/roles/data-engineer";
  const people: Person[] = [];
  try {
    const [moderator, ada] = [await createPerson(db, { staff: "moderator" }), await createPerson(db)];
    people.push(moderator, ada);
    const { id } = await say(db, ada, { page });
    await show(db, moderator, id);
    let answering: Promise<unknown> = Promise.resolve();
    await db.transaction(async (tx) => {
      await takeDown(tx, moderator, id);
      answering = say(db, moderator, { page, answers: id });
      answering.catch(() => {});
      // Long enough for the answer to come as far as what it answers.
      await sleep(500);
    });
    await expect(answering).rejects.toThrow(NotFound);
  } finally {
    await db.delete(comments).where(eq(comments.page, page));
    for (const { id } of people) await db.delete(users).where(eq(users.id, id));
    await pool.end();
  }
});

describe("the table itself refuses", () => {
  const good = { page: PAGE, name: "Ada", text: "x", standing: "shown", wantsReplies: false, writtenAt: NOW };
  for (const [what, over] of Object.entries({
    "a page that has none": { page: "/jobs" },
    "an unknown standing": { standing: "gone" },
    "no words": { text: " " },
    "too many words": { text: "x".repeat(5_001) },
    "what is held for no reason": { standing: "held" },
    "what is taken down for no reason": { standing: "taken-down" },
    "an address in capitals": { email: "Ada@people.example" },
  })) {
    test(what, async ({ db }) => {
      await expect(
        db.transaction((tx) => tx.insert(comments).values({ ...good, ...over })),
      ).rejects.toThrow();
      await db.transaction((tx) => tx.insert(comments).values(good));
    });
  }
});
