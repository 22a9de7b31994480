import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashSources, listSources } from "@/scripts/source-hash";

let root: string;

const write = (path: string, content: string) => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), content);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "payboard-source-"));
  write("app/jobs/page.tsx", "page");
  write("lib/pay.ts", "pay");
  write("public/icon.svg", "icon");
  write("next.config.js", "config");
});

afterEach(() => rmSync(root, { recursive: true }));

test("the same tree has the same hash", () => {
  const before = hashSources(root);
  write("lib/pay.ts", "pay");
  expect(hashSources(root)).toBe(before);
});

test.each([
  "app/jobs/page.tsx",
  "public/icon.svg",
  "next.config.js",
  "app/new.css",
  "proxy.ts",
  ".env.local",
])("a change of %s changes the hash", (path) => {
  const before = hashSources(root);
  write(path, "changed");
  expect(hashSources(root)).not.toBe(before);
});

test("a file that moves changes the hash", () => {
  const before = hashSources(root);
  renameSync(join(root, "lib/pay.ts"), join(root, "lib/wages.ts"));
  expect(hashSources(root)).not.toBe(before);
});

test("content that moves from one file to the next changes the hash", () => {
  write("lib/a.ts", "12");
  write("lib/b.ts", "3");
  const before = hashSources(root);
  write("lib/a.ts", "1");
  write("lib/b.ts", "23");
  expect(hashSources(root)).not.toBe(before);
});

test("what a build is not made from is not looked at", () => {
  for (const path of [
    "tests/a.test.ts",
    "scripts/start.ts",
    ".next/x.js",
    "next-env.d.ts",
    "README.md",
    ".data/1",
  ]) {
    write(path, "anything");
  }
  expect(listSources(root)).toEqual(["app/jobs/page.tsx", "lib/pay.ts", "next.config.js", "public/icon.svg"]);
});
