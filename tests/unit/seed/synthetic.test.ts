import { describe, expect, test } from "vitest";
import { Random } from "@/db/seed/random";
import { copyFields } from "@/db/seed/synthetic/copy-rows";
import { wordsOf } from "@/db/seed/synthetic/phrases";
import { POPULATIONS } from "@/db/seed/synthetic/populations";
import { Shares } from "@/db/seed/synthetic/shares";
import { syntheticCompanies } from "@/db/seed/synthetic/synthetic-companies";
import { type Size, syntheticBoard } from "@/db/seed/synthetic/synthetic-listings";
import { descriptionText, sanitiseDescription } from "@/lib/listings/description";
import { annualUsd, doubtAboutPay } from "@/lib/pay";
import { normaliseDocument } from "@/lib/search/normalise-tech";
import { extractSkills } from "@/lib/skills/extract-skills";

const now = new Date("2026-11-22T15:40:12Z");
const DAY = 86_400_000;
const board = (size: Partial<Size>, at = now) => {
  const { companies, listings } = syntheticBoard({ active: 0, history: 0, seed: 1, ...size }, at);
  return { companies, listings: [...listings] };
};
const { companies, listings } = board({ active: 2_000, history: 4_000 });
const [past, open] = [listings.filter((one) => one.closedAt), listings.filter((one) => !one.closedAt)];
const shareOf = <T>(all: readonly T[], isOne: (one: T) => unknown) => all.filter(isOne).length / all.length;
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

