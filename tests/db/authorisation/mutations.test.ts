import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import type { Actor, Person } from "@/lib/accounts/actor";
import * as accounts from "@/lib/accounts/mutations";
import * as passwords from "@/lib/accounts/password-mutations";
import * as applicants from "@/lib/applications/applicant-mutations";
import * as applications from "@/lib/applications/mutations";
import * as decisions from "@/lib/comments/decide-mutations";
import * as comments from "@/lib/comments/mutations";
import * as replyMail from "@/lib/comments/reply-mail-mutations";
import * as members from "@/lib/companies/member-mutations";
import * as profiles from "@/lib/companies/profile-mutations";
import { Forbidden, NotFound } from "@/lib/errors";
import * as feeds from "@/lib/feeds/mutations";
import { GUIDES } from "@/lib/guides/addresses";
import * as guideReviews from "@/lib/guides/review-mutations";
import * as moderatedCompanies from "@/lib/moderation/company-mutations";
import * as moderation from "@/lib/moderation/mutations";
import * as people from "@/lib/moderation/person-mutations";
import * as reports from "@/lib/moderation/report-mutations";
import * as life from "@/lib/vacancies/life-mutations";
import * as vacancies from "@/lib/vacancies/mutations";
import * as uploads from "@/lib/vacancies/upload-mutations";
import { uploadTemplate } from "@/lib/vacancies/upload-template";
import {
  createWorld,
  GOOD_FORM,
  invite,
  KINDS,
  type Kind,
  NOW,
  snapshot,
  type World,
} from "@/tests/support/authorisation-world";
import { test } from "@/tests/support/db-test";

type Row = { may: readonly Kind[]; run(actor: Actor, world: World, db: Database): Promise<unknown> };

const EVERYBODY = KINDS;
const SIGNED_IN = KINDS.filter((kind) => kind !== "anonymous");
const MEMBERS: Kind[] = ["recruiter", "owner"];
const STAFF: Kind[] = ["moderator", "admin"];
const PROFILE = { name: "New Name", website: "", employees: 5, about: "" };
const GUIDE = GUIDES[0].slug;
const REVIEW = { name: "Ada", standing: "engineer", reviewedOn: "2026-06-14" };
const UPLOAD = uploadTemplate("2026-06-01");
const idOf = (actor: Actor) => (actor.kind === "person" ? actor.id : randomUUID());
const emailOf = (actor: Actor) => (actor as Person).email ?? "nobody@people.example";

