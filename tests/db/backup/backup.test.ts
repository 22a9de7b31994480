import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { migrateTo } from "@/db/backup/level";
import { makeBackup } from "@/db/backup/make-backup";
import { checkBackup } from "@/db/backup/read-backup";
import { restoreBackup } from "@/db/backup/restore-backup";
import { connect } from "@/db/client";
import { RUN_TYPESCRIPT } from "@/db/embedded/watchdog";
import { prepareDatabase } from "@/db/migrate";
import { loadSample } from "@/db/seed/load";
import { env } from "@/lib/env";
import { Conflict, InvalidInput } from "@/lib/errors";
import { createScratchDatabase, withSql } from "@/tests/support/scratch-database";

let filled: Awaited<ReturnType<typeof createScratchDatabase>>;
let folder: string;
let file: string;
let source: string;
let target: string;
let drops: (() => Promise<unknown>)[];

// On a busy machine it takes most of a minute.
beforeAll(async () => {
  filled = await createScratchDatabase(inject("databaseUrl"));
  await fillAnew(filled.url);
}, 180_000);

afterAll(() => filled.drop());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "payboard-backup-"));
  file = join(folder, "backup.gz");
  const scratch = [await createScratchDatabase(inject("databaseUrl"))];
  scratch.push(await createScratchDatabase(inject("databaseUrl")));
  [source = "", target = ""] = scratch.map(({ url }) => url);
  drops = scratch.map(({ drop }) => drop);
});

