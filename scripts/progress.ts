import { Presets, SingleBar } from "cli-progress";

/** How far a piece of long work is: `update` with the number done so far, `stop` when it ended, well or not. */
export interface Progress {
  update(done: number): void;
  stop(): void;
}

const LINE_EVERY_MS = 5_000;
const count = new Intl.NumberFormat("en-US");

/**
 * Shows the progress of long work on stderr: a bar on a terminal, elsewhere a plain line every five
 * seconds and one at the end. `total` is in the same unit as `update`'s `done`.
 */
export function startProgress(
  label: string,
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  return stream.isTTY ? startBar(label, total, stream) : startLines(label, total, stream);
}

/** `1,200 of 3,518 (34%), 400/s, 6 s left` */
export function describeProgress(done: number, total: number, elapsedSeconds: number): string {
  const share = total > 0 ? Math.floor((100 * done) / total) : 100;
  const parts = [`${count.format(done)} of ${count.format(total)} (${share}%)`];
  const rate = elapsedSeconds > 0 ? done / elapsedSeconds : 0;
  if (rate > 0) parts.push(`${describeRate(rate)}`);
  if (rate > 0 && done < total) parts.push(`${describeDuration((total - done) / rate)} left`);
  return parts.join(", ");
}

/** Seconds as people say them: `0.4 s`, `12 s`, `3 min 05 s`, `1 h 02 min`. */
export function describeDuration(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
  const minutes = Math.round(whole / 60);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}

function describeRate(rate: number): string {
  return rate < 10 ? `${rate.toFixed(1)}/s` : `${count.format(Math.round(rate))}/s`;
}

function startBar(label: string, total: number, stream: NodeJS.WriteStream): Progress {
  const startedAt = performance.now();
  const bar = new SingleBar({
    ...Presets.shades_classic,
    stream,
    fps: 10,
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    format: (options, params) => {
      const filled = Math.round(params.progress * (options.barsize ?? 24));
      const drawn = "█".repeat(filled) + "░".repeat((options.barsize ?? 24) - filled);
      return `  ${label} ${drawn} ${describeProgress(params.value, params.total, secondsSince(startedAt))}`;
    },
  });
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}

function startLines(label: string, total: number, stream: NodeJS.WriteStream): Progress {
  const startedAt = performance.now();
  let [last, lineAt, printed] = [0, startedAt, -1];
  const line = () => {
    if (printed === last) return;
    printed = last;
    stream.write(`  ${label}: ${describeProgress(last, total, secondsSince(startedAt))}\n`);
  };
  return {
    update(done) {
      last = done;
      if (performance.now() - lineAt < LINE_EVERY_MS) return;
      lineAt = performance.now();
      line();
    },
    stop: line,
  };
}

function secondsSince(startedAt: number): number {
  return (performance.now() - startedAt) / 1000;
}