describe("synthetic listings", () => {
  test("are the same for the same seed, and others for another", () => {
    const small = { active: 40, history: 40 };
    expect(board(small)).toEqual(board(small));
    const titles = (seed: number) => board({ ...small, seed }).listings.map(({ title }) => title.text);
    expect(titles(2)).not.toEqual(titles(1));
  });

  test("differ only in their dates an hour later", () => {
    const undated = (at: Date) =>
      board({ active: 30 }, at).listings.map((listing) => ({ ...listing, postedAt: null }));
    expect(undated(new Date(now.getTime() + DAY / 24))).toEqual(undated(now));
  });

  test("are as many as asked for, each with an id of its own", () => {
    expect([open.length, past.length]).toEqual([2_000, 4_000]);
    expect(new Set(listings.map(({ sourceId }) => sourceId)).size).toBe(6_000);
  });

  test("stand in the states by their people", () => {
    const people = Object.values(POPULATIONS).reduce((sum, each) => sum + each, 0);
    // The count of the 2020 Census.
    expect(people).toBe(331_449_281);
    // Enough offices that no single employer tips the scales.
    const offices = syntheticCompanies(4_000, new Random(1)).flatMap((company) => company.offices);
    for (const state of ["CA", "TX", "NY", "OH", "NV"] as const) {
      const share = shareOf(offices, (office) => office.endsWith(`, ${state}`)) / 0.96;
      expect(share / (POPULATIONS[state] / people)).toBeGreaterThan(0.7);
      expect(share / (POPULATIONS[state] / people)).toBeLessThan(1.3);
    }
  });

  test("state their pay seven times out of ten, and credibly", () => {
    expect(shareOf(listings, ({ pay }) => pay)).toBeCloseTo(0.7, 1);
    for (const { pay } of listings) if (pay) expect(doubtAboutPay(pay)).toBeNull();
  });

  test("pay by role, level and state", () => {
    const paid = (isOne: (one: (typeof listings)[number]) => boolean) =>
      median(
        listings
          .filter(isOne)
          .flatMap(({ pay }) => (pay?.currency === "USD" ? [annualUsd(pay)?.max ?? 0] : [])),
      );
    const ofLevel = (level: string) => paid((one) => one.role === "software-engineer" && one.level === level);
    expect(ofLevel("senior")).toBeGreaterThan(1.2 * ofLevel("junior"));
    const ofState = (state: string) =>
      paid(({ places, level }) => places[0]?.state === state && level === "senior");
    expect(ofState("CA")).toBeGreaterThan(1.1 * ofState("FL"));
    expect(paid(({ role }) => role === "ml-engineer")).toBeGreaterThan(
      paid(({ role }) => role === "network-administrator"),
    );
  });

  test("are posted on weekdays, the past ones over years and before they closed", () => {
    expect(shareOf(listings, ({ postedAt }) => [0, 6].includes(postedAt.getUTCDay()))).toBeLessThan(0.1);
    const ages = past.map(({ postedAt }) => (now.getTime() - postedAt.getTime()) / DAY);
    expect(Math.max(...ages)).toBeGreaterThan(4 * 365);
    for (const { postedAt, closedAt } of past) {
      expect(closedAt?.getTime()).toBeGreaterThanOrEqual(postedAt.getTime());
      expect(closedAt?.getTime()).toBeLessThanOrEqual(now.getTime());
    }
    expect(open.every(({ postedAt }) => postedAt <= now)).toBe(true);
    expect(shareOf(open, ({ postedAt }) => now.getTime() - postedAt.getTime() < 7 * DAY)).toBeGreaterThan(
      0.1,
    );
  });

  test("are of employers with a long tail", () => {
    const counts = new Map<string, number>();
    for (const { company } of listings) counts.set(company.slug, (counts.get(company.slug) ?? 0) + 1);
    const sizes = [...counts.values()].sort((a, b) => b - a);
    expect(sizes[0]).toBeGreaterThan(6 * median(sizes));
    expect(sizes[0]).toBeLessThan(0.1 * listings.length);
    expect(new Set(companies.map(({ slug }) => slug)).size).toBe(companies.length);
  });

  test("are open nationwide only where they are remote, and often then", () => {
    const [wide, rest] = [
      listings.filter((one) => one.isNationwide),
      listings.filter((one) => !one.isNationwide),
    ];
    expect(wide.every(({ workplace }) => workplace === "remote")).toBe(true);
    expect(wide.length / listings.length).toBeGreaterThan(0.1);
    expect(rest.every(({ places }) => places.length > 0)).toBe(true);
    expect(shareOf(listings, ({ places }) => places.length > 1)).toBeGreaterThan(0.03);
  });

  test("keep the text of what can be read, as an import would keep it", () => {
    expect(open.every(({ description }) => description)).toBe(true);
    for (const { description, closedAt } of past)
      expect(description !== null).toBe(now.getTime() - (closedAt?.getTime() ?? 0) < 90 * DAY + DAY / 24);
    const lengths = open.map(({ description }) => descriptionText(description).length);
    expect(median(lengths)).toBeGreaterThan(2_500);
    for (const { description } of open.slice(0, 50))
      expect(sanitiseDescription(description ?? "")).toBe(description);
  });

  test("have the words and skills that reading the whole text gives", () => {
    for (const { title, description, lines, skills } of open.slice(0, 300)) {
      const text = descriptionText(description);
      expect(wordsOf(lines).flat().join(" ")).toBe(normaliseDocument(text));
      expect(skills).toEqual(extractSkills(title.text, text));
    }
  });
});

test("shares come up in proportion", () => {
  const [shares, random] = [
    new Shares([["a", 1] as const, ["b", 3] as const, ["never", 0] as const]),
    new Random(1),
  ];
  const drawn = Array.from({ length: 4_000 }, () => shares.pick(random));
  expect(shareOf(drawn, (one) => one === "b")).toBeCloseTo(0.75, 1);
  expect(drawn).not.toContain("never");
});

test("what COPY reads specially is escaped", () => {
  expect(copyFields(["a\tb\\c\nd\re", null, 1.5, true, new Date(0), ""])).toBe(
    "a\\tb\\\\c\\nd\\re\t\\N\t1.5\ttrue\t1970-01-01T00:00:00.000Z\t",
  );
});