/** Every mutation that somebody may ask for, and who may. */
const TABLE: Record<string, Row> = {
  signUp: {
    may: EVERYBODY,
    run: (actor, _, db) =>
      accounts.signUp(actor, { name: "A", email: "a@b.example", password: "0123456789" }, NOW, db),
  },
  askForLink: {
    may: EVERYBODY,
    run: (actor, _, db) => accounts.askForLink(actor, { email: "a@b.example", purpose: "reset" }, NOW, db),
  },
  askToVerify: { may: SIGNED_IN, run: (actor, _, db) => accounts.askToVerify(actor, NOW, db) },
  // Their right is the secret of a link, which nobody here has.
  useLink: { may: [], run: (actor, _, db) => accounts.useLink(actor, "guess", NOW, db) },
  resetPassword: {
    may: [],
    run: (actor, _, db) =>
      passwords.resetPassword(actor, { secret: "guess", password: "0123456789" }, NOW, db),
  },
  changePassword: {
    may: SIGNED_IN,
    run: (actor, _, db) =>
      passwords.changePassword(actor, { currentPassword: "", password: "0123456789" }, NOW, db),
  },
  createCompany: { may: SIGNED_IN, run: (actor, _, db) => profiles.createCompany(actor, PROFILE, NOW, db) },
  claimCompany: {
    may: SIGNED_IN,
    run: (actor, { unowned }, db) => profiles.claimCompany(actor, unowned.slug, NOW, db),
  },
  changeProfile: {
    may: ["owner"],
    run: (actor, { company }, db) =>
      profiles.changeProfile(actor, { ...PROFILE, companyId: company.id, logo: Buffer.from("RIFF") }, db),
  },
  inviteMember: {
    may: ["owner"],
    run: (actor, { company }, db) =>
      members.inviteMember(
        actor,
        { companyId: company.id, email: "new@people.example", role: "recruiter" },
        NOW,
        db,
      ),
  },
  // One's own invitation; that nobody may take another's stands below.
  acceptInvitation: {
    may: SIGNED_IN,
    run: async (actor, { company }, db) =>
      members.acceptInvitation(actor, await invite(db, company.id, emailOf(actor)), NOW, db),
  },
  removeMember: {
    may: ["owner"],
    run: (actor, { company, somebody }, db) =>
      members.removeMember(actor, { companyId: company.id, userId: somebody.id }, db),
  },
  saveDraft: {
    may: MEMBERS,
    run: (actor, { draft }, db) =>
      vacancies.saveDraft(actor, { ...draft, form: { ...draft.form, title: "Other" } }, NOW, db),
  },
  submitVacancy: {
    may: MEMBERS,
    run: (actor, { draft }, db) => vacancies.submitVacancy(actor, { ...draft, form: GOOD_FORM }, NOW, db),
  },
  postUpload: {
    may: MEMBERS,
    run: (actor, { company }, db) =>
      uploads.postUpload(actor, { companyId: company.id, key: "upload", text: UPLOAD, plan: "2p" }, NOW, db),
  },
  closeVacancy: {
    may: MEMBERS,
    run: (actor, { published }, db) =>
      life.closeVacancy(actor, { id: published.id, reason: "filled" }, NOW, db),
  },
  renewVacancy: {
    may: MEMBERS,
    run: (actor, { closed }, db) => life.renewVacancy(actor, closed.id, NOW, db),
  },
  confirmVacancy: {
    may: MEMBERS,
    run: (actor, { published }, db) => life.confirmVacancy(actor, published.id, NOW, db),
  },
  approveVacancy: {
    may: STAFF,
    run: (actor, { inReview }, db) =>
      moderation.approveVacancy(actor, { id: inReview.id, version: 1 }, NOW, db),
  },
  returnVacancy: {
    may: STAFF,
    run: (actor, { inReview }, db) => moderation.returnVacancy(actor, { id: inReview.id, reason: "No" }, db),
  },
  decideClaim: {
    may: STAFF,
    run: (actor, { unowned, claimant }, db) =>
      moderatedCompanies.decideClaim(
        actor,
        { companyId: unowned.id, userId: claimant.id, decision: "grant" },
        NOW,
        db,
      ),
  },
  suspendCompany: {
    may: STAFF,
    run: (actor, { company }, db) =>
      moderatedCompanies.suspendCompany(actor, { companyId: company.id, reason: "No" }, NOW, db),
  },
  readmitCompany: {
    may: STAFF,
    run: (actor, { suspended }, db) => moderatedCompanies.readmitCompany(actor, suspended.id, db),
  },
  enterGuideReview: {
    may: ["admin"],
    run: (actor, _, db) => guideReviews.enterGuideReview(actor, { guide: GUIDE, ...REVIEW }, NOW, db),
  },
  removeGuideReview: {
    may: ["admin"],
    run: (actor, _, db) => guideReviews.removeGuideReview(actor, GUIDE, db),
  },
  suspendPerson: {
    may: ["admin"],
    run: (actor, { somebody }, db) =>
      people.suspendPerson(actor, { userId: somebody.id, reason: "No" }, NOW, db),
  },
  readmitPerson: {
    may: ["admin"],
    run: (actor, { banned }, db) => people.readmitPerson(actor, banned.id, db),
  },
  reportListing: {
    may: EVERYBODY,
    run: (actor, { listingId }, db) =>
      reports.reportListing(actor, { listingId, kind: "gone", details: "", reporter: "me" }, NOW, db),
  },
  settleReport: {
    may: STAFF,
    run: (actor, { reportId }, db) =>
      reports.settleReport(actor, { id: reportId, outcome: "close" }, NOW, db),
  },
  subscribeFeed: {
    may: ["owner"],
    run: (actor, { company }, db) =>
      feeds.subscribeFeed(
        actor,
        { companyId: company.id, source: "greenhouse", token: company.slug },
        NOW,
        db,
      ),
  },
  readFeedSoon: {
    may: ["owner"],
    run: (actor, { feedId }, db) => feeds.readFeedSoon(actor, feedId, NOW, db),
  },
  endFeed: {
    may: ["owner"],
    run: (actor, { feedId }, db) => feeds.endFeed(actor, { id: feedId, isClosing: false }, NOW, db),
  },
  apply: {
    may: EVERYBODY,
    run: (actor, { listingId }, db) =>
      applications.apply(
        actor,
        {
          ...{ listingId, name: "Bo", email: "bo@people.example", message: "", answers: [] },
          cv: { name: "cv.pdf", kind: "pdf", bytes: Buffer.from("%PDF-") },
        },
        NOW,
        db,
      ),
  },
  // By its id; the secret of the mailed link is a right of its own.
  withdraw: {
    may: [],
    run: (actor, { applicationId }, db) => applications.withdraw(actor, applicationId, NOW, db),
  },
  moveApplicant: {
    may: MEMBERS,
    run: (actor, { applicationId: id }, db) =>
      applicants.moveApplicant(actor, { id, from: "new", to: "screening" }, NOW, db),
  },
  noteApplicant: {
    may: MEMBERS,
    run: (actor, { applicationId: id }, db) => applicants.noteApplicant(actor, { id, note: "Hm" }, NOW, db),
  },
  writeToApplicant: {
    may: MEMBERS,
    run: (actor, { applicationId: id }, db) =>
      applicants.writeToApplicant(actor, { id, letter: "Hi" }, NOW, db),
  },
  declineApplicants: {
    may: MEMBERS,
    run: (actor, { applicationId }, db) =>
      applicants.declineApplicants(
        actor,
        { ids: [applicationId], reason: "filled", message: "Thank you." },
        NOW,
        db,
      ),
  },
  leaveComment: {
    may: EVERYBODY,
    run: (actor, { page }, db) =>
      comments.leaveComment(
        actor,
        { page, name: "Bo", email: "bo@people.example", text: "Yes", wantsReplies: false },
        null,
        NOW,
        db,
      ),
  },
  // The browser it was written in is a right of its own.
  editComment: {
    may: ["seeker"],
    run: (actor, { heldId: id }, db) =>
      comments.editComment(actor, { id, text: "Other" }, "another browser", NOW, db),
  },
  reportComment: {
    may: EVERYBODY,
    run: (actor, { shownId: id }, db) =>
      decisions.reportComment(actor, { id, kind: "spam", details: "", reporter: "me" }, NOW, db),
  },
  decideComment: {
    may: STAFF,
    run: (actor, { heldId: id }, db) =>
      decisions.decideComment(actor, { id, version: 1, decision: "show" }, NOW, db),
  },
  // Its right is the secret of a mail, which nobody here has.
  stopReplyMail: { may: [], run: (actor, _, db) => replyMail.stopReplyMail(actor, "guess", NOW, db) },
};

