import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, openPromise } from "yauzl";
import { InvalidInput } from "@/lib/errors";
import type { OnProgress } from "./csv-rows";

/** The parts of a workbook, which is a zip archive of XML. */
export type XlsxArchive = {
  has: (part: string) => boolean;
  /** A part's text, piece by piece. Throws InvalidInput where it is damaged. */
  read: (part: string) => AsyncGenerator<string>;
  close: () => void;
};

/** Opens the workbook at `path`. Throws InvalidInput where it is none, or where its end is missing. */
export async function openXlsx(path: string, onProgress?: OnProgress): Promise<XlsxArchive> {
  const zip = await openPromise(path, { autoClose: false }).catch((error: unknown) => {
    throw damaged(error);
  });
  const entries = new Map<string, Entry>();
  let done = 0;
  const count = (bytes: number) => {
    done += bytes;
    onProgress?.(done, zip.fileSize);
  };
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    if (!entries.has("xl/workbook.xml")) throw new InvalidInput(noWorkbook([...entries.keys()]));
  } catch (error) {
    zip.close();
    throw error instanceof InvalidInput ? error : damaged(error);
  }
  return {
    has: (part) => entries.has(part),
    read: async function* (part) {
      const entry = entries.get(part);
      if (!entry) throw new InvalidInput(`The workbook lacks its part ${part}.`);
      try {
        yield* decoded(await zip.openReadStreamPromise(entry), entry, count);
      } catch (error) {
        throw damaged(error);
      }
    },
    close: () => zip.close(),
  };
}

/** As text, and compared at its end with the sum that was taken when it was packed. */
async function* decoded(
  bytes: Readable,
  { fileName, compressedSize, uncompressedSize, crc32: packed }: Entry,
  count: (packedBytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let sum = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    sum = crc32(chunk, sum);
    // How many bytes of the file it was is not said; about as much smaller as the whole part.
    count((chunk.length * compressedSize) / uncompressedSize);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
  if (sum !== packed) throw new Error(`its part ${fileName} is not what was packed`);
}

function damaged(error: unknown): InvalidInput {
  const detail = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
  return new InvalidInput(`The workbook is damaged or cut short: ${detail}.`);
}

function noWorkbook(names: string[]): string {
  const files = names.filter((name) => !name.endsWith("/"));
  const listed = files.slice(0, 5).join(", ") + (files.length > 5 ? ", …" : "");
  return `This is an archive of files, not a workbook. Unpack it and import the one with the table: ${listed}.`;
}
