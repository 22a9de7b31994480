import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { env } from "@/lib/env";
import { root } from "./next";

/** The first is Chromium without what paints a window: the same pages in half the time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];
const IN_MAC_FOLDER = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const INSTALL_TIMEOUT_MS = 4 * 60_000;

/** The browser for the tests: `CHROMIUM_PATH`, else Playwright's own, else the system's. */
export function findChromium(): string | undefined {
  if (env.chromiumPath) return env.chromiumPath;
  const own = chromium.executablePath();
  const onPath = env.path.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [own, ...onPath, IN_MAC_FOLDER].find((file) => existsSync(file));
}

/** The same, installed first where there is none. Throws, saying what to do, where that fails. */
export function ensureChromium(): string {
  const found =
    findChromium() ?? (installFromPlaywright() || installFromDebian() ? findChromium() : undefined);
  if (found && existsSync(found)) return found;
  if (found) throw new Error(`CHROMIUM_PATH names ${found}, which does not exist.`);
  throw new Error(
    "There is no browser for the tests. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.",
  );
}

function installFromPlaywright(): boolean {
  const program = join(root, "node_modules/@playwright/test/cli.js");
  return runs(process.execPath, [program, "install", "chromium"]);
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0) return false;
  const install = (name: string) => ["install", "-y", "-qq", "--no-install-recommends", name];
  return (
    runs("apt-get", ["update", "-qq"]) &&
    ["chromium-headless-shell", "chromium"].some((name) => runs("apt-get", install(name)))
  );
}

function runs(program: string, args: string[]): boolean {
  const done = spawnSync(program, args, {
    cwd: root,
    env: env.forChild({ DEBIAN_FRONTEND: "noninteractive" }),
    stdio: "ignore",
    timeout: INSTALL_TIMEOUT_MS,
  });
  return done.status === 0;
}
