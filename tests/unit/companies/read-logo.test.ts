import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { profileInput } from "@/lib/companies/profile-input";
import { readLogo } from "@/lib/companies/read-logo";
import { LARGEST_LOGO } from "@/lib/companies/vocabulary";
import { zipOf } from "@/tests/unit/applications/zip";

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 60, alpha: 0.5 } } });
const sizeOf = async (bytes: Buffer) => {
  const { format, width, height } = await sharp(bytes).metadata();
  return { format, width, height };
};

describe("a logo", () => {
  test.each([
    ["PNG", () => drawn(640, 320).png()],
    ["JPEG", () => drawn(640, 320).jpeg()],
    ["WebP", () => drawn(640, 320).webp()],
  ])("that is a %s becomes a WebP that fits 256 pixels", async (_, make) => {
    const logo = await readLogo(await make().toBuffer());
    expect(await sizeOf(logo)).toEqual({ format: "webp", width: 256, height: 128 });
  });

  test("that is small stays as small, and see-through where it was", async () => {
    const logo = await readLogo(await drawn(40, 30).png().toBuffer());
    expect(await sizeOf(logo)).toEqual({ format: "webp", width: 40, height: 30 });
    expect((await sharp(logo).metadata()).hasAlpha).toBe(true);
  });

  test("stands upright, and keeps nothing of where and with what it was taken", async () => {
    const taken = await drawn(300, 100)
      .withExif({ IFD0: { Copyright: "Jane Doe" }, IFD3: { GPSLatitudeRef: "N" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif?.length).toBeGreaterThan(0);
    const logo = await readLogo(taken);
    expect(await sizeOf(logo)).toEqual({ format: "webp", width: 85, height: 256 });
    const { exif, icc, xmp, orientation } = await sharp(logo).metadata();
    expect({ exif, icc, xmp, orientation }).toEqual({});
    expect(logo.includes("Jane")).toBe(false);
  });

  test("that moves stands still", async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .png()
        .toBuffer();
    const moving = await sharp([await frame("red"), await frame("blue")], { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(moving, { pages: -1 }).metadata()).pages).toBe(2);
    expect((await sharp(await readLogo(moving), { pages: -1 }).metadata()).pages ?? 1).toBe(1);
  });
});

describe("what is no logo is refused, and told what it is", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each([
    ["a renamed program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(4_000)]), "is a program"],
    ["a program of Linux", Buffer.concat([Buffer.from("\x7fELF"), Buffer.alloc(4_000)]), "is a program"],
    ["an SVG with script", Buffer.from(svg), "is an SVG drawing, which may hold a program"],
    [
      "an SVG behind a declaration",
      Buffer.from(`\ufeff<?xml version="1.0"?>\n<!-- x -->${svg}`),
      "is an SVG",
    ],
    ["a zip", zipOf({ "logo.png": "hello" }), "is a zip archive"],
    ["a GIF", Buffer.from("GIF89a\x01\x00\x01\x00", "latin1"), "is a GIF"],
    ["a PDF", Buffer.from("%PDF-1.7"), "is a PDF"],
    ["text", Buffer.from("logo.png"), "neither a PNG, a JPEG nor a WebP"],
    ["a sound in the WebP's wrapping", Buffer.from("RIFF\x10\x00\x00\x00WAVEfmt "), "neither a PNG"],
    ["nothing", Buffer.alloc(0), "is empty"],
    ["a file of more than 2 MB", Buffer.alloc(LARGEST_LOGO + 1), "larger than 2 MB"],
  ])("%s", async (_, bytes, words) => {
    await expect(readLogo(bytes)).rejects.toThrow(words);
  });

  test("a PNG that is cut short", async () => {
    const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, at) => (at * 7919) % 251));
    const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
      .png()
      .toBuffer();
    for (const length of [20, 60, whole.length >> 1, whole.length - 40])
      await expect(readLogo(whole.subarray(0, length)), String(length)).rejects.toThrow(
        "broken or cut short",
      );
    expect(await sizeOf(await readLogo(whole))).toMatchObject({ width: 256 });
  });

  test("a JPEG and a WebP that are cut short", async () => {
    const big = sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: "red",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    });
    for (const whole of [await big.clone().jpeg().toBuffer(), await big.clone().webp().toBuffer()])
      await expect(readLogo(whole.subarray(0, whole.length >> 1))).rejects.toThrow("broken or cut short");
  });

  test("a PNG of a few bytes that unpacks to a gigabyte, before it is unpacked", async () => {
    const began = performance.now();
    await expect(readLogo(bomb(30_000, 30_000))).rejects.toThrow(
      "30,000 pixels wide and 30,000 high. Make it 5,000 at most",
    );
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe("the form of a company's profile", () => {
  const profile = { name: "Acme", website: "", employees: "40", about: "" };
  const png = () => drawn(20, 10).png().toBuffer();

  test("leaves the logo where no file was chosen, as browsers send it and as scripts do", async () => {
    expect(await profileInput().parseAsync(profile)).toHaveProperty("logo", undefined);
    const empty = { ...profile, logo: new File([], "") };
    expect(await profileInput().parseAsync(empty)).toHaveProperty("logo", undefined);
  });

  test("removes it where that is ticked and none is chosen instead", async () => {
    expect(await profileInput().parseAsync({ ...profile, removeLogo: "1" })).toHaveProperty("logo", null);
    const other = { ...profile, removeLogo: "1", logo: new File([await png()], "x.png") };
    expect((await profileInput().parseAsync(other)).logo).toBeInstanceOf(Buffer);
  });

  test("takes a picture for what it is, whatever its name and type say", async () => {
    const file = new File([await png()], "logo.exe", { type: "application/x-msdownload" });
    const { logo } = await profileInput().parseAsync({ ...profile, logo: file });
    expect(await sizeOf(logo ?? Buffer.alloc(0))).toEqual({ format: "webp", width: 20, height: 10 });
  });

  test("says what is wrong at the field, and what is too large where it was cut", async () => {
    const program = { ...profile, logo: new File(["MZ"], "logo.png", { type: "image/png" }) };
    const { error } = await profileInput().safeParseAsync(program);
    expect(error?.issues.map(({ path }) => path)).toEqual([["logo"]]);
    const cut = await profileInput({ isCut: true }).safeParseAsync(profile);
    expect(cut.error?.issues.map(({ message }) => message)).toEqual([
      "That file is larger than 2 MB. Choose a smaller one.",
    ]);
  });
});

/** A PNG whose header says how large it is, and whose rows are a few bytes of packed nothing. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(100_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
