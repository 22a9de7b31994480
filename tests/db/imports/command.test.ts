import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, inject } from "vitest";
import { connect, type Database } from "@/db/client";
import { readCsv } from "@/lib/imports/read-csv";
import { importPostings } from "@/lib/listings/mutations";
import { fixtureText } from "@/tests/fixtures/feeds/read";
import { test } from "@/tests/support/db-test";

const FIXTURES = "tests/fixtures/feeds";

/** Runs the command as people do, on the test database. */
async function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/import.ts", ...args],
    {
      env: { ...process.env, DATABASE_URL: inject("databaseUrl") },
    },
  );
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  const code = await new Promise<number | null>((ended) => child.on("close", ended));
  return { code, out, err };
}

async function fingerprint(db: Database) {
  const [row] = await db.execute(sql`
    select (select count(*) from listings) listings, (select count(*) from companies) companies, (select count(*) from imports) imports,
      (select max(updated_at) from listings) updated`);
  return row;
}

test.for([
  ["greenhouse", "greenhouse-cut-short.txt", /^The JSON is broken or cut short/],
  ["ashby", "web-page.html.txt", /^This is a web page, not a JSON feed\.$/],
  ["lever", "ashby.json", /^This is no Lever feed/],
  ["csv", "latin1.csv", /^The file is not UTF-8 text/],
  ["csv", "lever.json", /^The file (?:lacks|is not a readable table)/],
  ["csv", "nosuch.csv", /^There is no file/],
] as const)(
  "%s %s says in one line what is wrong, exits 1 and changes nothing",
  async ([source, file, message], { db }) => {
    const before = await fingerprint(db);
    const { code, out, err } = await run(source, `${FIXTURES}/${file}`, "--json");
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err.trim()).toMatch(message);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(await fingerprint(db)).toEqual(before);
  },
);

test("an unknown source or option is answered with the usage or the option", async () => {
  expect(await run("monster", "x")).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("npm run import -- <source>"),
  });
  expect(await run("csv", "x", "--force")).toMatchObject({
    code: 1,
    err: expect.stringContaining("--force"),
  });
});

test("a dry run gives its answer as JSON on the last line, and all else on stderr", async ({ db }) => {
  const before = await fingerprint(db);
  const { code, out, err } = await run("csv", `${FIXTURES}/postings.csv`, "--dry-run", "--json");
  expect(code).toBe(0);
  expect(out.split("\n")).toHaveLength(2);
  expect(JSON.parse(out)).toEqual({
    read: 7,
    added: 4,
    updated: 0,
    closed: 0,
    rejected: [
      { row: 5, reason: "is_remote is neither True nor False" },
      { row: 6, reason: "it has 5 cells where the header has 15" },
      { row: 7, reason: "its id 4100001 stands in row 1 too" },
    ],
    doubts: [{ row: 4, reason: "the most pay is over five times the least" }],
  });
  expect(err).toContain("This was a dry run: nothing was changed.");
  expect(await fingerprint(db)).toEqual(before);
});

test("of two imports at once the second waits", async () => {
  const first = connect(inject("databaseUrl"), { max: 1 });
  const second = connect(inject("databaseUrl"), { max: 1, statementTimeoutSeconds: 1 });
  const reading = readCsv(fixtureText("postings.csv"));
  const given = {
    source: "csv",
    origin: "twice",
    reading,
    isFull: false,
    now: new Date("2026-08-03"),
    isDryRun: true,
  };
  let isDone = false;
  let waiting: Promise<unknown> = Promise.resolve();
  try {
    const undone = first.db.transaction(async (tx) => {
      await importPostings({ ...given, isDryRun: false }, tx);
      waiting = importPostings(given, second.db).then((outcome) => {
        isDone = true;
        return outcome;
      });
      // Longer than a statement may take elsewhere: waiting for one's turn is no failure.
      await sleep(1_500);
      expect(isDone).toBe(false);
      tx.rollback();
    });
    await expect(undone).rejects.toThrow("Rollback");
    expect(await waiting).toMatchObject({ read: 7, added: 4 });
  } finally {
    await Promise.all([first.end(), second.end()]);
  }
});