afterEach(async () => {
  for (const drop of drops) await drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Copies the filled database over the one at `url`, in a tenth of the time that filling takes. */
async function fill(url: string) {
  const [name = "", original = ""] = [url, filled.url].map((address) => new URL(address).pathname.slice(1));
  await withSql(inject("databaseUrl"), async (sql) => {
    await sql`drop database ${sql(name)}`;
    await sql`create database ${sql(name)} template ${sql(original)}`;
  });
}

/** Samples, and what is awkward to write down: gaps in the numbers, and text that looks like the file's own. */
async function fillAnew(url: string) {
  await prepareDatabase(url);
  const { db, end } = connect(url, { max: 1, statementTimeoutSeconds: 60 });
  await loadSample(db, { now: new Date("2026-03-01T12:00:00Z") }).finally(end);
  await withSql(url, async (sql) => {
    const awkward = ["\\.", "a\tb\r\nc\n\\.\n", "\\N", "", "é 😀 \u2028", "-- {}", 'C:\\new "x"'];
    for (const [position, text] of awkward.entries()) {
      await sql`update listings set description = ${text}, location = ${text}
        where id = (select id from listings order by id offset ${position} limit 1)`;
    }
    await sql`update companies set logo = '\\x000a0d5c2e09ff'::bytea where id = (select min(id) from companies)`;
    await sql`delete from listings where id = (select max(id) from listings)`;
    await sql`update listings set status = 'closed', closed_at = '2026-02-28 23:59:59.123456+00'
      where id = (select min(id) from listings)`;
  });
}

/** Everything there is, table by table: rows (generated columns too), numbering, indexes, migrations. */
async function fingerprint(url: string) {
  return await withSql(url, async (sql) => {
    const tables = await sql`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
    const contents: Record<string, unknown> = {};
    for (const { name } of tables) {
      const [all] =
        await sql`select count(*)::int as rows, md5(string_agg(row::text, e'\n' order by row::text)) as sum
        from ${sql(name)} as row`;
      contents[name] = all;
    }
    const numbered = await sql`select table_name as name, column_name as column
      from information_schema.columns where table_schema = 'public' and is_identity = 'YES' order by 1`;
    for (const { name, column } of numbered) {
      const [sequence] = await sql`select pg_get_serial_sequence(${name}, ${column})::regclass::text as name`;
      const [next] = await sql.unsafe(`select last_value + is_called::int as next from ${sequence?.name}`);
      contents[`next of ${name}`] = next?.next;
    }
    const indexes = await sql`select indexdef from pg_indexes where schemaname = 'public' order by 1`;
    const off = await sql`select tgname from pg_trigger where tgenabled <> 'O'`;
    const migrations =
      await sql`select hash, created_at from drizzle.__drizzle_migrations order by created_at`;
    return { contents, indexes: [...indexes], off: [...off], migrations: [...migrations] };
  });
}

async function run(command: string, url: string, ...args: string[]) {
  const child = spawn(process.execPath, [...RUN_TYPESCRIPT, `scripts/${command}.ts`, ...args], {
    env: env.forChild({ DATABASE_URL: url }),
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  const [code] = await once(child, "close");
  return { code, out, err };
}

async function countTables(url: string): Promise<number> {
  const [row] = await withSql(
    url,
    (sql) => sql`select count(*)::int as tables from pg_class
    join pg_namespace on pg_namespace.oid = relnamespace where nspname in ('public', 'drizzle')`,
  );
  return row?.tables;
}

test("what is restored is what was backed up, table by table", async () => {
  await fill(source);
  const before = await fingerprint(source);
  const made = await makeBackup(source, file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["backup.gz"]);
  expect(await fingerprint(source)).toEqual(before);

  const steps: string[] = [];
  expect(await restoreBackup(target, file, (what) => steps.push(what))).toEqual(made);
  expect([...new Set(steps)]).toEqual(["Restoring", "Indexing"]);
  expect(await fingerprint(target)).toEqual(before);
  // All samples, of now and of the past, but for the one that was removed.
  const { rows } = before.contents.listings as { rows: number };
  expect(rows).toBeGreaterThan(2_000);
  expect(before.contents["next of listings"]).toBe(String(rows + 2));

  // And it is one that works: a start finds nothing to do, and a new row gets a new number.
  expect(await prepareDatabase(target)).toEqual({ applied: 0 });
  const [company] = await withSql(
    target,
    (sql) => sql`insert into companies (slug, name) values ('new', 'New') returning id`,
  );
  expect(company?.id).toBe(Number(before.contents["next of companies"]));
});

test("is of one moment, whatever is written meanwhile", async () => {
  await fill(source);
  const before = await fingerprint(source);
  const holder = postgres(source, { max: 1 });
  const held = await holder.reserve();
  try {
    await held`begin`;
    await held`lock table listing_places in access exclusive mode`;
    const backup = makeBackup(source, file);
    await expect
      .poll(() => withSql(source, async (sql) => (await sql`select from pg_locks where not granted`).length))
      .toBe(1);
    await withSql(source, (sql) => sql`delete from salaries`);
    await withSql(source, (sql) => sql`insert into companies (slug, name) values ('late', 'Late')`);
    await held`commit`;
    await backup;
  } finally {
    held.release();
    await holder.end();
  }
  await restoreBackup(target, file);
  const { contents } = await fingerprint(target);
  expect(contents.companies).toEqual(before.contents.companies);
  expect(contents.salaries).toEqual(before.contents.salaries);
});

test("goes into a database that a start has prepared and nobody has filled", async () => {
  await fill(source);
  await makeBackup(source, file);
  await prepareDatabase(target);
  await withSql(target, (sql) => sql`update roles set label = 'Changed'`);
  await restoreBackup(target, file);
  expect(await fingerprint(target)).toEqual(await fingerprint(source));
});

test("overwrites nothing: neither a database with listings nor a file", async () => {
  await fill(source);
  await makeBackup(source, file);
  await fill(target);
  await withSql(target, (sql) => sql`delete from listings where id > 100`);
  const before = await fingerprint(target);
  await expect(restoreBackup(target, file)).rejects.toThrow(Conflict);
  expect(await fingerprint(target)).toEqual(before);

  const bytes = readFileSync(file);
  await expect(makeBackup(source, file)).rejects.toThrow(Conflict);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test("refuses a database that is somebody else's", async () => {
  await fill(source);
  await makeBackup(source, file);
  await withSql(target, (sql) => sql`create table invoices (id int)`);
  await expect(restoreBackup(target, file)).rejects.toThrow("not Payboard's, such as invoices");
  expect(await countTables(target)).toBe(1);
});

test("leaves nothing behind where it fails half-way", async () => {
  await fill(source);
  const fail = (what: string, done: number) => {
    if (done > 200) throw new Error(`${what} failed`);
  };
  await expect(makeBackup(source, file, fail)).rejects.toThrow("Backing up failed");
  expect(readdirSync(folder)).toEqual([]);
  await makeBackup(source, file);
  await expect(restoreBackup(target, file, fail)).rejects.toThrow("Restoring failed");
  expect(await countTables(target)).toBe(0);
});

test("the commands do it, say how far they are, and say in one line what is wrong", async () => {
  await fill(source);
  const backup = await run("backup", source, file);
  expect(backup.out).toMatch(/^2,\d{3} listings and/m);
  expect(backup.out).toContain(file);
  expect(backup.err).toMatch(/Backing up: [\d,]+ of [\d,]+ \(100%\)/);
  const bad = join(folder, "bad.gz");
  writeFileSync(bad, readFileSync(file).subarray(0, -100));
  expect(await run("restore", target, bad)).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(/\n?.*bad\.gz is cut short\.\n$/),
  });
  expect(await run("restore", target, file)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^2,\d{3} listings/),
  });
  expect(await run("restore", target)).toMatchObject({
    code: 1,
    err: expect.stringContaining("Usage: npm run restore"),
  });
  expect(await fingerprint(target)).toEqual(await fingerprint(source));
});

test("says what Postgres does not take", async () => {
  await fill(source);
  await withSql(source, (sql) => sql`alter table listings drop constraint listings_apply_url_is_web`);
  await withSql(source, (sql) => sql`update listings set apply_url = 'ftp://' where id = 200`);
  await makeBackup(source, file);
  await expect(restoreBackup(target, file)).rejects.toThrow("listings_apply_url_is_web");
  expect(await countTables(target)).toBe(0);
});

test("says that there is nothing to back up", async () => {
  await expect(makeBackup(source, file)).rejects.toThrow("There is no Payboard in this database yet.");
  expect(readdirSync(folder)).toEqual([]);
});

describe("a file that is no good", () => {
  const remake = (change: (script: string) => string) => (bytes: Buffer) =>
    gzipSync(change(gunzipSync(bytes).toString()));
  const damages: [string, (bytes: Buffer) => Uint8Array, string][] = [
    ["is cut short", (bytes) => bytes.subarray(0, bytes.length >> 1), "cut short"],
    ["lacks its last bytes", (bytes) => bytes.subarray(0, -9), "cut short"],
    ["is empty", () => Buffer.alloc(0), "cut short"],
    ["is something else", () => Buffer.from("company,title\n"), "is no backup, or is damaged"],
    ["is something else, compressed", () => gzipSync("company,title\n"), "no backup that this Payboard can"],
    ["has a wrong byte", (bytes) => bytes.with(bytes.length >> 1, 0), "damaged"],
    ["has a changed value", remake((script) => script.replace(/Acornvale/, "Bcornvale")), "checksum"],
    ["lacks a row", remake((script) => script.replace(/^.*\tAcornvale\t.*\n/m, "")), "checksum"],
    [
      "lacks a table",
      remake((script) => script.replace(/^COPY "roles"[\s\S]*?^\\\.\n/m, "")),
      "roles is not where",
    ],
    ["ends before its checksum", remake((script) => script.replace(/.*\n$/, "")), "cut short"],
    [
      "is of a newer version",
      remake((script) => script.replace(/"migration":"\d+/, '"migration":"9999')),
      "newer",
    ],
  ];

  test("is named as what it is, and nothing is changed", async () => {
    await fill(source);
    await makeBackup(source, file);
    const good = readFileSync(file);
    for (const [name, damage, complaint] of damages) {
      writeFileSync(file, Buffer.from(damage(good)));
      const error = await checkBackup(file).catch((error: unknown) => error);
      expect(error, name).toBeInstanceOf(InvalidInput);
      expect(String(error), name).toContain(complaint);
      await expect(restoreBackup(target, file), name).rejects.toThrow();
      expect(await countTables(target), name).toBe(0);
    }
    await expect(checkBackup(join(folder, "none"))).rejects.toThrow("There is no file");
  });
});

test("an older backup comes back at its own level, and the next start brings it to the newest", async () => {
  const first = "0000_listings_companies_salaries";
  await withSql(source, (sql) => sql.begin((tx) => migrateTo(tx, null, first)));
  await withSql(source, (sql) => sql`insert into companies (slug, name) values ('old', 'Old')`);
  expect((await makeBackup(source, file)).migration).toBe(first);
  await restoreBackup(target, file);
  expect(await fingerprint(target)).toEqual(await fingerprint(source));
  expect((await prepareDatabase(target)).applied).toBeGreaterThan(0);
  expect((await fingerprint(target)).contents.companies).toMatchObject({ rows: 1 });

  const newer = await createScratchDatabase(inject("databaseUrl"));
  drops.push(newer.drop);
  await prepareDatabase(newer.url);
  await expect(restoreBackup(newer.url, file)).rejects.toThrow("has a newer schema");
});

test("of two at once into one database the second is refused", async () => {
  await fill(source);
  await makeBackup(source, file);
  const both = await Promise.allSettled([
    restoreBackup(target, file),
    wait(5).then(() => restoreBackup(target, file)),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await fingerprint(target)).toEqual(await fingerprint(source));
});
