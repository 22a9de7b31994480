import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { InvalidInput } from "@/lib/errors";
import { CV_TOO_LARGE, LARGEST_CV } from "./vocabulary";

export type CvKind = "pdf" | "docx";

const NEITHER =
  "That file is neither a PDF nor a Word document (.docx). Save your CV as one of the two and choose it again.";
const CUT_OFF = "That PDF ends too early, so nobody could open it. Save it again and choose it anew.";

/** A PDF begins within its first thousand bytes and ends within its last: readers allow for that much around it. */
const AROUND = 1024;
/** Far more than a document of 5 MB unpacks to; what claims more is made to fill a disk. */
const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_ENTRIES = 5_000;

/** What a CV is, told by its bytes: a name says nothing. Throws InvalidInput with what to do where it can't be taken. */
export async function readCv(bytes: Buffer): Promise<CvKind> {
  if (bytes.length === 0) throw new InvalidInput("That file is empty. Choose your CV again.");
  if (bytes.length > LARGEST_CV) throw new InvalidInput(CV_TOO_LARGE);
  if (bytes.subarray(0, AROUND).includes("%PDF-")) {
    if (!bytes.subarray(-AROUND).includes("%%EOF")) throw new InvalidInput(CUT_OFF);
    return "pdf";
  }
  if (bytes.subarray(0, 4).equals(ZIP) && (await isDocx(bytes))) return "docx";
  throw new InvalidInput(NEITHER);
}

const ZIP = Buffer.from("PK\u0003\u0004", "latin1");

/** Only the archive's directory is read, nothing is unpacked. */
async function isDocx(bytes: Buffer): Promise<boolean> {
  const names = new Set<string>();
  let unpacked = 0;
  try {
    for await (const { fileName, uncompressedSize } of entriesOf(await open(bytes))) {
      names.add(fileName);
      unpacked += uncompressedSize;
      if (unpacked > MOST_UNPACKED || names.size > MOST_ENTRIES) return false;
    }
  } catch {
    // Whatever the archive's reader complains of: it is no document that anybody could open.
    return false;
  }
  // One with macros is a .docm, whatever its name.
  return (
    names.has("[Content_Types].xml") && names.has("word/document.xml") && !names.has("word/vbaProject.bin")
  );
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let read = 0; read < zip.entryCount; read++) {
    yield await new Promise<Entry>((resolve, reject) => {
      zip.once("entry", resolve);
      zip.once("end", () => reject(new Error("The archive's directory ends too early.")));
      zip.once("error", reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
  }
}

const SUFFIX: Record<CvKind, RegExp> = { pdf: /\.pdf$/i, docx: /\.docx$/i };

/** A name to store a CV under: that of its file without folders, ending as what it is. */
export function cvFileName(given: string, kind: CvKind): string {
  const name = (given.split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replace(/[\p{C}<>:"|?*]+/gu, " ")
    .replace(SUFFIX[kind], "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\.+/, "");
  return `${[...(name || "CV")].slice(0, 100).join("")}.${kind}`;
}
