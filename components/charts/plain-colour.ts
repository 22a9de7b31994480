const known = new Map<string, string>();

/**
 * A colour as every drawing program reads it: `#rrggbb`, with its opacity where it has any. Browsers say
 * `oklch(…)`, which few others know, so one is painted and its pixel read.
 */
export function plainColour(colour: string): string {
  const found = known.get(colour);
  if (found) return found;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d");
  if (!pen) return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, alpha = 255] = pen.getImageData(0, 0, 1, 1).data;
  const bytes = alpha === 255 ? [r, g, b] : [r, g, b, alpha];
  const plain = `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  known.set(colour, plain);
  return plain;
}
