import { describeDuration } from "./progress";
import { describeStep, paint } from "./steps";

const QUIET_MS = 20_000;

/**
 * Prints steps that overlap: each when it is done, with its time, and below them on a terminal what runs
 * now; elsewhere a line says so every twenty seconds.
 */
export function createParallelSteps(out = process.stdout) {
  const running = new Map<string, number>();
  const since = (startedAt: number) => (performance.now() - startedAt) / 1000;
  const clear = () => out.isTTY && out.write("\r\x1b[K");
  const live = () => {
    if (running.size === 0) return;
    const names = [...running].map(
      ([label, startedAt]) => `${label} (${describeDuration(since(startedAt))})`,
    );
    if (out.isTTY) out.write(`\r${`  · ${names.join(", ")}`.slice(0, out.columns - 1)}\x1b[K`);
    else out.write(`  · running: ${names.join(", ")}\n`);
  };
  const timer = setInterval(live, out.isTTY ? 200 : QUIET_MS);
  timer.unref();

  return {
    async run<T>(label: string, work: () => Promise<{ ok: boolean; detail: string; value: T }>): Promise<T> {
      const startedAt = performance.now();
      running.set(label, startedAt);
      try {
        const { ok, detail, value } = await work();
        clear();
        const mark = ok ? paint(out, 32, "✓") : paint(out, 31, "✗");
        out.write(`${describeStep(mark, label, detail, since(startedAt))}\n`);
        return value;
      } finally {
        running.delete(label);
        clear();
      }
    },
    end() {
      clearInterval(timer);
      clear();
    },
  };
}
