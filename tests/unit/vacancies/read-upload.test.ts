import { describe, expect, test } from "vitest";
import { FIELD_NAMES } from "@/lib/vacancies/changes";
import type { VacancyForm } from "@/lib/vacancies/form";
import { vacancyInput } from "@/lib/vacancies/input";
import { decodeUpload, readUpload } from "@/lib/vacancies/read-upload";
import { uploadInput } from "@/lib/vacancies/upload-input";
import { uploadTemplate } from "@/lib/vacancies/upload-template";
import { LARGEST_UPLOAD, MOST_UPLOADED } from "@/lib/vacancies/vocabulary";
import { zipOf } from "@/tests/unit/applications/zip";

const HEADER = "Title,Type,Workplace,Places,Description,Existing vacancy,AI screens";
const ROW = 'Data Engineer,Full-time,On-site,"Austin, TX",You build.,Yes,No';
const FORM: VacancyForm = {
  ...{ title: "Data Engineer", type: "full-time", workplace: "onsite", places: "Austin, TX" },
  ...{ description: "You build.", isVacancy: "yes", usesAi: "no" },
  ...{ applyBy: "payboard", remoteReach: "anywhere", payPeriod: "year" },
};
const table = (...rows: string[]) => [HEADER, ...rows].join("\n");
const formsOf = (text: string) => readUpload(text).map(({ form }) => form);
/** One row with one more column. */
const withCell = (column: string, cell: string) => readUpload(`${HEADER},${column}\n${ROW},${cell}`)[0];

