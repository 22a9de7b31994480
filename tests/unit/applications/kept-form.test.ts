import { describe, expect, test } from "vitest";
import { dropForm, KEPT_FOR, keepForm, keptForm } from "@/lib/applications/kept-form";

const NOW = new Date("2026-03-01T12:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const STATE = { message: "Look again.", values: { name: "Ann" } };

describe("a form that is kept", () => {
  test("comes back for its listing and its secret, and for nothing else", () => {
    const secret = keepForm(1, STATE, NOW);
    expect(keptForm(1, secret, NOW)).toEqual(STATE);
    expect(keptForm(2, secret, NOW)).toEqual({});
    expect(keptForm(1, "guess", NOW)).toEqual({});
    expect(keptForm(1, undefined, NOW)).toEqual({});
  });

  test("is gone once it was sent, or its time has run out", () => {
    const secret = keepForm(1, STATE, NOW);
    expect(keptForm(1, secret, later(KEPT_FOR + 1))).toEqual({});
    dropForm(secret);
    expect(keptForm(1, secret, NOW)).toEqual({});
  });

  test("makes room for newer ones, so that nobody can fill the memory", () => {
    const first = keepForm(1, STATE, NOW);
    const others = Array.from({ length: 500 }, () => keepForm(1, STATE, NOW));
    expect(keptForm(1, first, NOW)).toEqual({});
    expect(keptForm(1, others.at(-1), NOW)).toEqual(STATE);
  });

  test("keeps no text that is longer than a form may be", () => {
    const secret = keepForm(1, { ...STATE, values: { name: "x".repeat(1_000_000) } }, NOW);
    expect(keptForm(1, secret, NOW)).toEqual({ message: "Look again.", values: {} });
  });
});
