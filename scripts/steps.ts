import { describeDuration } from "./progress";
import { isStopping } from "./shutdown";

const LABEL_WIDTH = 10;
const DETAIL_WIDTH = 52;
const QUIET_MS = 10_000;

/** Changes what is shown beside a step while it runs. */
export type Say = (detail: string) => void;

/**
 * Prints steps as they are done, each with its time. On a terminal the running one is shown live;
 * elsewhere a line says every ten seconds that it still runs.
 */
export async function step(label: string, work: (say: Say) => Promise<string>, out = process.stdout) {
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  let detail = "";
  const live = () => {
    if (!out.isTTY) return out.write(`${describeStep("·", label, detail || "…", seconds())}\n`);
    const line = describeStep("·", label, detail, seconds());
    return out.write(`\r${line.slice(0, out.columns - 1)}\x1b[K`);
  };
  const timer = setInterval(live, out.isTTY ? 200 : QUIET_MS);
  const end = (mark: string, text: string) => {
    clearInterval(timer);
    out.write(`${out.isTTY ? "\r\x1b[K" : ""}${describeStep(mark, label, text, seconds())}\n`);
  };
  try {
    const done = await work((text) => {
      detail = text;
    });
    end(paint(out, 32, "✓"), done);
  } catch (error) {
    end(paint(out, 31, "✗"), isStopping() ? "stopped" : "failed");
    throw error;
  }
}

/** `  ✓ Database   Postgres 18.4, .data                 0.4 s` */
export function describeStep(mark: string, label: string, detail: string, seconds: number): string {
  return `  ${mark} ${label.padEnd(LABEL_WIDTH)} ${detail.padEnd(DETAIL_WIDTH)} ${describeDuration(seconds).padStart(7)}`;
}

/** Colours text on a terminal; elsewhere leaves it as it is. 1 bold, 2 faint, 31 red, 32 green, 36 cyan. */
export function paint(out: NodeJS.WriteStream, code: number, text: string): string {
  return out.isTTY ? `\x1b[${code}m${text}\x1b[0m` : text;
}
