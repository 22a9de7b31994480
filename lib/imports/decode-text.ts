import { InvalidInput } from "@/lib/errors";

/**
 * A file's text. UTF-8, with or without a byte-order mark, and UTF-16 with one; of any other encoding
 * we could only guess letters, so it throws InvalidInput.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new InvalidInput("The file is empty.");
  const text = decoded(bytes);
  if (text.trim() === "") throw new InvalidInput("The file is empty.");
  if (text.includes("\u0000")) throw new InvalidInput("The file holds bytes that are no text.");
  return text;
}

function decoded(bytes: Uint8Array): string {
  const encoding = encodingByMark(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const name = encoding === "utf-8" ? "UTF-8" : "UTF-16";
    throw new InvalidInput(`The file is not ${name} text. Save it as UTF-8 and try again.`);
  }
}

function encodingByMark([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** JSON, or InvalidInput saying what it is instead. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (/^\s*</.test(text)) throw new InvalidInput("This is a web page, not a JSON feed.");
    const detail = error instanceof Error ? error.message.replace(/, ("|\.\.\.)[\s\S]*$| in JSON/g, "") : "";
    throw new InvalidInput(`The JSON is broken or cut short: ${detail}.`);
  }
}