class Undo extends Error {}

describe("who may do what", () => {
  for (const [name, { may, run }] of Object.entries(TABLE)) {
    test(`${name}: ${may.join(", ") || "nobody without more"}`, async ({ db }) => {
      const world = await createWorld(db);
      const before = await snapshot(db, world);
      const allowed: Kind[] = [];
      for (const kind of KINDS) {
        try {
          await db.transaction(async (tx) => {
            await run(world.actors[kind], world, tx);
            allowed.push(kind);
            throw new Undo();
          });
        } catch (error) {
          if (error instanceof Undo) continue;
          // Refused, not failed.
          expect(
            [Forbidden, NotFound].some((refusal) => error instanceof refusal),
            String(error),
          ).toBe(true);
        }
      }
      expect(allowed).toEqual(may);
      expect(await snapshot(db, world)).toEqual(before);
    });
  }

  test("nobody takes another's invitation, whatever its number", async ({ db }) => {
    const { company, actors } = await createWorld(db);
    const id = await invite(db, company.id, "else@people.example");
    await expect(members.acceptInvitation(actors.seeker, id, NOW, db)).rejects.toThrow(NotFound);
  });

  test("a member who has not confirmed their address can't post", async ({ db }) => {
    const { draft, actors } = await createWorld(db);
    const unconfirmed = { ...(actors.owner as Person), isVerified: false };
    const posting = vacancies.submitVacancy(unconfirmed, { ...draft, form: GOOD_FORM }, NOW, db);
    await expect(posting).rejects.toThrow("Confirm your address first");
  });

  test("a moderator does not decide on what their own company posts", async ({ db }) => {
    const { inReview, company, actors } = await createWorld(db);
    const both: Person = {
      ...(actors.moderator as Person),
      memberships: [{ companyId: company.id, role: "recruiter" }],
    };
    const deciding = moderation.approveVacancy(both, { id: inReview.id, version: 1 }, NOW, db);
    await expect(deciding).rejects.toThrow(Forbidden);
  });

  test("the table holds every mutation that an actor asks for", () => {
    const asked = globSync("lib/**/*mutations.ts").flatMap((file) => {
      const source = readFileSync(file, "utf8");
      return [...source.matchAll(/export async function (\w+)\(\s*_?actor: Actor\b/g)].map(
        ([, name = ""]) => name,
      );
    });
    // Written by the others, in their transactions.
    const parts = ["writeAudit", "lockCompany", "lockVacancy"];
    expect(asked.length).toBeGreaterThan(25);
    expect(Object.keys(TABLE).toSorted()).toEqual(asked.filter((name) => !parts.includes(name)).toSorted());
  });

  test("what is done is in the audit log, and nobody takes it out again", async ({ db }) => {
    const { draft, actors } = await createWorld(db);
    await vacancies.submitVacancy(actors.owner, { ...draft, form: GOOD_FORM }, NOW, db);
    const [row] = await db.execute(sql`select action, actor_name, after->>'title' as title from audit_log
      where actor_id = ${idOf(actors.owner)} order by id desc limit 1`);
    expect(row).toEqual({
      action: "publish listing",
      actor_name: (actors.owner as Person).name,
      title: GOOD_FORM.title,
    });
    await expect(db.transaction((tx) => tx.execute(sql`delete from audit_log`))).rejects.toThrow();
  });
});
