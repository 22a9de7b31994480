import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { InvalidInput } from "@/lib/errors";
import { withTable } from "@/lib/imports/open-table";
import { makeXlsx, zip } from "@/tests/support/make-xlsx";

const folder = mkdtempSync(join(tmpdir(), "payboard-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string | Buffer, name = "table"): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function readAll(origin: string, progress?: number[]): Promise<string[][]> {
  return await withTable(
    origin,
    async ({ rows }) => {
      const read: string[][] = [];
      for await (const row of rows) read.push([...row]);
      return read;
    },
    (done, total) => progress?.push(done / total),
  );
}

describe("a comma-separated table", () => {
  test("is read with or without a mark, with quotes, blanks around cells and blank rows", async () => {
    const text = '\uFEFFa,b\r\n "1,000" , x \n\n,,\n"say ""hi""\nthere",\n';
    expect(await readAll(fileOf(text))).toEqual([
      ["a", "b"],
      ["1,000", "x"],
      ['say "hi"\nthere', ""],
    ]);
  });

  test.each([
    ["a quote that is never closed", 'a,b\n1,"2\n3,4', /no readable table, or is cut short/],
    ["another encoding", Buffer.from("a,b\n\xe9,2", "latin1"), /not UTF-8 text/],
    ["nothing", "", /empty/],
    ["a web page", "\uFEFF<!doctype html>", /web page/],
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), /old Excel/],
  ])("is refused: %s", async (_, content, reason) => {
    await expect(readAll(fileOf(content))).rejects.toThrow(InvalidInput);
    await expect(readAll(fileOf(content))).rejects.toThrow(reason);
  });

  test("says how far it is", async () => {
    const progress: number[] = [];
    await readAll(fileOf("a,b\n1,2\n".repeat(40_000)), progress);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toBe(1);
  });
});

describe("a workbook", () => {
  test("is read by its first sheet: shared and inline texts, numbers, truth, gaps, rows filled up", async () => {
    const book = makeXlsx([
      ["state", "wage & more", "inline:soc", null, "note"],
      ["CA", 73_673.600000000006, "inline:15-1252", null, null],
      [null, null, null, null, null],
      [null, 1e-7, true, " spaced "],
    ]);
    expect(await readAll(fileOf(book))).toEqual([
      ["state", "wage & more", "soc", "", "note"],
      ["CA", "73673.6", "15-1252", "", ""],
      ["", "1e-7", "TRUE", "spaced", ""],
    ]);
  });

  test("is refused when any part of its end is missing, or a byte in its middle is another", async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [`row ${at}`, at * 7919, `text ${at % 13}`]);
    const book = makeXlsx(rows);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: book.length - 1 }), async (length) => {
        await expect(readAll(fileOf(book.subarray(0, length)))).rejects.toThrow(InvalidInput);
      }),
      { numRuns: 30 },
    );
    const sheet = book.indexOf("xl/worksheets/sheet2.xml") + 200;
    const changed = Buffer.from(book);
    changed.writeUInt8(changed.readUInt8(sheet) ^ 0xff, sheet);
    await expect(readAll(fileOf(changed))).rejects.toThrow(/damaged/);
  });

  test("is told from an archive of files, whose names are given", async () => {
    const archive = zip({ "SARPP.csv": "a,b", "notes.html": "<p>" });
    await expect(readAll(fileOf(archive))).rejects.toThrow(
      "This is an archive of files, not a workbook. Unpack it and import the one with the table: SARPP.csv, notes.html.",
    );
  });
});

test("a table at an address is read as a file is, and named after it", async () => {
  const book = makeXlsx([["a"], ["1"]]);
  const server = createServer((request, response) => {
    if (request.url !== "/pub/state_M2025_dl.xlsx?x=1") response.writeHead(404);
    response.end(book);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const named = await withTable(`${at}/pub/state_M2025_dl.xlsx?x=1`, async ({ name, rows }) => {
      const read = [];
      for await (const row of rows) read.push(row);
      return { name, read };
    });
    expect(named).toEqual({ name: "state_M2025_dl.xlsx", read: [["a"], ["1"]] });
    await expect(readAll(`${at}/gone.csv`)).rejects.toThrow("answers 404: there is no such file.");
  } finally {
    server.close();
  }
});

test("a file that is not there is no table", async () => {
  await expect(readAll("nosuch.xlsx")).rejects.toThrow("There is no file nosuch.xlsx.");
});
