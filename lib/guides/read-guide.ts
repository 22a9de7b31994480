import { Marked } from "marked";
import { z } from "zod";
import { isDay } from "@/lib/days";
import { escapeHtml } from "@/lib/imports/clean-text";
import { ROLE_OPTIONS } from "@/lib/roles/vocabulary";

/** A guide as it is written: Markdown with front matter, and places for what is computed. */
export type Guide = {
  title: string;
  /** The two titles that it sets side by side. */
  roles: [string, string];
  /** The day on which a person last read it against its sources. */
  checked: string;
  /** What it rests on beside our own figures. */
  sources: { label: string; url: string }[];
  /** What the titles mean as employers mostly use them, in words: of the first, of the second. */
  differences: { name: string; words: [string, string] }[];
  sections: Section[];
};

export type Section = { id: string; title: string; pieces: Piece[] };

/** HTML of a stretch of Markdown, in which `{{fact}}` stands for a computed sentence; or a live block, `[[block]]`. */
export type Piece = { kind: "text"; html: string } | { kind: "block"; name: string };

const roleSlug = z.enum(ROLE_OPTIONS.map(({ value }) => value));
const frontMatter = z.strictObject({
  title: z.string().min(1),
  roles: z
    .string()
    .transform((words) => words.split(/\s+/))
    .pipe(z.tuple([roleSlug, roleSlug])),
  checked: z.string().refine(isDay, "checked is no day"),
  differences: z.string().transform((lines) => lines.split("\n").map(differenceOf)),
  sources: z.string().transform((lines) => lines.split("\n").map(sourceOf)),
});

const marked = new Marked({ async: false, gfm: true, renderer: { html: ({ text }) => escapeHtml(text) } });

/** Reads a guide. Throws, with the line at fault, where it is not one: the guides are ours, and tests read them all. */
export function readGuide(markdown: string): Guide {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
  if (head === undefined || body === undefined) throw new Error("A guide begins with its front matter.");
  return { ...frontMatter.parse(fieldsOf(head)), sections: body.split(/^(?=## )/m).flatMap(sectionOf) };
}

/** `name: value`, the value going on in lines that are indented. */
function fieldsOf(head: string): Record<string, string> {
  return Object.fromEntries(
    head.split(/\n(?=\S)/).map((field) => {
      const [, name, value] = /^(\w+):\s*([\s\S]*)$/.exec(field) ?? [];
      if (name === undefined || value === undefined) throw new Error(`This is no field: ${field}`);
      return [name, value.replace(/\n\s+/g, "\n").trim()];
    }),
  );
}

/** `Focus: of the first | of the second` */
function differenceOf(line: string) {
  const [, name, one, other] = /^([^:]+): (.+) \| (.+)$/.exec(line) ?? [];
  if (!name || !one || !other) throw new Error(`This names no difference of two: ${line}`);
  return { name, words: [one, other] as [string, string] };
}

function sourceOf(line: string) {
  const [, label, url] = /^(.+), (https:\/\/\S+)$/.exec(line) ?? [];
  if (!label || !url) throw new Error(`This names no source and its address: ${line}`);
  return { label, url };
}

function sectionOf(text: string): Section[] {
  if (text.trim() === "") return [];
  const [, title, id, body] = /^## (.+?) \{#([a-z-]+)\}\n([\s\S]*)$/.exec(text) ?? [];
  if (!title || !id || body === undefined)
    throw new Error(`A section begins "## Title {#id}": ${text.slice(0, 60)}`);
  return [{ id, title, pieces: body.split(/^(\[\[[a-z-]+\]\])$/m).flatMap(pieceOf) }];
}

function pieceOf(text: string): Piece[] {
  const [, name] = /^\[\[([a-z-]+)\]\]$/.exec(text) ?? [];
  if (name) return [{ kind: "block", name }];
  return text.trim() === "" ? [] : [{ kind: "text", html: String(marked.parse(text)) }];
}

/** The names of the facts that a guide asks for, each once. */
export function factsIn({ sections }: Guide): string[] {
  const html = sections.flatMap(({ pieces }) =>
    pieces.map((piece) => (piece.kind === "text" ? piece.html : "")),
  );
  return [
    ...new Set(
      html
        .join("")
        .match(FACT)
        ?.map((found) => found.slice(2, -2)),
    ),
  ];
}

const FACT = /\{\{[a-z-]+\}\}/g;

/** HTML with each `{{fact}}` in its place. Throws where one is not known: a gap would read as a sentence. */
export function withFacts(html: string, facts: Readonly<Record<string, string>>): string {
  return html.replace(FACT, (found) => {
    const fact = facts[found.slice(2, -2)];
    if (fact === undefined) throw new Error(`There is no fact ${found}.`);
    return escapeHtml(fact);
  });
}
