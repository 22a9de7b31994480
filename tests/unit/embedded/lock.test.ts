import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "@/db/embedded/lock";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "payboard-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("what is done under one lock is done in turns", async () => {
  const file = join(folder, "lock");
  const seen: string[] = [];
  const work = (name: string) => () =>
    withLock(file, async () => {
      seen.push(`${name} begins`);
      await wait(30);
      seen.push(`${name} ends`);
    });
  await Promise.all([work("a")(), work("b")(), work("c")()]);
  for (let i = 0; i < seen.length; i += 2) {
    expect(seen[i + 1]?.split(" ")[0]).toBe(seen[i]?.split(" ")[0]);
  }
  expect(seen).toHaveLength(6);
});

test("the lock of a process that died is taken over", async () => {
  const file = join(folder, "lock");
  const { pid } = spawnSync("true");
  writeFileSync(file, JSON.stringify({ pid, startedAt: "1" }));
  expect(await withLock(file, async () => "done")).toBe("done");
});

test("the lock of a process whose number another one has by now is taken over", async () => {
  const file = join(folder, "lock");
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: "1" }));
  expect(await withLock(file, async () => "done")).toBe("done");
});

test("what fails lets go of the lock", async () => {
  const file = join(folder, "lock");
  const failing = async () => {
    throw new Error("broken");
  };
  await expect(withLock(file, failing)).rejects.toThrow("broken");
  expect(await withLock(file, async () => "done")).toBe("done");
});
