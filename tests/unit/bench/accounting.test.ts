import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cpuSeconds, memoryOf, preciseCpuSeconds, withChildren } from "@/tests/bench/accounting";

/** Works for a while, says in seconds what that took by its own count, and then does nothing. */
const WORK = `
  const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6 };
  while (used() < 0.5) for (let i = 0; i < 1e6; i++);
  console.log(used());
  setInterval(() => {}, 1_000_000);`;

describe.skipIf(!existsSync("/proc/self/stat"))(
  "the operating system's accounting (skipped without /proc)",
  () => {
    test("work costs processor time, waiting doesn't", async () => {
      const busy = spawn(process.execPath, ["-e", WORK]);
      const idle = spawn("sleep", ["60"]);
      const pids = [busy.pid ?? 0, idle.pid ?? 0];
      const [said] = await once(busy.stdout, "data");
      const [worked = 0, waited = 0] = pids.map((pid) => cpuSeconds([pid]));
      // Of its first thread alone, which does the work.
      const precisely = preciseCpuSeconds(pids[0] ?? 0);
      busy.kill();
      idle.kill();
      expect(Math.abs(worked - Number(said))).toBeLessThan(0.1);
      expect(precisely).toBeGreaterThan(0.3);
      expect(precisely).toBeLessThan(worked + 0.1);
      expect(waited).toBeLessThan(0.1);
      await Promise.all([once(busy, "exit"), once(idle, "exit")]);
    });

    test("several processes are added up", () => {
      const one = cpuSeconds([process.pid]);
      expect(one).toBeGreaterThan(0);
      expect(cpuSeconds([process.pid, process.pid])).toBeCloseTo(2 * one, 0);
    });

    test("a child that has ended is its parent's, a process that has ended is an error", async () => {
      const ended = spawn("true");
      await once(ended, "exit");
      const pid = ended.pid ?? 0;
      expect(cpuSeconds([process.pid, pid])).toBeGreaterThan(0);
      expect(() => cpuSeconds([pid])).toThrow("ENOENT");
    });

    test("what a process has started counts as its own", async () => {
      const shell = spawn("sh", ["-c", "sleep 60 & echo started; wait"]);
      await once(shell.stdout, "data");
      const pids = withChildren(shell.pid ?? 0);
      for (const pid of pids.toReversed()) process.kill(pid);
      expect(pids).toHaveLength(2);
      expect(pids[0]).toBe(shell.pid);
      await once(shell, "exit");
    });

    test("memory is in megabytes", () => {
      const { mb, peakMb } = memoryOf(process.pid);
      expect(mb / (process.memoryUsage.rss() / 2 ** 20)).toBeCloseTo(1, 0);
      expect(peakMb).toBeGreaterThanOrEqual(mb);
    });
  },
);
