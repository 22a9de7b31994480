import { globSync } from "node:fs";
import { resolve } from "node:path";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const extensions = async () => {
  // Plain JavaScript, which has no types.
  const file = resolve("next.config.js");
  const loaded: { default: { pageExtensions?: string[] } } = await import(file);
  return loaded.default.pageExtensions;
};

test("the bench's empty pages are routes of its own build alone", async () => {
  vi.stubEnv("PAYBOARD_BENCH", undefined);
  expect(await extensions()).toBeUndefined();
  vi.resetModules();
  vi.stubEnv("PAYBOARD_BENCH", "1");
  expect(await extensions()).toEqual(["tsx", "ts", "bench.tsx", "bench.ts"]);
});

test("what stands in the bench's folders is named so that the product passes it over", () => {
  const files = globSync("app/{bench,api/bench}/**/*.*");
  expect(files).toHaveLength(3);
  for (const file of files) expect(file).toMatch(/\/(page|route)\.bench\.tsx?$/);
});
