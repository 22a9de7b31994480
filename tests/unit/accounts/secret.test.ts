import { expect, test } from "vitest";
import { createSecret, hashSecret } from "@/lib/accounts/secret";

test("a secret has 256 bits and goes into an address as it is", () => {
  const { secret } = createSecret();
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(encodeURIComponent(secret)).toBe(secret);
});

test("no two are the same", () => {
  expect(new Set(Array.from({ length: 1_000 }, () => createSecret().secret)).size).toBe(1_000);
});

test("what is stored is found by the secret and does not hold it", () => {
  const { secret, hash } = createSecret();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hash).not.toContain(secret);
  expect(hashSecret(secret)).toBe(hash);
  expect(hashSecret(`${secret}=`)).not.toBe(hash);
});

test("is hashed by sha256", () => {
  expect(hashSecret("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
