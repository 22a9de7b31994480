import { copyDrawing, SVG_NS } from "./copy-drawing";
import { fontFace } from "./font-face";
import { plainColour } from "./plain-colour";

const MARGIN = 16;
/** Lines of words above and below the drawing, in pixels. */
const LINE = { finding: 24, words: 18 };
/** Pixels of the picture for each of the screen's, so that it stays sharp. */
const SCALE = 2;

/**
 * Hands over a chart's drawing as it stands, in its colours and at its size, as a file of its own with the
 * finding, the measure and the source, in the page's typeface.
 */
export async function downloadDrawing(figure: HTMLElement, kind: "svg" | "png"): Promise<void> {
  const { svg, width, height } = await drawingOf(figure);
  const text = new XMLSerializer().serializeToString(svg);
  const name = `payboard-${figure.id || "chart"}.${kind}`;
  if (kind === "svg") save(new Blob([text], { type: "image/svg+xml" }), name);
  else save(await pictureOf(text, width, height), name);
}

async function drawingOf(figure: HTMLElement) {
  const drawing = figure.querySelector<HTMLElement>(".drawing") ?? figure;
  const box = drawing.getBoundingClientRect();
  const inner = Math.ceil(box.width);
  const said = (selector: string) => figure.querySelector<HTMLElement>(selector);
  const above = [
    { element: said(":scope > header :is(h1, h2, h3)"), line: LINE.finding },
    { element: said(":scope > header p"), line: LINE.words },
  ];
  const below = [{ element: said(":scope > footer .source"), line: LINE.words }];
  const link = figure.querySelector<HTMLAnchorElement>(":scope > footer [data-permalink]");

  const svg = document.createElementNS(SVG_NS, "svg");
  const ground = document.createElementNS(SVG_NS, "rect");
  svg.append(ground);
  const family = getComputedStyle(figure).fontFamily;
  const style = document.createElementNS(SVG_NS, "style");
  style.textContent = await fontFace(family);
  svg.append(style);

  let y = MARGIN;
  const write = ({ element, line }: (typeof above)[number]) => {
    for (const words of element ? linesOf(element, inner) : []) {
      svg.append(lineOf(words, element as HTMLElement, y + line * 0.75));
      y += line;
    }
  };
  above.forEach(write);
  y += MARGIN / 2;
  const copy = copyDrawing(drawing);
  copy.setAttribute("transform", `translate(${MARGIN} ${y})`);
  svg.append(copy);
  y += Math.ceil(box.height) + MARGIN / 2;
  below.forEach(write);
  const [source] = below;
  if (link && source?.element) {
    svg.append(lineOf(`Payboard, ${link.href}`, source.element, y + source.line * 0.75));
    y += source.line;
  }

  const [width, height] = [inner + 2 * MARGIN, Math.ceil(y + MARGIN / 2)];
  const size = { width: String(width), height: String(height) };
  for (const [name, value] of Object.entries(size)) {
    svg.setAttribute(name, value);
    ground.setAttribute(name, value);
  }
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("xmlns", SVG_NS);
  ground.setAttribute("fill", plainColour(getComputedStyle(document.body).backgroundColor));
  return { svg, width, height };
}

/** An element's words in lines that fit; links lead nowhere in a file, so theirs are left out. */
function linesOf(element: HTMLElement, width: number): string[] {
  const pen = document.createElement("canvas").getContext("2d");
  const words = [...element.childNodes]
    .filter((node) => node instanceof Text || !/^(A|#comment)$/.test(node.nodeName))
    .map(({ textContent }) => textContent ?? "")
    .join("")
    .trim()
    .split(/\s+/);
  if (!pen) return [words.join(" ")];
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function lineOf(words: string, like: HTMLElement, y: number): SVGTextElement {
  const { fontWeight, fontSize, fontFamily, color } = getComputedStyle(like);
  const text = document.createElementNS(SVG_NS, "text");
  const attributes = {
    x: MARGIN,
    y,
    "font-family": fontFamily,
    "font-size": fontSize,
    "font-weight": fontWeight,
  };
  for (const [name, value] of Object.entries(attributes)) text.setAttribute(name, String(value));
  text.setAttribute("fill", plainColour(color));
  text.textContent = words;
  return text;
}

async function pictureOf(text: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  // The page's policy lets in pictures that are data, not blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture can't be made."))));
  });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
