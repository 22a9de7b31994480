import { describe, expect, test } from "vitest";
import { addressInput, emailInput, signInInput, signUpInput } from "@/lib/accounts/input";

const ADA = { name: "Ada Lovelace", email: "ada@example.com", password: "ten letters" };
const complaintOf = (input: unknown) =>
  signUpInput.safeParse(input).error?.issues.map(({ message }) => message);

describe("an address", () => {
  test("is kept in small letters, without the blanks around it", () => {
    expect(emailInput.parse("  Ada@Example.COM ")).toBe("ada@example.com");
  });

  test.each([
    "",
    "ada",
    "ada@",
    "@example.com",
    "ada@example",
    "ada@example.com, eve@example.com",
    "ada@example.com\r\nBcc: eve@example.com",
    "Ada <ada@example.com>",
    "ada@example.com\0",
    `${"a".repeat(250)}@example.com`,
  ])("%j is none", (text) => {
    expect(emailInput.safeParse(text).success).toBe(false);
  });
});

describe("a form to sign up", () => {
  test("says at each field what is missing", () => {
    expect(complaintOf({})).toEqual(["Write your name.", "Write your e-mail address.", "Choose a password."]);
  });

  test("takes a password of ten characters, not of nine, and leaves it as it is", () => {
    expect(complaintOf({ ...ADA, password: "123456789" })).toEqual([
      "Choose a password of 10 characters or more.",
    ]);
    expect(signUpInput.parse({ ...ADA, password: "  12345678" }).password).toBe("  12345678");
  });

  test("refuses a password of a megabyte before it is hashed", () => {
    expect(complaintOf({ ...ADA, password: "x".repeat(1_000_000) })).toHaveLength(1);
    expect(signInInput.safeParse({ ...ADA, password: "x".repeat(1_000_000) }).success).toBe(false);
  });

  test("leaves out a way on that can't be used rather than fail", () => {
    expect(signUpInput.parse({ ...ADA, onward: "/jobs" }).onward).toBe("/jobs");
    expect(signUpInput.parse({ ...ADA, onward: ["/jobs", "/"] }).onward).toBeUndefined();
    expect(addressInput.parse({ ...ADA, onward: "/".repeat(2_000) }).onward).toBeUndefined();
  });
});
