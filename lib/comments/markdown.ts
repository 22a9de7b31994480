import { Marked, type Tokens } from "marked";
import sanitize from "sanitize-html";
import { escapeAttribute, escapeHtml, paragraphs } from "@/lib/imports/clean-text";
import { isItsAddress, readLink } from "./link";
import { LONGEST_COMMENT } from "./vocabulary";

/** Beyond so many quotes and lists within each other it is no longer a text, and is shown as typed. */
const DEEPEST = 8;

/** With more signs than these a text is made of them, and reading it costs their square. */
const MOST_SIGNS = 600;

const none = () => undefined;

/** Plain Markdown: what it does not know stands there as typed, HTML above all. */
const marked = new Marked({
  async: false,
  gfm: true,
  breaks: true,
  // A definition of a link would vanish, and a heading, a table or a rule would be part of our page.
  tokenizer: {
    html: none,
    tag: none,
    heading: none,
    lheading: none,
    table: none,
    def: none,
    hr: none,
    reflink: none,
  },
  renderer: {
    link(token) {
      return linkTo(token, this.parser.parseInline(token.tokens));
    },
    image: ({ raw }) => escapeHtml(raw),
    checkbox: ({ checked }) => (checked ? "[x] " : "[ ] "),
    code: ({ text }) => `<pre><code>${escapeHtml(text)}</code></pre>`,
    codespan: ({ text }) => `<code>${escapeHtml(text)}</code>`,
  },
});

/**
 * A comment's Markdown as we show it: paragraphs, emphasis, lists, quotes, code, and links to the web that say where
 * they lead. What is longer than a comment may be, nested beyond reading, or made of signs is shown as typed.
 */
export function commentHtml(markdown: string): string {
  const isPlain =
    markdown.length > LONGEST_COMMENT || countSigns(markdown) > MOST_SIGNS || depthOf(markdown) > DEEPEST;
  return clean(isPlain ? paragraphs(markdown) : String(marked.parse(markdown)));
}

function clean(html: string): string {
  return sanitize(html, {
    allowedTags: "p br em strong del ul ol li blockquote pre code a small".split(" "),
    allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
    allowedSchemes: ["http", "https"],
    allowProtocolRelative: false,
    // A list indented into itself a hundred times: its words stay, the steps to the right end here.
    nestingLimit: 2 * DEEPEST,
  }).trim();
}

/** Whether a link in it looks as if it led elsewhere. */
export function hasDeceptiveLink(markdown: string): boolean {
  return commentHtml(markdown).includes(`<small>${LEADS_ELSEWHERE}`);
}

/** No writer can put an element there. */
const LEADS_ELSEWHERE = "(this leads to ";

/** The address is ours by now: read, spelled out and escaped. What is no link to the web stands there as typed. */
function linkTo({ href, raw, text }: Tokens.Link, inner: string): string {
  const words = text.replace(/[*_`~\\]/g, "");
  const link = readLink(href, words);
  if (!link) return escapeHtml(raw);
  const shown = /^(?:\s|&nbsp;)*$/.test(inner) ? escapeHtml(link.href) : inner;
  const tag = `<a href="${escapeAttribute(link.href)}" rel="nofollow ugc noopener">${shown}</a>`;
  if (link.deceives) return `${tag} <small>${LEADS_ELSEWHERE}${escapeHtml(link.host)})</small>`;
  return isItsAddress(words, link.href) || inner === ""
    ? tag
    : `${tag} <small>(${escapeHtml(link.host)})</small>`;
}

function countSigns(markdown: string): number {
  return markdown.match(/[*_~`[\]]/g)?.length ?? 0;
}

/** How many quotes and lists a line begins, at most. */
function depthOf(markdown: string): number {
  return Math.max(
    ...markdown.split("\n").map((line) => {
      const [opening = ""] = /^(?:[\s>]|[*+-](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line) ?? [];
      return opening.match(/[>*+-]|\d[.)]/g)?.length ?? 0;
    }),
  );
}
