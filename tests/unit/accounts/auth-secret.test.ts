import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { env } from "@/lib/env";
import { ensureAuthSecret } from "@/scripts/auth-secret";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "payboard-secret-"));
  vi.stubEnv("PAYBOARD_DATA", join(folder, "data"));
  vi.stubEnv("AUTH_SECRET", "");
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function secretOfAStart(): string | undefined {
  vi.stubEnv("AUTH_SECRET", "");
  ensureAuthSecret();
  return env.authSecret;
}

test("is made once, for us alone to read, and is the same at every start", () => {
  const first = secretOfAStart();
  expect(Buffer.from(first ?? "", "base64url")).toHaveLength(32);
  expect(secretOfAStart()).toBe(first);
  expect(readdirSync(env.dataFolder)).toEqual(["auth-secret"]);
  expect(statSync(join(env.dataFolder, "auth-secret")).mode & 0o777).toBe(0o600);
});

test("is that of AUTH_SECRET where it is set", () => {
  vi.stubEnv("AUTH_SECRET", "ours");
  ensureAuthSecret();
  expect(env.authSecret).toBe("ours");
  expect(readdirSync(folder)).toEqual([]);
});

test("a file that a start left empty, because it was killed, is written anew", () => {
  const first = secretOfAStart();
  const file = join(env.dataFolder, "auth-secret");
  writeFileSync(file, "");
  const second = secretOfAStart();
  expect(second).toHaveLength(first?.length ?? 0);
  expect(readFileSync(file, "utf8")).toBe(second);
  expect(secretOfAStart()).toBe(second);
});
