/** Lines of a table: the first column to the left, the others to the right, two spaces apart. */
export function table(rows: readonly (readonly string[])[], indent = "  "): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `${indent}${cells.join("  ")}`.trimEnd();
  });
}

/** Three figures are all that such measurements hold: "1,534", "60.2", "0.52". */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const digits = value >= 100 ? 0 : 1;
  return value.toLocaleString("en-US", {
    minimumFractionDigits: value < 10 ? 2 : digits,
    maximumFractionDigits: value < 10 ? 2 : digits,
  });
}
