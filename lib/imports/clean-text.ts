const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#34;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&apos;": "'",
  "&amp;": "&",
};

/** One line of plain text: no control or invisible characters, single-spaced, trimmed. */
export function cleanLine(text: string): string {
  return withoutControls(text)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Text without the control characters that Postgres refuses and nobody means; line breaks and tabs stay. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
}

/** Undoes one escaping of HTML, and only one: "&amp;lt;" becomes "&lt;". */
export function unescapeOnce(html: string): string {
  return html.replace(/&(?:lt|gt|quot|#34|#39|#x27|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Plain text as the text of an HTML element. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The same within an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeHtml(text).replaceAll('"', "&quot;");
}

/** Plain text as HTML: a blank line ends a paragraph. */
export function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll("\n", "<br>")}</p>`)
    .join("");
}
