import { escapeAttribute, escapeHtml } from "@/lib/imports/clean-text";

/** A mail before it is put into words for a mail program. All of it is plain text. */
export type Letter = {
  /** Which of our mails it is. */
  kind: string;
  subject: string;
  /** Each is a paragraph; line breaks in it are kept. */
  paragraphs: readonly string[];
  /** What the mail asks for: a link of its own line. */
  action?: { label: string; url: string };
  /** After the link. */
  closing?: readonly string[];
  /** Why it came, and how to get no more of it. */
  footer: string;
  /** Where the person ends mail of its kind: `page` for them, with a button; `oneClick` for mail programs, by POST. */
  unsubscribe?: { page: string; oneClick: string };
};

/** The same letter twice: as text, and as HTML for who prefers that. What people wrote can't become markup. */
export function writeLetter({ paragraphs, action, closing = [], footer, unsubscribe }: Letter): {
  text: string;
  html: string;
} {
  const link = action ? [`${action.label}:\n${action.url}`] : [];
  const ending = unsubscribe ? `\nGet no more of these: ${unsubscribe.page}` : "";
  const text = [...paragraphs, ...link, ...closing, `-- \n${footer}${ending}`].join("\n\n");
  const button = action
    ? `<p>${anchor(action)}</p><p style="font-size:13px;color:#666">${escapeHtml(action.url)}</p>`
    : "";
  const body = `${paragraphs.map(paragraph).join("")}${button}${closing.map(paragraph).join("")}`;
  const end = unsubscribe ? ` ${anchor({ label: "Get no more of these", url: unsubscribe.page })}` : "";
  const foot = `<p style="font-size:13px;color:#666">${escapeHtml(footer)}${end}</p>`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body style="font:16px/1.5 sans-serif;max-width:36em">${body}${foot}</body></html>`;
  return { text, html };
}

function anchor({ label, url }: { label: string; url: string }): string {
  return `<a href="${escapeAttribute(url)}">${escapeHtml(label)}</a>`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text).replaceAll("\n", "<br>")}</p>`;
}
