import { describe, expect, test } from "vitest";
import { nameToGreet, resetLetter, verifyLetter } from "@/lib/accounts/letters";
import { type Letter, writeLetter } from "@/lib/mail/letter";

const letter: Letter = {
  kind: "test",
  subject: "A test",
  paragraphs: ["Hello,", "one\ntwo"],
  action: { label: "Go on", url: "https://board.example/sign-in/mailed?secret=a-b_c&onward=%2Fjobs" },
  closing: ["Once."],
  footer: "You asked for it.",
};

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</p></body><a href='https://evil.example'>here</a>",
  "&lt;script&gt;",
  "Ada\r\nBcc: eve@example.com",
];

describe("as text", () => {
  test("has every part, a blank line between them, and the footer below dashes", () => {
    expect(writeLetter(letter).text).toBe(
      `Hello,\n\none\ntwo\n\nGo on:\n${letter.action?.url}\n\nOnce.\n\n-- \nYou asked for it.`,
    );
  });

  test("has the link whole, on a line of its own", () => {
    expect(writeLetter(letter).text.split("\n")).toContain(letter.action?.url);
  });

  test("has no link where nothing is asked for", () => {
    expect(writeLetter({ ...letter, action: undefined }).text).not.toContain("http");
  });
});

describe("as HTML", () => {
  test("keeps line breaks, and has the link to press and to read", () => {
    const { html } = writeLetter(letter);
    const url = letter.action?.url.replace("&", "&amp;");
    expect(html).toContain("<p>one<br>two</p>");
    expect(html).toContain(`<a href="${url}">Go on</a>`);
    expect(html).toContain(`>${url}</p>`);
  });

  test.each(HOSTILE)("%j becomes no markup, wherever it stands", (words) => {
    const { html } = writeLetter({
      ...letter,
      paragraphs: [words],
      closing: [words],
      footer: words,
      action: { label: words, url: `https://board.example/${words}` },
    });
    const tags = new Set([...html.matchAll(/<\/?([a-z!]+)/gi)].map(([, name]) => name));
    expect([...tags].filter((tag) => !/^(!doctype|html|head|meta|body|p|a|br)$/.test(tag ?? ""))).toEqual([]);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html.match(/href="https:\/\/board\.example\/[^"]*">/g)).toHaveLength(1);
  });
});

describe("a name", () => {
  const url = "https://board.example/";
  const all = (one: Letter) => [one.subject, ...Object.values(writeLetter(one))].join("\n");

  test.each(HOSTILE)("%j stands in no subject", (name) => {
    expect(resetLetter({ name, url }).subject).toBe("Set a new password for Payboard");
  });

  test("is not said to an address that nobody has confirmed: it may be a stranger's words", () => {
    const name = nameToGreet({ name: "Win at evil.example", isVerified: false });
    expect(all(resetLetter({ name, url }))).toContain("Hello,");
    expect(all(verifyLetter({ url }))).toContain("Hello,");
    expect(nameToGreet({ name: "Ada", isVerified: true })).toBe("Ada");
  });
});
