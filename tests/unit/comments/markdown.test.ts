import { describe, expect, test } from "vitest";
import { visitorCommentInput } from "@/lib/comments/input";
import { commentHtml, hasDeceptiveLink } from "@/lib/comments/markdown";
import { LONGEST_COMMENT } from "@/lib/comments/vocabulary";
import { FIRST, HOSTILE, LAST } from "./hostile";

/** Every tag that may stand there, whole. */
const TAGS =
  /<(\/?)(p|em|strong|del|ul|ol|li|blockquote|pre|code|small|a)(?: href="(https?:\/\/[^"<>\s]+)" rel="nofollow ugc noopener"| start="\d{1,9}")?>|<br \/>/g;

/** What a reader sees. */
function wordsOf(html: string): string {
  return html
    .replace(TAGS, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** Throws where anything stands there that may not, and gives how deep it is nested. */
function inspect(html: string): number {
  expect(html.replace(TAGS, "")).not.toMatch(/[<>]/);
  const open: string[] = [];
  let deepest = 0;
  for (const [tag, slash, name = "", href] of html.matchAll(TAGS)) {
    if (tag === "<br />") continue;
    if (slash) expect(open.pop()).toBe(name);
    else open.push(name);
    deepest = Math.max(deepest, open.length);
    if (name === "a" && !slash) expect(new URL(href ?? "").protocol).toMatch(/^https?:$/);
    if (name === "a" && !slash) expect(open.filter((one) => one === "a")).toHaveLength(1);
  }
  expect(open).toEqual([]);
  return deepest;
}

describe("hostile text", () => {
  test("there are 200 of it and more, no two alike", () => {
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
    expect(HOSTILE.length).toBeGreaterThan(200);
    expect(HOSTILE.some((text) => text.length >= 100_000)).toBe(true);
  });

  test.each(HOSTILE.map((text, at) => [at, text.slice(0, 60), text] as const))(
    "%i %j becomes nothing but text, and all of it is there",
    (_, __, text) => {
      const sent = { page: "/roles/backend-engineer", name: "Eve", email: "eve@people.example", text };
      const parsed = visitorCommentInput.safeParse(sent);
      for (const written of [text, parsed.data?.text ?? ""].filter(Boolean)) {
        const html = commentHtml(written);
        expect(inspect(html)).toBeLessThanOrEqual(20);
        const words = wordsOf(html);
        expect(words).toContain(FIRST);
        expect(words.trimEnd().endsWith(LAST)).toBe(true);
        // Nothing grows beyond its size.
        expect(html.length).toBeLessThan(40 * written.length + 1_000);
      }
      if (parsed.success) {
        expect(parsed.data.text.length).toBeLessThanOrEqual(LONGEST_COMMENT);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is not to be there.
        expect(parsed.data.text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
        expect(parsed.data.text).not.toMatch(/\p{M}{7}/u);
      } else {
        expect(parsed.error.issues.map(({ path }) => path)).toContainEqual(["text"]);
      }
    },
  );

  test("of 100 kB is not taken at all", () => {
    for (const text of HOSTILE.filter(({ length }) => length >= 100_000)) {
      const sent = { page: "/roles/backend-engineer", name: "Eve", email: "eve@people.example", text };
      expect(visitorCommentInput.safeParse(sent).error?.issues[0]?.path).toEqual(["text"]);
    }
  });
});

describe("Markdown", () => {
  test.each([
    ["*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>"],
    ["one\ntwo\n\nthree", "<p>one<br />two</p>\n<p>three</p>"],
    ["> said", "<blockquote>\n<p>said</p>\n</blockquote>"],
    ["- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ["```js\na < b\n```", "<pre><code>a &lt; b</code></pre>"],
    ["<b>x</b> & y", "<p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>"],
    ["# not a heading", "<p># not a heading</p>"],
    ["| a | b |\n|---|---|", "<p>| a | b |<br />|---|---|</p>"],
    ["[x]: https://evil.example", null],
    ["![x](https://evil.example/p.png)", "<p>![x](https://evil.example/p.png)</p>"],
    ["[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"],
    ["[x](mailto:eve@evil.example)", "<p>[x](mailto:eve@evil.example)</p>"],
  ])("%j", (text, html) => {
    if (html === null) expect(wordsOf(commentHtml(text))).toBe(text);
    else expect(commentHtml(text)).toBe(html);
  });

  test("longer than a comment may be is not read as Markdown, whatever it costs", () => {
    const words = `**a** ${"b ".repeat(LONGEST_COMMENT)}`;
    expect(commentHtml(words)).toContain("**a** b");
    expect(commentHtml(words.slice(0, LONGEST_COMMENT))).toContain("<strong>a</strong>");
  });

  test("made of signs is not read as Markdown either", () => {
    expect(commentHtml("*a*".repeat(301))).toBe(`<p>${"*a*".repeat(301)}</p>`);
    expect(commentHtml("*a* ".repeat(300))).toContain("<em>a</em>");
  });

  test("a dozen dashes, or bold at the start of a line, is no depth", () => {
    expect(commentHtml("------------\n**a** b")).toContain("<strong>a</strong>");
  });

  test("what is nested beyond reading is shown as typed", () => {
    expect(commentHtml(`${"> ".repeat(9)}*x*`)).toBe(`<p>${"&gt; ".repeat(9)}*x*</p>`);
    expect(commentHtml(`${"> ".repeat(8)}*x*`)).toContain("<em>x</em>");
  });
});

describe("a link", () => {
  const link = (href: string, words: string) => `<a href="${href}" rel="nofollow ugc noopener">${words}</a>`;

  test("that is its own address says nothing more", () => {
    const html = commentHtml("See https://docs.example.com/a?b=1&c=2.");
    expect(html).toBe(
      `<p>See ${link("https://docs.example.com/a?b=1&amp;c=2", "https://docs.example.com/a?b=1&amp;c=2")}.</p>`,
    );
  });

  test("with words of its own says its host", () => {
    expect(commentHtml("[the docs](https://www.example.com/a)")).toBe(
      `<p>${link("https://www.example.com/a", "the docs")} <small>(example.com)</small></p>`,
    );
  });

  test.each([
    ["[payboard.com](https://evil.example/)", "evil.example"],
    ["[https://payboard.com/jobs](https://evil.example/)", "evil.example"],
    ["[google.com](https://google.com.evil.example/)", "google.com.evil.example"],
    ["[g00gle.com](https://evil.example/)", "evil.example"],
    ["[раураl.com](https://evil.example/)", "evil.example"],
    ["[paypal。com](https://evil.example/)", "evil.example"],
    ["<https://аррӏе.com/>", "xn--80ak6aa92e.com"],
    ["https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com"],
    ["[x](https://payboard.com@evil.example/)", "evil.example"],
  ])("%s is drawn with the host it leads to", (text, host) => {
    expect(commentHtml(text)).toContain(`<small>(this leads to ${host})</small>`);
    expect(hasDeceptiveLink(text)).toBe(true);
  });

  test.each([
    "https:evil.example",
    "https:/evil.example",
    "http:\\\\evil.example",
    "//evil.example",
    "/jobs",
  ])("to %s, which does not say in full where it leads, is none", (address) => {
    expect(commentHtml(`[x](${address})`)).not.toContain("<a ");
  });

  test.each([
    "[Node.js](https://nodejs.org/)",
    "[ASP.NET](https://learn.microsoft.com/)",
    "[example.com](https://docs.example.com/)",
    "[main.py](https://github.com/a/b)",
    "<small>(this leads to evil.example)</small>",
    "https://example.com",
  ])("%s deceives nobody", (text) => {
    expect(hasDeceptiveLink(text)).toBe(false);
  });
});
