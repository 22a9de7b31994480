import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listingIdFromSlug, listingSlug } from "@/lib/listings/address";

describe("the address of a listing", { timeout: 60_000 }, () => {
  test.each([
    [
      "Staff Backend Engineer, Monetization",
      "Match Group",
      "staff-backend-engineer-monetization-match-group-7",
    ],
    ["C++ / C# Developer (m/f/d)", "Müller & Söhne", "cpp-c-sharp-developer-m-f-d-muller-and-sohne-7"],
    ["Children’s .NET Engineer", "O'Reilly", "childrens-net-engineer-oreilly-7"],
    ["エンジニア", "日本", "7"],
  ])("%s at %s", (title, company, slug) => {
    expect(listingSlug({ title, company, id: 7 })).toBe(slug);
  });

  test("words end after 80 characters, at a whole word", () => {
    const slug = listingSlug({ title: "Engineers ".repeat(40), company: "Acme", id: 7 });
    expect(slug).toBe(`${Array(8).fill("engineers").join("-")}-7`);
    expect(listingSlug({ title: "x".repeat(200), company: "Acme", id: 7 })).toBe(`${"x".repeat(80)}-7`);
  });

  test("gives its id back, whatever the words", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.integer({ min: 1, max: 2_147_483_647 }),
        (title, company, id) => {
          const slug = listingSlug({ title, company, id });
          expect(listingIdFromSlug(slug)).toBe(id);
          expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(slug.length).toBeLessThanOrEqual(80 + 11);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test.each([
    "",
    "engineer",
    "engineer-",
    "engineer-0",
    "engineer-007",
    "x7",
    "-1.5",
    "2147483648",
    "99999999999999",
  ])("%j holds no id", (slug) => {
    expect(listingIdFromSlug(slug)).toBeNull();
  });
});
