import sharp from "sharp";
import { InvalidInput } from "@/lib/errors";
import { formatCount } from "@/lib/format";
import { LARGEST_LOGO, LOGO_SIDE, LOGO_TOO_LARGE } from "./vocabulary";

const AS = "Save your logo as a PNG, a JPEG or a WebP and choose it again.";
const BROKEN = `That picture is broken or cut short, so nobody could see it. ${AS}`;

/** Pixels of a side. What claims more is made to fill the memory when it is unpacked. */
const LONGEST_SIDE = 5_000;
/** Far longer than any logo takes. */
const MOST_SECONDS = 10;

/**
 * A logo as we show it, made from what was uploaded: a still WebP without metadata, upright, at most 256 px wide and
 * high and never larger than it was. What it is, its bytes tell: a name says nothing. Throws InvalidInput with what
 * to do where it can't be taken.
 */
export async function readLogo(bytes: Buffer): Promise<Buffer> {
  if (bytes.length === 0) throw new InvalidInput("That file is empty. Choose your logo again.");
  if (bytes.length > LARGEST_LOGO) throw new InvalidInput(LOGO_TOO_LARGE);
  if (!TAKEN.some((isIt) => isIt(bytes))) {
    const [, what = "neither a PNG, a JPEG nor a WebP"] = KNOWN.find(([isIt]) => isIt(bytes)) ?? [];
    throw new InvalidInput(`That file is ${what}. ${AS}`);
  }
  return await redraw(bytes);
}

async function redraw(bytes: Buffer): Promise<Buffer> {
  // Its head alone, which says how large it claims to be.
  const { width, height } = await orBroken(sharp(bytes, { limitInputPixels: false }).metadata());
  if (Math.max(width, height) > LONGEST_SIDE)
    throw new InvalidInput(
      `That picture is ${formatCount(width)} pixels wide and ${formatCount(height)} high. Make it ${formatCount(LONGEST_SIDE)} at most either way, and choose it again.`,
    );
  // Of one that moves, the first frame.
  const picture = sharp(bytes, { failOn: "error", limitInputPixels: LONGEST_SIDE * LONGEST_SIDE, pages: 1 });
  const drawn = picture
    .timeout({ seconds: MOST_SECONDS })
    .autoOrient()
    .resize(LOGO_SIDE, LOGO_SIDE, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 90, alphaQuality: 100, effort: 4 });
  return await orBroken(drawn.toBuffer());
}

/** Whatever the library complains of: it is no picture that anybody could see. */
async function orBroken<T>(working: Promise<T>): Promise<T> {
  return await working.catch(() => {
    throw new InvalidInput(BROKEN);
  });
}

type Test = (bytes: Buffer) => boolean;

const begins =
  (signature: string, at = 0): Test =>
  (bytes) =>
    bytes.subarray(at, at + signature.length).equals(Buffer.from(signature, "latin1"));
const isWebp: Test = (bytes) => begins("RIFF")(bytes) && begins("WEBP", 8)(bytes);

const TAKEN = [begins("\x89PNG\r\n\x1a\n"), begins("\xff\xd8\xff"), isWebp];

/** What people send instead, in words. */
const KNOWN: readonly (readonly [Test, string])[] = [
  [
    (bytes) => /^\s*(?:<\?xml|<!--|<!doctype|<svg)/i.test(startOf(bytes)) && /<svg/i.test(startOf(bytes)),
    "an SVG drawing, which may hold a program",
  ],
  [begins("GIF8"), "a GIF"],
  [begins("PK\x03\x04"), "a zip archive"],
  [begins("%PDF-"), "a PDF"],
  [(bytes) => begins("MZ")(bytes) || begins("\x7fELF")(bytes), "a program, whatever its name says"],
];

function startOf(bytes: Buffer): string {
  return bytes
    .subarray(0, 4_096)
    .toString("utf8")
    .replace(/^\ufeff/, "");
}