describe("a table of roles", () => {
  test("fills in the form a row each, numbered as the spreadsheet numbers them", () => {
    const text = table(ROW, "", ",,,,,,", ROW.replace("Data", "Web"));
    expect(readUpload(text)).toEqual([
      { row: 2, form: FORM, faults: [] },
      { row: 5, form: { ...FORM, title: "Web Engineer" }, faults: [] },
    ]);
  });

  test("may have its columns in any order and case, and its lines end in any way", () => {
    const text =
      'ai screens,DESCRIPTION,existing_vacancy,Places,Workplace,type,Title\r\nNo,You build.,Yes,"Austin, TX",onsite,full time,Data Engineer\r\n';
    expect(formsOf(text)).toEqual([FORM]);
    expect(formsOf(text.replaceAll("\r\n", "\r"))).toEqual([FORM]);
  });

  test.each([";", "\t"])("may be parted by %j, as Excel does in some countries", (mark) => {
    const cells = ["Data Engineer", "Full-time", "On-site", "Austin, TX", "You build.", "TRUE", "FALSE"];
    expect(formsOf([HEADER.replaceAll(",", mark), cells.join(mark)].join("\r\n"))).toEqual([FORM]);
  });

  test.each([
    ["UTF-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 the other way round", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ])("may be %s", (_, encoded) => {
    const text = decodeUpload(encoded(table(ROW.replace("You build", "Née — 你好 👩🏽‍💻"))));
    expect(formsOf(text)).toEqual([{ ...FORM, description: "Née — 你好 👩🏽‍💻." }]);
  });

  test("keeps lines within a cell, and ends them all alike", () => {
    const text = `${HEADER}\r\n${ROW.replace("You build.", '"You build.\r\n\r\n- ""all"" of it"')}`;
    expect(formsOf(text)[0]?.description).toBe('You build.\n\n- "all" of it');
  });

  test("takes what looks like a formula for text", () => {
    const cell = '=HYPERLINK("https://x.example";"y")';
    const text = table(
      ROW.replace("Data Engineer", `"${cell.replaceAll('"', '""')}"`),
      ROW.replace("You build.", "@SUM(A1)"),
    );
    expect(formsOf(text).map(({ title }) => title)).toEqual([cell, "Data Engineer"]);
    expect(formsOf(text)[1]?.description).toBe("@SUM(A1)");
  });

  test("may lack the last cells of a row, which Excel leaves out", () => {
    const text = `${HEADER},Skills,Level\n${ROW}`;
    expect(readUpload(text)).toEqual([{ row: 2, form: FORM, faults: [] }]);
  });

  test("with a cell under no column names that in its row", () => {
    expect(readUpload(table(`${ROW},stray`))[0]?.faults).toEqual([
      { field: null, message: expect.stringContaining("under no column") },
    ]);
    expect(readUpload(table(`${ROW},,`))[0]?.faults).toEqual([]);
  });
});

describe("a cell", () => {
  test.each([
    ["Filed under", "back-end engineer", { role: "backend-engineer" }],
    ["Level", "MIDDLE+", { level: "middle-plus" }],
    ["Level", "Middle", { level: "middle" }],
    ["Pay per", "Hour", { payPeriod: "hour" }],
    ["States", "CO WA", { remoteStates: "CO WA", remoteReach: "states" }],
    ["Address to apply at", "https://a.example/x", { applyUrl: "https://a.example/x", applyBy: "address" }],
    ["People apply", "address", { applyBy: "address" }],
    ["Questions", "When? | Why?", { questions: "When?\nWhy?" }],
    ["Applications close", "12/31/2026", { closesOn: "2026-12-31" }],
    ["Applications close", "1/2/2027", { closesOn: "2027-01-02" }],
    ["Applications close", "2026-12-31", { closesOn: "2026-12-31" }],
  ] satisfies [string, string, VacancyForm][])("%s: %s", (column, cell, holds) => {
    expect(withCell(column, cell)).toEqual({ row: 2, form: { ...FORM, ...holds }, faults: [] });
  });

  test.each([
    [
      "Level",
      "Snior",
      "“Snior” is none of these: Intern, Junior, Middle, Middle+, Senior, Staff, Principal.",
    ],
    ["Filed under", "Wizard", "“Wizard” is none of ours. Left empty, it is what the title says."],
    ["Pay per", "true", "“true” is none of these: Year, Month, Week, Day, Hour."],
  ])("%s: %s is named, since the form would pass over it", (column, cell, message) => {
    expect(withCell(column, cell)?.faults.map((fault) => fault.message)).toEqual([message]);
  });
});

describe("a file that is no such table is refused in words", () => {
  test.each([
    [
      "lacks columns",
      "Title,Type\nA,B",
      "lacks the columns “Workplace”, “Description”, “Existing vacancy”, and “AI screens”",
    ],
    ["has one that we don't know", `${HEADER},Salary\n${ROW},1`, "We don’t know the column “Salary”"],
    ["has one twice", `${HEADER},title\n${ROW},x`, "It has the column “Title” twice"],
    ["has no row", `${HEADER}\n,,,,,,\n`, "There is no role in the file"],
    ["has a quote that never ends", table(`"Data ${ROW}`), "no readable table"],
    ["has a quote within a cell", table(ROW.replace("Data", 'Data 5" x')), "no readable table"],
    ["has too many rows", table(...Array(MOST_UPLOADED + 1).fill(ROW)), "holds 501 roles. Send 500 at most"],
    ["is something else", "hello", "lacks the columns"],
  ])("%s", (_, text, words) => {
    expect(() => readUpload(text)).toThrow(words);
  });

  test.each([
    ["a workbook", zipOf({ "xl/workbook.xml": "<workbook/>" }), "That is a workbook or an archive"],
    [
      "Excel's plain CSV with letters beyond ASCII",
      Buffer.from(table(ROW).replace("You", "Né"), "latin1"),
      "not UTF-8 text",
    ],
    ["a program", Buffer.from("MZ\u0000\u0000"), "bytes that are no text"],
    ["nothing", Buffer.alloc(0), "is empty"],
  ])("%s", (_, bytes, words) => {
    expect(() => decodeUpload(bytes)).toThrow(words);
    expect(() => decodeUpload(bytes)).toThrow("save it as CSV (UTF-8)");
  });

  test("takes five hundred rows, and no file of more than a megabyte", async () => {
    expect(readUpload(table(...Array(MOST_UPLOADED).fill(ROW)))).toHaveLength(MOST_UPLOADED);
    const messages = async (bytes: Buffer, options = {}) => {
      const file = new File([new Uint8Array(bytes)], "x.csv");
      const { error } = await uploadInput(options).safeParseAsync({ table: file });
      return error?.issues.map(({ path, message }) => `${path}: ${message}`) ?? [];
    };
    const tooLarge = "table: That file is larger than 1 MB. Send a part of it at a time.";
    expect(await messages(Buffer.alloc(LARGEST_UPLOAD + 1, "a"))).toEqual([tooLarge]);
    expect(await messages(Buffer.from(table(ROW)), { isCut: true })).toEqual([tooLarge]);
    expect(await messages(Buffer.from(table(ROW)))).toEqual([]);
    expect(await messages(Buffer.from("MZ"))).toEqual([expect.stringMatching(/^table: The file lacks/)]);
  });

  test("asks for a file where none was chosen", async () => {
    const { error } = await uploadInput().safeParseAsync({ table: new File([], "") });
    expect(error?.issues.map(({ message }) => message)).toEqual(["Choose your file."]);
  });
});

describe("the template", () => {
  const today = "2026-06-01";

  test("names every field, and its example can be posted as it stands", () => {
    const text = uploadTemplate(today);
    expect(text.startsWith("\ufeffTitle,")).toBe(true);
    expect(text.split("\r\n")[0]?.slice(1).split(",")).toEqual(Object.values(FIELD_NAMES));
    const [example, ...others] = readUpload(decodeUpload(Buffer.from(text)));
    expect(others).toEqual([]);
    expect(example?.faults).toEqual([]);
    expect(vacancyInput(today).safeParse(example?.form).error?.issues ?? []).toEqual([]);
  });
});
