import { setTimeout as wait } from "node:timers/promises";
import { SAMPLE_PASSWORD } from "@/db/seed/people";
import { ChaosBrowser, readForm, type Sent, type Typed, troubleOf } from "./chaos-browser";
import { makeCv, roleForm } from "./chaos-forms";

type Write = {
  /** Of a role its vacancy's id, of an application the applicant's address. */
  key: string;
  /** In words. */
  what: string;
  /** It was answered as what is done is. */
  isAcknowledged: boolean;
  /** Sends the same form again, and says whether it was acknowledged. Throws where it is refused. */
  again(): Promise<boolean>;
};
export type SentRole = Write & { kind: "role" };
/** `hash`: the sha256 of their CV. */
export type SentApplication = Write & { kind: "application"; listingId: number; hash: string };
/** Something that somebody sent. */
export type SentWrite = SentRole | SentApplication;
type Unsent = Omit<SentRole, "again" | "isAcknowledged"> | Omit<SentApplication, "again" | "isAcknowledged">;

/** Who posts, and for which of the sample companies. */
const RECRUITERS = [
  { email: "owner@sample.example", company: "quillbarrow" },
  { email: "recruiter@sample.example", company: "tumblewick" },
  { email: "stranger@sample.example", company: "fernhollow-freight" },
];
export const COMPANIES = RECRUITERS.map(({ company }) => company);
const APPLICANTS = 3;
const PAUSE_MS = 20;

/**
 * Recruiters of sample companies, signed in, who post one role after the other, and people who apply for what was
 * posted. Nothing that they send may be refused: where it is, what `begin` gives throws.
 */
export async function gatherPeople(address: string) {
  const recruiters = await Promise.all(
    RECRUITERS.map(async ({ email, company }) => {
      const browser = new ChaosBrowser(address, email);
      const form = readForm(await browser.open("/sign-in"), "Sign in");
      const sent = await browser.send(form, { email, password: SAMPLE_PASSWORD });
      if (sent.onward !== "/account") throw new Error(`${email} can't sign in: ${troubleOf(sent.html)}`);
      return { browser, company, posted: 0 };
    }),
  );
  /** Paths of what can be applied for, the latest last. */
  const openings: string[] = [];
  let applicants = 0;

  /** Begins posting and applying. `end` stops it once what is under way is answered, and says what was sent. */
  function begin() {
    const writes: SentWrite[] = [];
    const faults = new Set<string>();
    let isOver = false;

    async function attempt(write: Unsent, send: () => Promise<Sent>, isDone: IsDone) {
      const again = async () => {
        const sent = await send().catch(() => null);
        if (!sent || sent.status >= 500) return false;
        if (isDone(sent)) return true;
        throw new Error(`${write.what} was refused: ${troubleOf(sent.html) || sent.onward || sent.status}`);
      };
      const kept: SentWrite = { ...write, again, isAcknowledged: false };
      writes.push(kept);
      kept.isAcknowledged = await again();
      return kept.isAcknowledged;
    }

    async function post(recruiter: (typeof recruiters)[number]) {
      const { browser, company } = recruiter;
      const form = await reach(() => browser.open(`/post?company=${company}`), "Post the job");
      if (!form) return;
      const typed = roleForm(recruiter.posted);
      recruiter.posted += 1;
      const id = form.fields.find(([name]) => name === "id")?.[1] ?? "";
      const what = `“${typed.title}” in ${typed.places} of ${company} (${id})`;
      const role = { kind: "role", key: id, what } as const;
      const isDone: IsDone = ({ status, onward }) => status === 303 && onward === `/post/${id}`;
      if (!(await attempt(role, () => browser.send(form, typed), isDone))) return;
      const page = await browser.open(`/post/${id}`).catch(() => null);
      if (!page) return;
      const [, listing] = /<a href="(\/jobs\/[^"]+)">See the listing/.exec(page.html) ?? [];
      if (listing) openings.push(listing);
      else throw new Error(`${what} was acknowledged, and its page names no listing.`);
    }

    async function apply() {
      const opening = openings.at(-1 - (applicants % 5)) ?? openings.at(-1);
      if (!opening) return;
      applicants += 1;
      const email = `applicant-${applicants}@people.example`;
      const browser = new ChaosBrowser(address, email);
      const form = await reach(() => browser.open(`${opening}/apply`), "Send the application");
      if (!form) return;
      const cv = makeCv(email);
      const typed: Typed = { name: "Ann Applies", email, message: "I keep pipelines in order.", cv: cv.file };
      const what = `The application of ${email} for ${opening}`;
      const listingId = Number(/\d+$/.exec(opening)?.[0]);
      const application = { kind: "application", key: email, what, listingId, hash: cv.hash } as const;
      const isDone: IsDone = ({ onward }) => onward === `${opening}/apply/sent`;
      await attempt(application, () => browser.send(form, typed), isDone);
    }

    /** Null while it can't be reached. Whoever has to sign in again has lost their session, which nobody may. */
    async function reach(open: () => ReturnType<ChaosBrowser["open"]>, button: string) {
      const page = await open().catch(() => null);
      if (page?.path.startsWith("/sign-in")) throw new Error("A session was lost.");
      return page && readForm(page, button);
    }

    async function goOn(act: () => Promise<void>) {
      while (!isOver) {
        await act().catch((fault: Error) => faults.add(fault.message));
        await wait(PAUSE_MS);
      }
    }

    function complain() {
      if (faults.size > 0) throw new Error([...faults].join("\n"));
    }

    const all = Promise.all([
      ...recruiters.map((recruiter) => goOn(() => post(recruiter))),
      ...Array.from({ length: APPLICANTS }, () => goOn(apply)),
    ]);
    const count = (kind: SentWrite["kind"]) =>
      writes.filter((write) => write.kind === kind && write.isAcknowledged).length;
    return {
      /** How many of either kind are acknowledged so far. */
      acknowledged() {
        complain();
        return { roles: count("role"), applications: count("application") };
      },
      async end(): Promise<SentWrite[]> {
        isOver = true;
        await all;
        complain();
        return writes;
      },
    };
  }

  return { begin };
}

type IsDone = (sent: Sent) => boolean;
export type People = Awaited<ReturnType<typeof gatherPeople>>;
