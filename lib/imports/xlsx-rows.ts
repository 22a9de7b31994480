import { SaxesParser } from "saxes";
import { InvalidInput } from "@/lib/errors";
import type { OnProgress } from "./csv-rows";
import type { TableRow } from "./records";
import { openXlsx, type XlsxArchive } from "./xlsx-archive";

/** Excel's own limit. */
const MOST_COLUMNS = 16_384;

/**
 * The rows of a workbook's first sheet, one by one: cells as text without blanks around them, numbers in plain
 * digits, dates as Excel's count of days; blank rows left out, a row filled up to the widest before it. Holds the
 * workbook's texts in memory, not its rows. Throws InvalidInput where it is damaged or cut short.
 */
export async function* xlsxRows(path: string, onProgress?: OnProgress): AsyncGenerator<TableRow> {
  const archive = await openXlsx(path, onProgress);
  try {
    const texts = archive.has("xl/sharedStrings.xml") ? await sharedTexts(archive) : [];
    yield* sheetRows(archive.read(await firstSheet(archive)), texts);
  } finally {
    archive.close();
  }
}

async function* sheetRows(xml: AsyncIterable<string>, texts: readonly string[]): AsyncGenerator<TableRow> {
  let rows: string[][] = [];
  let cells: string[] = [];
  let [column, kind, text, width] = [-1, "", "", 0];
  let isText = false;
  const parse = parserOf({
    open(name, attributes) {
      if (name === "row") {
        cells = [];
        column = -1;
      } else if (name === "c") {
        column = columnOf(attributes.r) ?? column + 1;
        kind = attributes.t ?? "n";
        text = "";
        if (column >= MOST_COLUMNS)
          throw new InvalidInput(`The workbook is damaged: it has a cell ${attributes.r}.`);
      } else isText = name === "v" || name === "t";
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      isText = false;
      if (name === "c") {
        while (cells.length < column) cells.push("");
        cells[column] = wordsOf(kind, text, texts);
      } else if (name === "row" && cells.some((cell) => cell !== "")) {
        width = Math.max(width, cells.length);
        while (cells.length < width) cells.push("");
        rows.push(cells);
      }
    },
  });
  for await (const chunk of xml) {
    parse.write(chunk);
    yield* rows;
    rows = [];
  }
  parse.end();
}

function wordsOf(kind: string, text: string, texts: readonly string[]): string {
  if (kind === "s") return texts[Number(text)] ?? "";
  // 73673.600000000006 is how a workbook writes 73673.6.
  if (kind === "n" && text !== "") return String(Number(text));
  if (kind === "b") return text === "1" ? "TRUE" : "FALSE";
  return text.trim();
}

/** `C` of `C12` is 2; null where the cell doesn't say. */
function columnOf(reference: string | undefined): number | null {
  if (!reference) return null;
  let column = 0;
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column === 0 ? null : column - 1;
}

/** Texts that cells name by number. What is said of pronunciation is no part of them. */
async function sharedTexts(archive: XlsxArchive): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let [isText, isPhonetic] = [false, false];
  const parse = parserOf({
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isPhonetic = true;
      isText = name === "t" && !isPhonetic;
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      isText = false;
      if (name === "rPh") isPhonetic = false;
      if (name === "si") texts.push(text.trim());
    },
  });
  for await (const chunk of archive.read("xl/sharedStrings.xml")) parse.write(chunk);
  parse.end();
  return texts;
}

/** Where the first sheet is: the workbook names it by a relation, which names the part. */
async function firstSheet(archive: XlsxArchive): Promise<string> {
  let relation: string | undefined;
  await readThrough(archive.read("xl/workbook.xml"), (name, attributes) => {
    if (name === "sheet") relation ??= attributes["r:id"];
  });
  let target: string | undefined;
  if (relation && archive.has("xl/_rels/workbook.xml.rels")) {
    await readThrough(archive.read("xl/_rels/workbook.xml.rels"), (name, { Id, Target }) => {
      if (name === "Relationship" && Id === relation) target = Target;
    });
  }
  if (!target) return "xl/worksheets/sheet1.xml";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

type Attributes = Readonly<Record<string, string>>;

async function readThrough(xml: AsyncIterable<string>, open: (name: string, of: Attributes) => void) {
  const parse = parserOf({ open, text: () => {}, close: () => {} });
  for await (const chunk of xml) parse.write(chunk);
  parse.end();
}

/** Names come without the prefix that some programs write before them. */
function parserOf(handlers: {
  open: (name: string, attributes: Attributes) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}) {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const local = (name: string) => (name.includes(":") ? name.slice(name.indexOf(":") + 1) : name);
  parser.on("opentag", ({ name, attributes }) => handlers.open(local(name), attributes));
  parser.on("text", handlers.text);
  parser.on("closetag", ({ name }) => handlers.close(local(name)));
  parser.on("error", (error) => {
    throw new InvalidInput(`The workbook is damaged: ${error.message}.`);
  });
  return { write: (chunk: string) => parser.write(chunk), end: () => parser.close() };
}
