import sanitize from "sanitize-html";

/** HTML beyond this many characters is cut off before it is cleaned. The longest real one seen has 29,000. */
export const LONGEST_DESCRIPTION = 100_000;

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];
const BLOCKS = "p|div|ul|ol|li|h[1-6]|blockquote|pre|hr|table|thead|tbody|tr|th|td|dl|dt|dd";

/**
 * Somebody else's HTML as we show it: text, lists, headings, simple tables and links to the web. No
 * images, styles, scripts, forms, ids or classes. Headings begin at h3, below the page's own, and leave
 * out no level. Null where no text remains.
 */
export function sanitiseDescription(html: string): string | null {
  const clean = sanitize(html.slice(0, LONGEST_DESCRIPTION), {
    allowedTags: [
      ...HEADINGS,
      ..."p div br hr ul ol li blockquote pre code strong b em i u s sub sup a".split(" "),
      ..."table thead tbody tr th td dl dt dd".split(" "),
    ],
    allowedAttributes: { a: ["href", "rel"] },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    // What these hold is code or a form's words, not text to read.
    nonTextTags: [
      "script",
      "style",
      "textarea",
      "option",
      "select",
      "button",
      "noscript",
      "title",
      "template",
      "iframe",
      "object",
      "svg",
      "math",
      "xmp",
      "noembed",
      "noframes",
      "plaintext",
    ],
    nestingLimit: 40,
    transformTags: { a: (_, { href }) => linkTo(href) },
  });
  const tidy = headingsInOrder(withoutEmpty(inParagraphs(withoutDeadLinks(clean)))).trim();
  return descriptionText(tidy) ? tidy : null;
}

/** The words of a sanitised description, a line a block. */
export function descriptionText(html: string | null): string {
  if (!html) return "";
  return html
    .replace(/\s+/g, " ")
    .replace(new RegExp(`<(?:/(?:${BLOCKS})|br /|hr /)>`, "g"), "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}

/** A link to another site, which we don't vouch for; anything else loses its address, and then its tag. */
function linkTo(href: string | undefined): sanitize.Tag {
  const address = href?.trim() ?? "";
  const isLink = /^(?:https?:\/\/|mailto:)/i.test(address) && URL.canParse(address);
  return {
    tagName: "a",
    attribs: isLink ? { href: new URL(address).href, rel: "nofollow noopener ugc" } : {},
  };
}

/** A link without an address, or within another link, keeps only its words. */
function withoutDeadLinks(html: string): string {
  const open: boolean[] = [];
  return html.replace(/<(\/?)a( href="[^>]*)?>/g, (tag, slash: string, href?: string) => {
    if (slash) return open.pop() ? tag : "";
    const isKept = href !== undefined && !open.includes(true);
    open.push(isKept);
    return isKept ? tag : "";
  });
}

/** Editors use a div for a paragraph; one that holds further blocks only groups them. Loose words become a paragraph. */
function inParagraphs(html: string): string {
  const plainDiv = new RegExp(`<div>((?:(?!</?(?:${BLOCKS})\\b)[\\s\\S])*)</div>`, "g");
  const parts = html.replace(plainDiv, "<p>$1</p>").split(new RegExp(`(</?(?:${BLOCKS})(?: /)?>)`));
  let depth = 0;
  // Between the words, at even places, stand the tags of blocks.
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return depth === 0 && isLoose(part) ? `<p>${part.trim()}</p>` : part;
      if (part === "<div>" || part === "</div>") return "";
      if (part !== "<hr />") depth += part.startsWith("</") ? -1 : 1;
      return part;
    })
    .join("");
}

/** Words with whole inline tags, if any; half a tag's contents can't be put in a paragraph. */
function isLoose(part: string): boolean {
  const opening = part.match(/<[a-z](?:[^>]*[^/])?>/g)?.length ?? 0;
  const closing = part.match(/<\//g)?.length ?? 0;
  return opening === closing && part.replace(/<[^>]*>/g, "").trim() !== "";
}

function withoutEmpty(html: string): string {
  const empty =
    /<(p|h[1-6]|ul|ol|li|blockquote|pre|strong|b|em|i|u|s|code|a)(?: [^>]*)?>(?:\s|&nbsp;|\u00a0|\u200b|<br \/>)*<\/\1>/g;
  let [before, after] = ["", html];
  // Emptying an item may empty its list; real ones nest no deeper.
  for (let depth = 0; depth < 6 && before !== after; depth++)
    [before, after] = [after, after.replace(empty, "")];
  return after.replace(/(?:<br \/>\s*){3,}/g, "<br /><br />");
}

function headingsInOrder(html: string): string {
  const used = [...new Set(html.match(/<h[1-6]>/g))].sort();
  const open: number[] = [];
  let last = 2;
  return html.replace(/<(\/?)(h[1-6])>/g, (_, slash: string, name: string) => {
    if (slash) return `</h${open.pop() ?? last}>`;
    last = Math.min(used.indexOf(`<${name}>`) + 3, last + 1, 6);
    open.push(last);
    return `<h${last}>`;
  });
}
