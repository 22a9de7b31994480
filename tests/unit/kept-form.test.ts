import { describe, expect, test } from "vitest";
import { dropForm, KEPT_FOR, keepForm, keptForm } from "@/lib/kept-form";

const NOW = new Date("2026-03-01T12:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const STATE = { message: "Look again.", values: { name: "Ann" } };

describe("a form that is kept", () => {
  test("comes back for its page and its secret, and for nothing else", () => {
    const secret = keepForm("/a", STATE, NOW);
    expect(keptForm("/a", secret, NOW)).toEqual(STATE);
    expect(keptForm("/b", secret, NOW)).toEqual({});
    expect(keptForm("/a", "guess", NOW)).toEqual({});
    expect(keptForm("/a", undefined, NOW)).toEqual({});
  });

  test("is gone once it was sent, or its time has run out", () => {
    const secret = keepForm("/a", STATE, NOW);
    expect(keptForm("/a", secret, later(KEPT_FOR + 1))).toEqual({});
    dropForm(secret);
    expect(keptForm("/a", secret, NOW)).toEqual({});
  });

  test("makes room for newer ones, so that nobody can fill the memory", () => {
    const first = keepForm("/a", STATE, NOW);
    const others = Array.from({ length: 500 }, () => keepForm("/a", STATE, NOW));
    expect(keptForm("/a", first, NOW)).toEqual({});
    expect(keptForm("/a", others.at(-1), NOW)).toEqual(STATE);
  });

  test("keeps no text that is longer than a form may be", () => {
    const secret = keepForm("/a", { ...STATE, values: { name: "x".repeat(1_000_000) } }, NOW);
    expect(keptForm("/a", secret, NOW)).toEqual({ message: "Look again.", values: {} });
  });
});
