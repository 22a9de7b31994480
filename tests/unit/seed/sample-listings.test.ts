import { describe, expect, test } from "vitest";
import { readCompanies } from "@/db/seed/cast";
import { Random } from "@/db/seed/random";
import { sampleListings } from "@/db/seed/sample-listings";
import { SAMPLE_COUNT } from "@/db/seed/sample-roles";
import { LEVELS, WORKPLACES } from "@/lib/listings/vocabulary";
import { annualUsd, doubtAboutPay } from "@/lib/pay";
import { ROLES } from "@/lib/roles/vocabulary";

const now = new Date("2026-11-22T15:40:12Z");
const samples = sampleListings(now);
const postings = samples.map(({ posting }) => posting);
const DAY = 86_400_000;

const pays = postings.flatMap(({ payRanges }) => payRanges);

describe("the sample listings", () => {
  test("are the same for the same moment", () => {
    expect(sampleListings(now)).toEqual(samples);
  });

  test("differ only in their dates on another day", () => {
    const later = sampleListings(new Date(now.getTime() + 3 * DAY));
    const dates = later.map(({ posting }, index) => [posting.postedAt, postings[index]?.postedAt]);
    expect(dates.every(([there, here]) => Date.parse(there ?? "") - Date.parse(here ?? "") === 3 * DAY)).toBe(
      true,
    );
    const undated = (all: typeof samples) =>
      all.map(({ posting, facts }) => ({ ...posting, ...facts, postedAt: "", firstSeenAt: "" }));
    expect(undated(later)).toEqual(undated(samples));
  });

  test("cover every role, level and workplace, and the kinds of employment", () => {
    const facts = samples.map((sample) => sample.facts);
    for (const { slug } of ROLES) expect(facts.filter(({ role }) => role === slug).length).toBeGreaterThan(5);
    for (const { value } of LEVELS)
      expect(facts.filter(({ level }) => level === value).length).toBeGreaterThan(5);
    for (const { value } of WORKPLACES)
      expect(facts.filter(({ workplace }) => workplace === value).length).toBeGreaterThan(50);
    const types = new Set(facts.map(({ type }) => type));
    expect([...types].sort()).toEqual(
      ["contract", "full-time", "internship", "part-time", "temporary", null].sort(),
    );
    expect(samples).toHaveLength(SAMPLE_COUNT);
  });

  test("are of the whole cast, and plainly invented", () => {
    const cast = readCompanies();
    expect(new Set(postings.map(({ company }) => company.token))).toEqual(
      new Set(cast.map(({ slug }) => slug)),
    );
    for (const { source, sourceId, applyUrl } of postings) {
      expect(source).toBe("sample");
      expect(sourceId).toMatch(/^sample-\d{3}$/);
      expect(new URL(applyUrl).host).toBe("example.com");
    }
    expect(new Set(postings.map(({ sourceId }) => sourceId)).size).toBe(SAMPLE_COUNT);
  });

  test("were posted in the last 45 days, some of them today, newest first", () => {
    const ages = postings.map(({ postedAt }) => (now.getTime() - Date.parse(postedAt)) / DAY);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ages)).toBeLessThan(45.1);
    expect(ages.filter((age) => age < 1).length).toBeGreaterThan(5);
    expect(ages).toEqual([...ages].sort((a, b) => a - b));
  });

  test("state credible pay, some by the hour or in other currencies, and some none", () => {
    for (const pay of pays) expect(doubtAboutPay(pay)).toBeNull();
    const yearly = pays.map(annualUsd).filter((pay) => pay !== null);
    expect(Math.min(...yearly.map(({ min }) => min))).toBeGreaterThan(30_000);
    expect(Math.max(...yearly.map(({ max }) => max))).toBeLessThan(450_000);
    expect(pays.filter(({ period }) => period === "hour").length).toBeGreaterThan(9);
    expect(new Set(pays.map(({ currency }) => currency))).toEqual(
      new Set(["USD", "GBP", "EUR", "CAD", "INR"]),
    );
    expect(postings.filter(({ payRanges }) => payRanges.length === 0).length).toBeGreaterThan(20);
    expect(pays.filter(({ min, max }) => max / min > 2).length).toBeGreaterThan(2);
  });

  test("pay more at higher levels", () => {
    const middleOf = (level: string) => {
      const found = samples
        .filter(({ facts }) => facts.level === level)
        .flatMap(({ posting }) => posting.payRanges.map(annualUsd).filter((pay) => pay !== null))
        .map(({ min, max }) => (min + max) / 2);
      return found.reduce((sum, value) => sum + value, 0) / found.length;
    };
    const means = ["intern", "junior", "middle", "senior", "staff", "principal"].map(middleOf);
    expect(means).toEqual([...means].sort((a, b) => a - b));
  });

  test("are in many states, several at once, nationwide and abroad", () => {
    const places = postings.flatMap(({ locations }) => locations);
    const states = new Set(places.map((place) => /, ([A-Z]{2})$/.exec(place)?.[1]).filter(Boolean));
    expect(states.size).toBeGreaterThanOrEqual(25);
    expect(postings.filter(({ locations }) => locations.length > 1).length).toBeGreaterThan(25);
    expect(places.filter((place) => place === "Remote - US").length).toBeGreaterThan(20);
    for (const city of ["London", "Toronto", "Berlin", "Bengaluru"])
      expect(places.some((place) => place.includes(city))).toBe(true);
  });

  test("have descriptions of their own, with every slot filled", () => {
    const descriptions = postings.map(({ descriptionHtml }) => descriptionHtml ?? "");
    expect(new Set(descriptions).size).toBe(SAMPLE_COUNT);
    for (const html of descriptions) {
      expect(html).not.toMatch(/[{}]|undefined|lorem/i);
      expect(html.length).toBeGreaterThan(900);
      expect(html.match(/<h2>/g)?.length).toBeGreaterThanOrEqual(3);
    }
    expect(postings.filter(({ title }) => /[{}]/.test(title))).toEqual([]);
  });
});

describe("Random", () => {
  test("gives the same for the same seed, spread over the whole range", () => {
    const draws = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 10_000 }, () => random.next());
    };
    expect(draws(1)).toEqual(draws(1));
    expect(draws(1)).not.toEqual(draws(2));
    const mean = draws(1).reduce((sum, draw) => sum + draw, 0) / 10_000;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
    expect(draws(1).every((draw) => draw >= 0 && draw < 1)).toBe(true);
  });

  test("takes some in the list's own order", () => {
    expect(new Random(3).some([1, 2, 3], 5)).toEqual([1, 2, 3]);
    const some = new Random(3).some([1, 2, 3, 4, 5, 6], 3);
    expect(some).toHaveLength(3);
    expect(some).toEqual([...some].sort());
  });
});
