import { describe, expect, test, vi } from "vitest";
import { NO_FILTERS } from "@/lib/listings/filters";
import type { ListingSearch } from "@/lib/search/listing-search";
import { atMostEvery, createMemo } from "@/lib/search/memo";
import { rememberedSearch } from "@/lib/search/remembered-search";

/** A memo whose clock and version stand still until they are moved. */
function createStill({ most = 10 } = {}) {
  const at = { now: 0, version: 1 };
  const memo = createMemo({ maxAge: 5000, most, version: async () => at.version, clock: () => at.now });
  let made = 0;
  const make = vi.fn(async () => {
    made += 1;
    return made;
  });
  return { at, memo, make };
}

describe("an answer", () => {
  test("stands until it is five seconds old", async () => {
    const { at, memo, make } = createStill();
    expect(await memo("a", make)).toBe(1);
    at.now = 4999;
    expect(await memo("a", make)).toBe(1);
    at.now = 5000;
    expect(await memo("a", make)).toBe(2);
    at.now = 9999;
    expect(await memo("a", make)).toBe(2);
  });

  test("falls at once when the version rises", async () => {
    const { at, memo, make } = createStill();
    await memo("a", make);
    at.version = 2;
    expect(await memo("a", make)).toBe(2);
    expect(await memo("a", make)).toBe(2);
  });

  test("that was being made when the version rose is not given to those who ask later", async () => {
    const { at, memo } = createStill();
    let finish = (_: string) => {};
    const slow = memo("a", () => new Promise<string>((resolve) => (finish = resolve)));
    await Promise.resolve();
    at.version = 2;
    const late = memo("a", async () => "new");
    expect(await late).toBe("new");
    finish("old");
    expect(await slow).toBe("old");
    expect(await memo("a", async () => "newer")).toBe("new");
  });

  test("is made once for all who ask at the same time", async () => {
    const { memo, make } = createStill();
    expect(await Promise.all([memo("a", make), memo("a", make), memo("a", make)])).toEqual([1, 1, 1]);
    expect(make).toHaveBeenCalledTimes(1);
    expect(await memo("b", make)).toBe(2);
  });

  test("that fails reaches all who wait for it and is never held", async () => {
    const { memo, make } = createStill();
    const fail = vi.fn(() => Promise.reject(new Error("no database")));
    const both = await Promise.allSettled([memo("a", fail), memo("a", fail)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(fail).toHaveBeenCalledTimes(1);
    expect(await memo("a", make)).toBe(1);
  });

  test("is not given while the version can't be read", async () => {
    const { at, memo, make } = createStill();
    await memo("a", make);
    const broken = createMemo({ maxAge: 5000, most: 10, version: () => Promise.reject(new Error("down")) });
    await expect(broken("a", make)).rejects.toThrow("down");
    expect(at.version).toBe(1);
  });

  test("gives way to others when too many are held, the one asked for longest ago first", async () => {
    const { memo, make } = createStill({ most: 2 });
    await memo("a", make);
    await memo("b", make);
    await memo("a", make);
    await memo("c", make);
    expect(await memo("a", make)).toBe(1);
    expect(await memo("c", make)).toBe(3);
    expect(await memo("b", make)).toBe(4);
  });
});

describe("a question asked at most every second", () => {
  test("is asked anew after that, and at once after a failure", async () => {
    let now = 0;
    let fails = false;
    const ask = vi.fn(async () => {
      if (fails) throw new Error("down");
      return now;
    });
    const version = atMostEvery(1000, ask, () => now);
    expect(await Promise.all([version(), version()])).toEqual([0, 0]);
    now = 999;
    expect(await version()).toBe(0);
    now = 1000;
    fails = true;
    await expect(version()).rejects.toThrow("down");
    fails = false;
    expect(await version()).toBe(1000);
    expect(ask).toHaveBeenCalledTimes(3);
  });
});

test("counts are remembered for a search in any order and on any page, pages are not", async () => {
  const { memo } = createStill();
  const search = {
    count: vi.fn(async () => ({ total: 0 })),
    list: vi.fn(async () => []),
    countEach: vi.fn(async () => []),
    hasSamples: vi.fn(async () => false),
  };
  const remembered = rememberedSearch(search as unknown as ListingSearch, memo);
  const now = new Date();
  for (const change of [{}, { page: 2 }, { sort: "pay" as const }, { page: 2 }]) {
    await remembered.count({ ...NO_FILTERS, ...change }, now);
    await remembered.list({ ...NO_FILTERS, ...change }, now);
  }
  expect(search.count).toHaveBeenCalledTimes(1);
  expect(search.list).toHaveBeenCalledTimes(3);
  await remembered.count({ ...NO_FILTERS, pay: 100_000 }, now);
  expect(search.count).toHaveBeenCalledTimes(2);
});
