import { defineConfig } from "@playwright/test";
import { env } from "@/lib/env";
import { findChromium } from "@/scripts/browser";

const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
/** Chromium's sandbox does not work for root. */
const AS_ROOT = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: env.isCi,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // No traces, which make each test take twice as long; `--trace on` makes them of the one that is looked into.
  use: {
    baseURL: env.testedUrl ?? "http://localhost:3000",
    viewport: { width: 1280, height: 900 },
    timezoneId: "America/New_York",
    locale: "en-US",
    launchOptions: { executablePath: findChromium(), args: [...QUIET, ...AS_ROOT] },
  },
});
