import { randomUUID } from "node:crypto";
import { median } from "d3-array";
import { eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { companies, listings, users, vacancies } from "@/db/schema";
import type { Person } from "@/lib/accounts/actor";
import { dayIn } from "@/lib/days";
import { submitVacancy } from "@/lib/vacancies/mutations";
import { preciseCpuSeconds } from "./accounting";
import { type PostedForm, readForms } from "./posting-forms";

/** Processor time of one post and of one bare insert in milliseconds, in the middle of the blocks. */
export type PostingFigures = {
  posts: number;
  database: { post: number; insert: number; ratio: number };
  /** Of this process, which does what the server does for a post. */
  node: { post: number; insert: number };
};

/** So many posts, then as many inserts; what the machine does beside falls on both alike. */
const BLOCKS = 20;
const BLOCK = 20;
/** Not counted: they plan and cache what a server that has run for a while has. */
const WARM_UP = 2;
/** Who posts has some open listings already, not hundreds: what looks for a double reads them. */
const EMPLOYERS = 20;

/**
 * What posting a role costs Postgres, as a multiple of a bare insert of its row. A post is `submitVacancy` of a new
 * role for a trusted company, all of it: the vacancy with its version, the search for a double, the listing with its
 * places and skills, what the triggers keep of it for board and trends, the audit row. The insert is one statement in
 * a transaction of its own, of the very row that the post has just made with the next source id, its words for the
 * search ready; the table's indexes, checks and triggers are on. Both go over the same connection by the same
 * library, so that what counts is the time of one process. The roles say what the newest listings of the database say.
 * The rows are taken out again afterwards, but for the audit's, which nothing may change.
 */
export async function measurePosting(
  url: string,
  onProgress: (done: number, total: number) => void = () => {},
  now = new Date(),
): Promise<PostingFigures> {
  const { db, end } = connect(url, { max: 1 });
  const employers = await enterEmployers(now, db);
  try {
    const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const backend = row?.pid ?? 0;
    const count = (WARM_UP + BLOCKS) * BLOCK;
    const forms = await readForms(
      count,
      employers[0]?.company ?? { name: "", employees: null },
      dayIn(now),
      db,
    );
    const blocks: { post: Cost; insert: Cost }[] = [];
    for (let block = 0; block < WARM_UP + BLOCKS; block++) {
      const ours = forms.slice(block * BLOCK, (block + 1) * BLOCK);
      const posts = ours.map((form, at) => ({ form, ...(employers[at % EMPLOYERS] as Employer) }));
      const post = await costOf(backend, async () => await postAll(posts, now, db));
      const rows = await rowsOf(post.made, db);
      const insert = await costOf(backend, () => insertAll(rows, db));
      if (block >= WARM_UP) blocks.push({ post, insert });
      onProgress(block + 1, WARM_UP + BLOCKS);
    }
    const middle = (of: (block: (typeof blocks)[number]) => number) => median(blocks, of) ?? Number.NaN;
    return {
      posts: BLOCKS * BLOCK,
      database: {
        post: middle(({ post }) => post.databaseMs),
        insert: middle(({ insert }) => insert.databaseMs),
        ratio: middle(({ post, insert }) => post.databaseMs / insert.databaseMs),
      },
      node: { post: middle(({ post }) => post.nodeMs), insert: middle(({ insert }) => insert.nodeMs) },
    };
  } finally {
    await removeEmployers(employers, db);
    await end();
  }
}

type Cost = { databaseMs: number; nodeMs: number };
type Employer = { person: Person; company: { id: number; name: string; employees: number | null } };
type Post = Employer & { form: PostedForm };

/** Milliseconds of processor time each of a block's takes. */
async function costOf<T>(backend: number, work: () => Promise<T>): Promise<Cost & { made: T }> {
  const before = { database: preciseCpuSeconds(backend), node: process.cpuUsage() };
  const made = await work();
  const { user, system } = process.cpuUsage(before.node);
  const databaseMs = (1000 * (preciseCpuSeconds(backend) - before.database)) / BLOCK;
  return { databaseMs, nodeMs: (user + system) / 1000 / BLOCK, made };
}

async function postAll(posts: readonly Post[], now: Date, db: Database): Promise<number[]> {
  const ids: number[] = [];
  for (const { person, company, form } of posts) {
    const written = { id: randomUUID(), companyId: company.id, form, version: 0 };
    const { stage, listingId } = await submitVacancy(person, written, now, db);
    if (stage !== "published" || listingId === null) throw new Error(`“${form.title}” was not published.`);
    ids.push(listingId);
  }
  return ids;
}

type ListingRow = typeof listings.$inferInsert;

/** The rows as they stand, each with a source id of its own. */
async function rowsOf(ids: readonly number[], db: Database): Promise<ListingRow[]> {
  const { id, payAnnualMin, payAnnualMax, ...columns } = getTableColumns(listings);
  const rows = await db
    .select(columns)
    .from(listings)
    .where(inArray(id, [...ids]))
    .orderBy(id);
  return rows.map((row) => ({ ...row, sourceId: randomUUID() }));
}

async function insertAll(rows: readonly ListingRow[], db: Database): Promise<void> {
  for (const row of rows) await db.insert(listings).values(row);
}

async function enterEmployers(now: Date, db: Database): Promise<Employer[]> {
  const names = Array.from({ length: EMPLOYERS }, (_, at) => `Benchmark Works ${at + 1}`);
  const run = randomUUID();
  const employers: Employer[] = [];
  for (const [at, name] of names.entries()) {
    const [company] = await db
      .insert(companies)
      .values({ slug: `bench-${run}-${at}`, name, isTrusted: true, employees: 240 })
      .returning({ id: companies.id, name: companies.name, employees: companies.employees });
    const email = `bench-${run}-${at}@people.example`;
    const [user] = await db
      .insert(users)
      .values({ name: "Ada Benches", email, verifiedAt: now })
      .returning({ id: users.id });
    if (!company || !user) throw new Error("An employer was not inserted.");
    const about = { name: "Ada Benches", email, isVerified: true, staff: null };
    const memberships = [{ companyId: company.id, role: "owner" as const }];
    employers.push({ person: { kind: "person", id: user.id, ...about, memberships }, company });
  }
  return employers;
}

async function removeEmployers(employers: readonly Employer[], db: Database): Promise<void> {
  for (const { person, company } of employers) {
    await db.delete(vacancies).where(eq(vacancies.companyId, company.id));
    await db.delete(listings).where(eq(listings.companyId, company.id));
    await db.delete(companies).where(eq(companies.id, company.id));
    await db.delete(users).where(eq(users.id, person.id));
  }
}
