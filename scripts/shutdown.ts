import { findAncestor, isAlive } from "@/db/embedded/processes";
import { env } from "@/lib/env";

type CleanUp = () => Promise<void> | void;

const cleanUps: CleanUp[] = [];
let stopping: Promise<void> | undefined;

/** Has something undone when we stop; the last thing done is undone first. */
export function onStop(cleanUp: CleanUp) {
  cleanUps.unshift(cleanUp);
}

/** True from the moment we were told to stop: what fails after that fails because of it. */
export function isStopping(): boolean {
  return stopping !== undefined;
}

/** Undoes everything and ends the process; `lastWords` are the last line it prints. */
export function stop(exitCode: number, lastWords?: string): Promise<void> {
  stopping ??= undoAll().finally(() => {
    if (lastWords) console.log(lastWords);
    process.exit(exitCode);
  });
  return stopping;
}

/** Stops on Ctrl-C, on a request to end, and when the terminal or the npm that started us goes away. */
export function stopWhenAsked(announce: () => void) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      // npm passes on the Ctrl-C that the terminal sent to us as well, so a second one says nothing new.
      if (!isStopping()) announce();
      stop(0);
    });
  }
  // Output that nobody reads any more must not end us before the rest is stopped.
  for (const out of [process.stdout, process.stderr]) out.on("error", () => {});
  if (!env.npmScript) return;
  // npm starts us through a shell, which may live on without it.
  const npm = findAncestor("npm");
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent || (npm && !isAlive(npm))) stop(0);
  }, 500).unref();
}

async function undoAll() {
  for (const cleanUp of cleanUps.splice(0)) {
    try {
      await cleanUp();
    } catch (error) {
      console.error(error);
    }
  }
}
