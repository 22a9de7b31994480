import { crc32, deflateRawSync } from "node:zlib";

type Cell = string | number | boolean | null;

/**
 * A workbook with one sheet, as Excel writes them: texts shared and named by number, empty cells left out. A text
 * that begins with "inline:" stands in its cell, as other programs do.
 */
export function makeXlsx(rows: readonly (readonly Cell[])[]): Buffer {
  const texts: string[] = [];
  const share = (text: string) => {
    if (!texts.includes(text)) texts.push(text);
    return texts.indexOf(text);
  };
  const sheet = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`, share));
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  return zip({
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `${XML}<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Wages" sheetId="7" r:id="rId3"/><sheet name="Notes" sheetId="8" r:id="rId4"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships><Relationship Id="rId4" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Target="worksheets/sheet2.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `${XML}<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
    "xl/worksheets/sheet2.xml": `${XML}<worksheet ${MAIN}><sheetData>${sheet.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `${XML}<sst ${MAIN}>${texts.map(sharedXml).join("")}</sst>`,
  });
}

/** A zip archive of texts. */
export function zip(files: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, plain] = [Buffer.from(path), Buffer.from(text)];
    const packed = deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    for (const [header, at] of [
      [local, 4],
      [entry, 6],
    ] as const) {
      header.writeUInt16LE(20, at);
      header.writeUInt16LE(8, at + 4);
      header.writeUInt32LE(crc32(plain), at + 10);
      header.writeUInt32LE(packed.length, at + 14);
      header.writeUInt32LE(plain.length, at + 18);
      header.writeUInt16LE(name.length, at + 22);
    }
    entry.writeUInt32LE(offset, 42);
    locals.push(local, name, packed);
    central.push(entry, name);
    offset += local.length + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(central.length / 2, 8);
  end.writeUInt16LE(central.length / 2, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function cellXml(cell: Cell, at: string, share: (text: string) => number): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (cell.startsWith("inline:"))
    return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell.slice(7))}</t></is></c>`;
  return `<c r="${at}" s="1" t="s"><v>${share(cell)}</v></c>`;
}

/** In two runs and with a reading aid, as Excel writes what was partly formatted. */
function sharedXml(text: string): string {
  const half = Math.floor(text.length / 2);
  const runs = [text.slice(0, half), text.slice(half)].map(
    (run) => `<r><t xml:space="preserve">${escaped(run)}</t></r>`,
  );
  return `<si>${runs.join("")}<rPh sb="0" eb="1"><t>reading</t></rPh></si>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
