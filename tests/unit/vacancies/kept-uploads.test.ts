import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/accounts/actor";
import { findUpload, keepUpload } from "@/lib/vacancies/kept-uploads";

const NOW = new Date("2026-03-01T12:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const person = (id: string): Person => ({
  ...{ kind: "person", id, name: id, email: `${id}@people.example`, isVerified: true, staff: null },
  memberships: [],
});
const upload = (id: string) => ({ id, companyId: 1, slug: "acme", text: `Title of ${id}` });

describe("a table that is kept until it is posted", () => {
  test("is there for who sent it, for that company, and for an hour", () => {
    keepUpload(person("ann"), upload("a"), NOW);
    expect(findUpload(person("ann"), { id: "a", companyId: 1 }, later(59))).toEqual(upload("a"));
    expect(findUpload(person("bo"), { id: "a", companyId: 1 }, NOW)).toBeNull();
    expect(findUpload(person("ann"), { id: "a", companyId: 2 }, NOW)).toBeNull();
    expect(findUpload(person("ann"), { id: "b", companyId: 1 }, NOW)).toBeNull();
    expect(findUpload(person("ann"), { id: "a", companyId: 1 }, later(60))).toBeNull();
  });

  test("makes room for the same person's next, and for at most fifty people's", () => {
    keepUpload(person("ann"), upload("a"), NOW);
    keepUpload(person("ann"), upload("b"), NOW);
    expect(findUpload(person("ann"), { id: "a", companyId: 1 }, NOW)).toBeNull();
    for (let one = 0; one < 49; one++) keepUpload(person(`other-${one}`), upload("c"), NOW);
    expect(findUpload(person("ann"), { id: "b", companyId: 1 }, NOW)).toEqual(upload("b"));
    keepUpload(person("one too many"), upload("c"), NOW);
    expect(findUpload(person("ann"), { id: "b", companyId: 1 }, NOW)).toBeNull();
  });
});
