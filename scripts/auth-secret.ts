import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";

/** Sets what sessions are signed with: `AUTH_SECRET`, or one made once and kept in the data folder, for us alone to read. */
export function ensureAuthSecret() {
  if (env.authSecret) return;
  const file = join(env.dataFolder, "auth-secret");
  env.authSecret = readIfThere(file) || makeOnce(file);
}

/** Writes it beside and links it, so that nobody who starts at the same time reads half of it. */
function makeOnce(file: string): string {
  mkdirSync(env.dataFolder, { recursive: true });
  const ours = `${file}.${process.pid}`;
  writeFileSync(ours, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    if (readIfThere(file) === "") rmSync(file);
    linkSync(ours, file);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(ours, { force: true });
  }
  return readFileSync(file, "utf8").trim();
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
