import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";

/** Sets what sessions are signed with: `AUTH_SECRET`, or one made once and kept in the data folder, for us alone to read. */
export function ensureAuthSecret() {
  if (env.authSecret) return;
  const file = join(env.dataFolder, "auth-secret");
  mkdirSync(env.dataFolder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  env.authSecret = readFileSync(file, "utf8").trim();
}
