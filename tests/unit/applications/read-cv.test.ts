import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { cvFileName, readCv } from "@/lib/applications/read-cv";
import { LARGEST_CV } from "@/lib/applications/vocabulary";
import { zipOf } from "./zip";

const PDF = Buffer.from(
  "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n",
);
const DOCX = zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>" });
const NEITHER = /neither a PDF nor a Word document/;

describe("a CV is told by its bytes", () => {
  test("a PDF", async () => {
    expect(await readCv(PDF)).toBe("pdf");
  });

  test("a PDF with something before and after it, as some programs write them", async () => {
    expect(await readCv(Buffer.concat([Buffer.alloc(500, 32), PDF, Buffer.alloc(500)]))).toBe("pdf");
  });

  test("a Word document", async () => {
    expect(await readCv(DOCX)).toBe("docx");
  });

  test.each([
    ["an executable", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(4_000), Buffer.from("%%EOF")])],
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ["a zip that is no document", zipOf({ "notes.txt": "hello" })],
    ["a spreadsheet", zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" })],
    ["an old Word document", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["a document with macros", zipOf({ ...wordParts(), "word/vbaProject.bin": "Sub AutoOpen" })],
    ["a document that ends too early", DOCX.subarray(0, DOCX.length - 10)],
    ["a document whose directory is spoilt", spoilt(DOCX)],
    ["a PDF that begins after the first thousand bytes", Buffer.concat([Buffer.alloc(2_000), PDF])],
  ])("%s is neither", async (_, bytes) => {
    await expect(readCv(bytes)).rejects.toThrow(NEITHER);
  });

  test("a PDF that ends too early is refused", async () => {
    await expect(readCv(PDF.subarray(0, 40))).rejects.toThrow("ends too early");
  });

  test("an empty file is refused", async () => {
    await expect(readCv(Buffer.alloc(0))).rejects.toThrow("is empty");
  });

  test("one of more than 5 MB is refused, one of 5 MB is not", async () => {
    const padded = (length: number) => Buffer.concat([Buffer.alloc(100, 32), PDF], length);
    const whole = padded(LARGEST_CV);
    PDF.copy(whole, LARGEST_CV - PDF.length);
    expect(await readCv(whole)).toBe("pdf");
    await expect(readCv(padded(LARGEST_CV + 1))).rejects.toThrow("larger than 5 MB");
  });

  test("a document that claims to unpack to far more than it could hold is refused unopened", async () => {
    const bomb = zipOf({ ...wordParts(), "word/media/image1.png": "x" }, { claimed: 4_000_000_000 });
    await expect(readCv(bomb)).rejects.toThrow(NEITHER);
  });
});

describe("the name that a CV is kept under", () => {
  test.each([
    ["cv.pdf", "pdf", "cv.pdf"],
    ["Résumé Ada.PDF", "pdf", "Résumé Ada.pdf"],
    ["cv.exe", "pdf", "cv.exe.pdf"],
    ["../../etc/passwd", "docx", "passwd.docx"],
    ["C:\\fakepath\\cv.docx", "docx", "cv.docx"],
    ['a"b\r\nSet-Cookie: x.pdf', "pdf", "a b Set-Cookie x.pdf"],
    ["fdp\u202excv.pdf", "pdf", "fdp xcv.pdf"],
    [".pdf", "pdf", "CV.pdf"],
    ["x".repeat(300), "pdf", `${"x".repeat(100)}.pdf`],
  ] as const)("%j", (given, kind, kept) => {
    expect(cvFileName(given, kind)).toBe(kept);
  });
});

function wordParts() {
  return { "[Content_Types].xml": "<Types/>", "word/document.xml": deflateRawSync("<w:document/>") };
}

/** The signature of its directory's first entry is overwritten. */
function spoilt(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  copy.write("XXXX", copy.indexOf("PK\u0001\u0002", 0, "latin1"), "latin1");
  return copy;
}
