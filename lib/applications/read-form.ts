import { LARGEST_CV } from "./vocabulary";

/** Bytes of a form with the largest CV and all that can be typed beside it. */
export const LARGEST_FORM = LARGEST_CV + 1024 * 1024;
/** Of a form that says itself that it is too large, as much as its typed text can take. */
const TEXT_PART = 512 * 1024;

export type SentForm = { form: FormData; isCut: boolean };

/**
 * What a form sent, read to no more than its limit; null where it is no form. One that is longer is read in part:
 * the file stands last in it, so that what was typed comes before the cut and can be given back.
 */
export async function readForm(request: Request): Promise<SentForm | null> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  if (!boundary || !request.body) return null;
  // A body that comes in chunks says no length, so it is counted, too.
  const declared = Number(request.headers.get("content-length") ?? 0);
  const { bytes, isCut } = await readUpTo(request.body, declared > LARGEST_FORM ? TEXT_PART : LARGEST_FORM);
  const end = isCut ? [Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}--\r\n`)] : [];
  const body = Buffer.concat([bytes, ...end]);
  try {
    return { form: await new Response(body, { headers: { "Content-Type": type } }).formData(), isCut };
  } catch (error) {
    // What the parser throws at a form that is broken.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function readUpTo(body: ReadableStream<Uint8Array>, most: number) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early has the rest thrown away.
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > most) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, most), isCut: length > most };
}
