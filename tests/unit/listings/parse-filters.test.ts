import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listingQuery, NO_FILTERS } from "@/lib/listings/filters";
import { MOST, MOST_CHARACTERS, MOST_SLUGS, parseListingFilters } from "@/lib/listings/parse-filters";
import { SKILLS } from "@/lib/skills/vocabulary";
import { arbitraryFilters } from "@/tests/support/arbitrary-filters";

const parse = (query: string) => parseListingFilters(new URLSearchParams(query));

const word = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .map((text) => text.normalize("NFC").replace(/[\s\p{Cc}\p{Cs}]/gu, ""))
  .filter((text) => text.length > 0);

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);

const filters = fc.uniqueArray(slug, { maxLength: 8 }).chain((company) =>
  arbitraryFilters({
    q: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" ")),
    skill: SKILLS.map((skill) => skill.slug),
    company,
    pay: fc.integer({ min: 1, max: MOST.pay }),
    posted: fc.integer({ min: 1, max: MOST.posted }),
    page: fc.integer({ min: 1, max: MOST.page }),
    most: 50,
  }),
);

test("the searches tried here set every filter", () => {
  const sample = fc.sample(filters, 500);
  for (const [key, none] of Object.entries(NO_FILTERS)) {
    const set = sample.filter((search) => String(search[key as keyof typeof search]) !== String(none));
    expect(set.length, key).toBeGreaterThan(25);
  }
});

describe("a search and its address", { timeout: 60_000 }, () => {
  test("10,000 searches come back from their address as they were", () => {
    fc.assert(
      fc.property(filters, (search) => {
        expect(parse(listingQuery(search))).toEqual(search);
      }),
      { numRuns: 10_000 },
    );
  });

  test("an address that was read is printed the same again, whatever it was", () => {
    const name = fc.constantFrom(...Object.keys(NO_FILTERS), "utm_source", "__proto__", "state[]");
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."09,.$k+ -CAca\0\ud800%") }),
      fc.constantFrom("CA,WA", "150k", "relevance", "1", "0", "9".repeat(400), "a,".repeat(9000)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (pairs) => {
        const search = parseListingFilters(new URLSearchParams(pairs));
        expect(parse(listingQuery(search))).toEqual(search);
        expect(listingQuery(search)).toMatch(/^[\x21-\x7e]*$/);
      }),
      { numRuns: 5000 },
    );
  });

  test("10,000 garbage addresses never throw", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.webQueryParameters(),
        (garbage, query) => {
          parse(garbage);
          parse(`${query}&${garbage}`);
          const record = {
            q: garbage,
            state: [garbage, query],
            page: garbage,
            pay: [garbage],
            posted: undefined,
          };
          parseListingFilters(record);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe("reading an address", () => {
  test("nothing asked is no filter", () => {
    expect(parse("")).toEqual(NO_FILTERS);
    expect(parse("q=&role=&state=&pay=&posted=&sort=&page=")).toEqual(NO_FILTERS);
  });

  test("lists come joined by commas or repeated, in any case and order, with doubles", () => {
    expect(parse("state=wa,CA,ca").state).toEqual(["CA", "WA"]);
    expect(parse("state=WA&state=CA&state=,").state).toEqual(["CA", "WA"]);
    expect(parseListingFilters({ state: ["wa", "CA,tx"] }).state).toEqual(["CA", "TX", "WA"]);
    expect(parse("level=Senior, junior").level).toEqual(["junior", "senior"]);
  });

  test("one bad field falls back and the good ones stay", () => {
    expect(parse("state=ZZ,NY&level=wizard&pay=lots&posted=-1&sort=best&page=two&workplace=remote")).toEqual({
      ...NO_FILTERS,
      state: ["NY"],
      workplace: ["remote"],
    });
  });

  test.each([
    ["150,000", 150_000],
    ["150k", 150_000],
    ["150K+", 150_000],
    ["$150000", 150_000],
    ["$ 150 000", 150_000],
    ["150.5k", 150_500],
    ["99999999999999999999", MOST.pay],
    ["0", null],
    ["0.2", null],
    ["-5", null],
    ["1e5", null],
    ["150m", null],
    ["NaN", null],
  ])("least pay of %j is %j", (raw, pay) => {
    expect(parseListingFilters({ pay: raw }).pay).toBe(pay);
  });

  test("the first value that says something counts, as a form may send an empty one first", () => {
    expect(parse("pay=&pay=200k&pay=100k").pay).toBe(200_000);
    expect(parse("q=&q=rust").q).toBe("rust");
  });

  test.each([
    ["1", 1],
    ["007", 7],
    ["0", 1],
    ["-1", 1],
    ["1.5", 1],
    ["two", 1],
    ["٣", 1],
    ["99999999999999999999999", MOST.page],
  ])("page %j is %j", (raw, page) => {
    expect(parseListingFilters({ page: raw }).page).toBe(page);
  });

  test("remote work is added only to states that are chosen", () => {
    expect(parse("remote=1").remote).toBe(false);
    expect(parse("state=ZZ&remote=1").remote).toBe(false);
    expect(parse("state=CA&remote=1").remote).toBe(true);
    expect(parse("state=CA&remote=0").remote).toBe(false);
  });

  test("relevance needs words", () => {
    expect(parse("sort=relevance").sort).toBe("newest");
    expect(parse("sort=relevance&q=rust").sort).toBe("relevance");
    expect(parse("q=rust").sort).toBe("newest");
    expect(parse("sort=pay").sort).toBe("pay");
  });

  test("listings without pay are kept unless they are asked away", () => {
    expect(parse("unpaid=0").unpaid).toBe(false);
    expect(parse("unpaid=1").unpaid).toBe(true);
    expect(parse("unpaid=maybe").unpaid).toBe(true);
    expect(parse("above=1").above).toBe(true);
    expect(parse("above=0").above).toBe(false);
    expect(parse("above=maybe&above=on").above).toBe(true);
  });

  test("words lose controls, halves of characters and spare space, and are cut to whole characters", () => {
    expect(parseListingFilters({ q: " back\0end \ud800\n engineer\t" }).q).toBe("back end engineer");
    expect(parseListingFilters({ q: "e\u0301" }).q).toBe("\u00e9");
    expect([...parseListingFilters({ q: "😀".repeat(500) }).q]).toHaveLength(MOST_CHARACTERS);
  });

  test("of slugs only whole ones are kept, and no more than there is use for", () => {
    expect(parse("company=acme,Beta-9,no_slug,-x,é").company).toEqual(["acme", "beta-9"]);
    expect(parse(`company=${Array.from({ length: 80 }, (_, n) => `c${n}`)}`).company).toHaveLength(
      MOST_SLUGS,
    );
    expect(parse("skill=python,cobol-on-wheels").skill).toEqual(["python"]);
  });
});
