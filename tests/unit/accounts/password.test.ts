import { verify } from "@node-rs/argon2";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { hashPassword, isPassword } from "@/lib/accounts/password";

vi.mock(import("@node-rs/argon2"), async (load) => {
  const argon2 = await load();
  return { ...argon2, verify: vi.fn(argon2.verify) };
});

beforeEach(() => {
  vi.mocked(verify).mockClear();
});

describe("a password", () => {
  test("is kept as argon2id with 19 MiB, 2 passes and 1 lane", async () => {
    expect(await hashPassword("correct horse")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("has another hash each time", async () => {
    expect(await hashPassword("correct horse")).not.toBe(await hashPassword("correct horse"));
  });

  test("is the one behind its hash, and no other is", async () => {
    const hash = await hashPassword("correct horse");
    expect(await isPassword("correct horse", hash)).toBe(true);
    for (const wrong of ["correct horse ", "Correct horse", "", "correct horse\0"]) {
      expect(await isPassword(wrong, hash), JSON.stringify(wrong)).toBe(false);
    }
  });

  test("may be of any script", async () => {
    expect(await isPassword("密码 пароль 🐎", await hashPassword("密码 пароль 🐎"))).toBe(true);
  });
});

describe("nobody's password", () => {
  test("is as much work as somebody's", async () => {
    expect(await isPassword("correct horse", null)).toBe(false);
    const [hash = ""] = vi.mocked(verify).mock.calls[0] ?? [];
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("is never right, not even the one that it is compared with", async () => {
    expect(await isPassword("nobody’s", null)).toBe(false);
    expect(await vi.mocked(verify).mock.results[0]?.value).toBe(true);
  });
});
