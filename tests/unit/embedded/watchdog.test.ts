import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { identify, isAlive } from "@/db/embedded/processes";
import { startWatchdog } from "@/db/embedded/watchdog";

test("is dismissed together with what it still watches", async () => {
  const watchdog = startWatchdog();
  const sleeper = spawn("sleep", ["60"], { detached: true, stdio: "ignore" });
  const [dog, watched] = [watchdog.pid, sleeper.pid].map((pid) => identify(pid ?? 0));
  watchdog.watch(sleeper.pid ?? 0);
  await watchdog.dismiss();
  expect([dog, watched].map((one) => one && isAlive(one))).toEqual([false, false]);
});
