import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readTicket, writeTicket } from "@/lib/accounts/ticket";

const ID = "018f2f2e-0000-7000-8000-000000000001";
const NOW = new Date("2026-03-01T12:00:00Z");
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

beforeEach(() => {
  vi.stubEnv("AUTH_SECRET", "a secret of the tests");
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test("lets in whom it was written for, with their epoch", () => {
  const ticket = writeTicket({ id: ID, sessionEpoch: 7 }, NOW);
  expect(readTicket(ticket, later(1))).toEqual({ id: ID, name: "7" });
});

test("is good for 30 seconds", () => {
  const ticket = writeTicket({ id: ID, sessionEpoch: 0 }, NOW);
  expect(readTicket(ticket, later(30))).not.toBeNull();
  expect(readTicket(ticket, later(31))).toBeNull();
  expect(readTicket(ticket, later(-31))).toBeNull();
});

test("is no good once anything in it is changed", () => {
  const [id, epoch, at, signature] = writeTicket({ id: ID, sessionEpoch: 1 }, NOW).split(".");
  const other = ID.replace(/1$/, "2");
  for (const changed of [
    [other, epoch, at, signature],
    [id, "0", at, signature],
    [id, epoch, String(Number(at) + 1), signature],
    [id, epoch, at, signature?.replace(/^./, (first) => (first === "A" ? "B" : "A"))],
    [id, epoch, at, signature?.slice(1)],
    [id, epoch, at, ""],
    [id, epoch, at],
  ]) {
    expect(readTicket(changed.join("."), NOW), changed.join(".")).toBeNull();
  }
});

test("is no good in another order", () => {
  const [id, epoch, at, signature] = writeTicket({ id: ID, sessionEpoch: 1 }, NOW).split(".");
  expect(readTicket([epoch, id, at, signature].join("."), NOW)).toBeNull();
  expect(readTicket([id, at, epoch, signature].join("."), NOW)).toBeNull();
  expect(readTicket([signature, id, epoch, at].join("."), NOW)).toBeNull();
});

test("is no good under another secret", () => {
  const ticket = writeTicket({ id: ID, sessionEpoch: 0 }, NOW);
  vi.stubEnv("AUTH_SECRET", "another secret");
  expect(readTicket(ticket, NOW)).toBeNull();
});

test.each(["", "undefined", "...", "a.b.c.d", `${ID}.0.NaN.`])("%j is none", (ticket) => {
  expect(readTicket(ticket, NOW)).toBeNull();
});

test("without a secret none is written or read", () => {
  vi.stubEnv("AUTH_SECRET", "");
  expect(() => writeTicket({ id: ID, sessionEpoch: 0 }, NOW)).toThrow("AUTH_SECRET");
  expect(() => readTicket("a.b.c.d", NOW)).toThrow("AUTH_SECRET");
});
