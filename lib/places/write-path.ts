/** Lines of whole numbers as SVG reads them, in steps from point to point, which are shorter than places. */
export function writePath(polygons: readonly number[][][][], { isOpen = false } = {}): string {
  return polygons
    .flat()
    .map((line) => writeLine(line as number[][], isOpen))
    .join("");
}

function writeLine(line: readonly number[][], isOpen: boolean): string {
  let [x, y] = [0, 0];
  const steps = line.flatMap(([toX = 0, toY = 0], at) => {
    const [dx, dy] = [toX - x, toY - y];
    [x, y] = [toX, toY];
    return at > 0 && dx === 0 && dy === 0 ? [] : [`${dx}${dy < 0 ? "" : " "}${dy}`];
  });
  // Two points and the way back enclose nothing.
  if (steps.length < (isOpen ? 2 : 4)) return "";
  // A ring's last point is its first, to which `z` goes back.
  const [start, ...rest] = isOpen ? steps : steps.slice(0, -1);
  const joined = rest.reduce((path, step) => path + (path && !step.startsWith("-") ? " " : "") + step, "");
  return `M${start}l${joined}${isOpen ? "" : "z"}`;
}
