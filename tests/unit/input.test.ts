import { describe, expect, test } from "vitest";
import { oneLine, optionalLine, optionalText, plainText } from "@/lib/input";

const complaintOf = (schema: ReturnType<typeof oneLine>, given: unknown) =>
  schema.safeParse(given).error?.issues.map(({ message }) => message);

describe("plain text", () => {
  test("loses control characters; tabs and line breaks stay", () => {
    expect(plainText("a\0b\u0007c\u001b[31md\u007f\te\nf")).toBe("abc[31md\te\nf");
  });

  test("has lines that end in \\n", () => {
    expect(plainText("a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
  });

  test("loses the marks that turn what follows them round", () => {
    for (const mark of "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") {
      expect(plainText(`pay${mark}001$`), mark.codePointAt(0)?.toString(16)).toBe("pay001$");
    }
  });

  test("keeps the marks of a single letter, which Hebrew and Arabic need", () => {
    expect(plainText("שלום\u200f! C\u200e")).toBe("שלום\u200f! C\u200e");
  });

  test("keeps an emoji whole that several make up", () => {
    for (const emoji of ["👩‍💻", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇺🇸", "👍🏽"]) expect(plainText(emoji)).toBe(emoji);
  });

  test("writes a letter with its accent as one, whichever way it was typed", () => {
    expect(plainText("Jose\u0301")).toBe("José");
    expect(plainText("\u212b")).toBe("Å");
  });

  test("has no half of a pair, which Postgres refuses", () => {
    expect(plainText("a\ud83db").isWellFormed()).toBe(true);
  });
});

describe("a line", () => {
  const name = oneLine("your name", 100);

  test("is trimmed and single-spaced", () => {
    expect(name.parse("  Ada \n\t Lovelace\u00a0 ")).toBe("Ada Lovelace");
  });

  test("has to be there", () => {
    for (const nothing of [undefined, "", "   ", "\n", "\0", "\u202e", "\ufeff"]) {
      expect(complaintOf(name, nothing), JSON.stringify(nothing)).toEqual(["Write your name."]);
    }
  });

  test("is not longer than it may be, and a megabyte is refused with a sentence", () => {
    expect(name.parse("x".repeat(100))).toHaveLength(100);
    expect(complaintOf(name, "x".repeat(101))).toEqual(["Use 100 characters at most."]);
    expect(complaintOf(name, "x".repeat(1_000_000))).toEqual(["Use 100 characters at most."]);
  });

  test("is text", () => {
    for (const other of [7, null, ["Ada", "Eve"], new File([], "a")]) {
      expect(complaintOf(name, other)).toEqual(["Write this as text."]);
    }
  });

  test("may be left out where it is optional", () => {
    expect(optionalLine(10).parse(undefined)).toBe("");
    expect(optionalLine(10).parse(" ")).toBe("");
  });
});

describe("text of several lines", () => {
  test("keeps its lines", () => {
    expect(optionalText(100).parse(" one\r\n\r\n  two ")).toBe("one\n\n  two");
  });

  test("may be left out", () => {
    expect(optionalText(100).parse(undefined)).toBe("");
  });

  test("of a megabyte is refused with a sentence", () => {
    const { error } = optionalText(10_000).safeParse("é\u0301\n".repeat(350_000));
    expect(error?.issues[0]?.message).toBe("Use 10,000 characters at most.");
  });
});
