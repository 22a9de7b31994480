import { plainColour } from "./plain-colour";

export const SVG_NS = "http://www.w3.org/2000/svg";

/** What the style sheets may say of a mark, by its name as an attribute. */
const PAINT = ["fill", "stroke"] as const;
const STYLE = [
  ...["fill-opacity", "opacity", "paint-order", "overflow", "shape-rendering", "visibility"],
  ...["stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity"],
  ...["font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline"],
] as const;

/**
 * A drawing as one group of SVG, (0, 0) being its upper left corner: every SVG in it that is in sight, where it
 * stands and as it is styled, and every word in HTML around them.
 */
export function copyDrawing(drawing: HTMLElement): SVGGElement {
  const group = document.createElementNS(SVG_NS, "g");
  const { left, top } = drawing.getBoundingClientRect();
  for (const svg of drawing.querySelectorAll<SVGSVGElement>("svg")) {
    const box = svg.getBoundingClientRect();
    if (svg.parentElement?.closest("svg") || box.width === 0 || !svg.checkVisibility()) continue;
    const copy = styledCopy(svg);
    const place = { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
    for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
    group.append(copy);
  }
  for (const word of wordsIn(drawing)) group.append(wordCopy(word, left, top));
  return group;
}

/** A copy that looks the same without the page's style sheets; what isn't shown is left out. */
function styledCopy(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const pairs = [...copy.querySelectorAll("*")].map((clone, position) => ({ clone, position }));
  const originals = [...svg.querySelectorAll("*")];
  restyle(svg, copy);
  for (const { clone, position } of pairs) {
    const original = originals[position];
    if (!original) continue;
    if (getComputedStyle(original).display === "none" && !original.closest("defs")) clone.remove();
    else restyle(original, clone);
  }
  return copy;
}

function restyle(original: Element, clone: Element): void {
  const isText = original.matches("text, tspan");
  const style = getComputedStyle(original);
  // A title is a note, and a style sheet says nothing of patterns and their like.
  if (!original.matches("title, desc, defs")) {
    for (const name of PAINT) clone.setAttribute(name, paint(style.getPropertyValue(name)));
    for (const name of STYLE) {
      const value = style.getPropertyValue(name);
      if (value && (isText || !/^(font|text|dominant)-/.test(name))) clone.setAttribute(name, value);
    }
  }
  for (const { name } of [...clone.attributes]) {
    if (/^(class|href|tabindex|role|style|aria-.*|data-.*)$/.test(name) && !original.matches("use")) {
      clone.removeAttribute(name);
    }
  }
}

function paint(value: string): string {
  return /^(none|url\()/.test(value) ? value : plainColour(value);
}

type Word = { text: string; box: DOMRect; element: HTMLElement };

/** Each word by itself, since a line may break between any two. */
function wordsIn(drawing: HTMLElement): Word[] {
  const words: Word[] = [];
  const walker = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!(element instanceof HTMLElement) || element.closest(".sr, svg") || !element.checkVisibility())
      continue;
    for (const { 0: text, index } of (node.textContent ?? "").matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      words.push({ text, box: range.getBoundingClientRect(), element });
    }
  }
  return words;
}

function wordCopy({ text, box, element }: Word, left: number, top: number): SVGTextElement {
  const copy = document.createElementNS(SVG_NS, "text");
  const { fontFamily, fontSize, fontWeight, color } = getComputedStyle(element);
  // The baseline of a line's box stands about a quarter of the letters' height above its lower edge.
  const baseline = box.top - top + box.height / 2 + Number.parseFloat(fontSize) * 0.35;
  const attributes = {
    x: box.left - left,
    y: baseline,
    fill: plainColour(color),
    "font-family": fontFamily,
    "font-size": fontSize,
    "font-weight": fontWeight,
  };
  for (const [name, value] of Object.entries(attributes)) copy.setAttribute(name, String(value));
  copy.textContent = text;
  return copy;
}
