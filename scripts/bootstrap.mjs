// Runs before every command, on whatever Node the machine has (20 or later), with nothing installed yet:
// installs what package-lock.json says when it is not there, and makes sure that the rest can run.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LEAST = [22, 12];

const reason = whyInstall();
if (reason) install(reason);
requireNode();

/** Why an install is needed, or undefined: npm keeps the lockfile of what it installed beside it. */
function whyInstall() {
  const wanted = readPackages("package-lock.json");
  const installed = readPackages("node_modules/.package-lock.json");
  if (!wanted) fail("package-lock.json is missing or unreadable; without it nothing can be installed.");
  if (!installed) return "nothing is installed yet";
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    // Optional ones are left out where they are for another system.
    if (path === "" || (optional && !installed[path])) continue;
    if (installed[path]?.version !== version) return "package-lock.json has changed";
  }
  return undefined;
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

function install(why) {
  const startedAt = Date.now();
  console.error(`Installing, since ${why}…`);
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  // npm's own words go to stderr, so that stdout stays the command's.
  const options = { cwd: root, stdio: ["ignore", 2, 2] };
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (done.status !== 0) fail("`npm ci` failed; what it said stands above.");
  console.error(`Installed in ${Math.round((Date.now() - startedAt) / 1000)} s`);
}

/** The commands run on the Node of the lockfile, which npm puts first on the PATH, or on the machine's. */
function requireNode() {
  const own = join(root, "node_modules/.bin/node");
  const program = existsSync(own) ? own : "node";
  const asked = spawnSync(program, ["--version"], { encoding: "utf8" });
  const version = asked.stdout?.trim() ?? "";
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
  const found = version ? `this machine's is ${version}` : "none runs here";
  fail(`Payboard needs Node ${LEAST.join(".")} or later; ${found}. See https://nodejs.org/en/download`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
