import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { salaries } from "@/db/schema";
import { type ListingFilters, NO_FILTERS } from "@/lib/listings/filters";
import { loadBoard } from "@/lib/listings/load-board";
import { refreshMarketMedians } from "@/lib/salaries/market-median-mutations";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";
import { offerOf, wageOf } from "@/tests/support/salary-rows";

const now = new Date("2026-01-20T12:00:00Z");
const day = (date: string) => new Date(`${date}T00:00:00Z`);
const search = (change: Partial<ListingFilters>): ListingFilters => ({ ...NO_FILTERS, ...change });
const yearly = (payMin: number, payMax: number) => ({
  payMin,
  payMax,
  payPeriod: "year",
  payCurrency: "USD",
});

describe("the board", () => {
  test("says level, workplace and type in words, but not that a job is full-time", async ({ db }) => {
    await createListing(db, { level: "staff", workplace: "hybrid", type: "contract" });
    const board = await loadBoard(NO_FILTERS, { now, db });
    expect(board?.listings[0]?.labels).toMatchObject({
      workplace: "Hybrid",
      level: "Staff",
      type: "Contract",
    });
    await createListing(db, { level: null, workplace: "remote", type: "full-time" });
    const again = await loadBoard(NO_FILTERS, { now, db });
    expect(again?.listings.map(({ labels }) => labels)).toContainEqual(
      expect.objectContaining({ workplace: "Remote", level: null, type: null }),
    );
  });

  test("says pay as stated, what it comes to in a year, and how a listing came here", async ({ db }) => {
    await createListing(db, { payMin: 62.5, payMax: 85, payPeriod: "hour", payCurrency: "USD" });
    const board = await loadBoard(NO_FILTERS, { now, db });
    expect(board?.listings[0]?.labels).toMatchObject({
      pay: { amount: "$62.50–$85", per: "an hour", yearly: "about $130,000–$176,800 a year" },
      via: "via Greenhouse",
    });
  });

  test("shows open listings, newest first", async ({ db }) => {
    const old = await createListing(db, { postedAt: day("2026-01-02") });
    const recent = await createListing(db, { postedAt: day("2026-01-09") });
    await createListing(db, { closedAt: day("2026-01-12") });
    const board = await loadBoard(NO_FILTERS, { now, db });
    expect(board?.listings.map(({ id }) => id)).toEqual([recent.id, old.id]);
    expect(board).toMatchObject({
      query: "",
      title: "Tech jobs",
      description: "2 listings",
      total: 2,
      unpaidTotal: 2,
      chips: [],
      pages: 1,
      next: null,
      suggestions: null,
      isSample: false,
      asOf: "2026-01-20T12:00:00.000Z",
    });
  });

  test("a card says all that the row and its places and skills hold, in the order of the source", async ({
    db,
  }) => {
    await db.delete(salaries);
    const company = await createCompany(db, { slug: "acme-robotics", name: "ACME Robotics" });
    const { id } = await createListing(db, {
      companyId: company.id,
      title: "Staff Engineer, C++",
      level: "staff",
      workplace: "hybrid",
      ...yearly(180_000, 220_000.5),
      skills: ["react", "go"],
      places: [
        { country: "US", state: "NY", city: "New York" },
        { country: "DE", state: null, city: "Berlin" },
      ],
    });
    const board = await loadBoard(NO_FILTERS, { now, db });
    expect(board?.listings).toMatchObject([
      {
        id,
        slug: `staff-engineer-cpp-acme-robotics-${id}`,
        url: `/jobs/staff-engineer-cpp-acme-robotics-${id}`,
        title: "Staff Engineer, C++",
        role: "software-engineer",
        level: "staff",
        company: { slug: "acme-robotics", name: "ACME Robotics" },
        places: [
          { country: "US", state: "NY", city: "New York" },
          { country: "DE", state: null, city: "Berlin" },
        ],
        where: expect.stringContaining("New York, NY"),
        workplace: "hybrid",
        isNationwide: false,
        type: "full-time",
        pay: {
          min: 180_000,
          max: 220_000.5,
          period: "year",
          currency: "USD",
          annualMin: 180_000,
          annualMax: 220_000.5,
        },
        skills: [
          { slug: "react", label: "React" },
          { slug: "go", label: "Go" },
        ],
        source: "greenhouse",
        postedAt: "2026-01-10T12:00:00.000Z",
        market: null,
      },
    ]);
  });

  test("pages hold 25, the last says there is no more, and past the end there is nothing", async ({ db }) => {
    const { id: companyId } = await createCompany(db);
    for (let made = 0; made < 26; made += 1) await createListing(db, { companyId });
    const filters = search({ state: ["CA"] });
    const first = await loadBoard(filters, { now, db });
    expect(first).toMatchObject({ total: 26, pages: 2, next: "/api/v1/listings?state=CA&page=2" });
    expect(first?.listings).toHaveLength(25);
    const last = await loadBoard({ ...filters, page: 2 }, { now, db });
    expect(last?.listings).toHaveLength(1);
    expect(last?.next).toBeNull();
    expect(await loadBoard({ ...filters, page: 3 }, { now, db })).toBeNull();
  });

  test("chips and sentences use the names of companies and skills, even where nothing is found", async ({
    db,
  }) => {
    const { id: companyId } = await createCompany(db, { slug: "acme", name: "ACME Inc." });
    await createListing(db, { companyId, skills: ["go"] });
    const board = await loadBoard(search({ company: ["acme"], skill: ["go"], level: ["senior"] }), {
      now,
      db,
    });
    expect(board?.title).toBe("Senior tech jobs at ACME Inc. asking for Go");
    expect(board?.description).toBe("No senior listings at ACME Inc. asking for Go");
    expect(board?.chips).toEqual([
      { label: "Senior", query: "skill=go&company=acme" },
      { label: "Go", query: "level=senior&company=acme" },
      { label: "ACME Inc.", query: "level=senior&skill=go" },
    ]);
  });

  test("says when what it shows is invented", async ({ db }) => {
    const { id: companyId } = await createCompany(db, { isSample: true });
    const listing = { companyId, source: "sample" };
    await createListing(db, { ...listing, closedAt: day("2026-01-12") });
    expect((await loadBoard(NO_FILTERS, { now, db }))?.isSample).toBe(false);
    await createListing(db, listing);
    expect((await loadBoard(NO_FILTERS, { now, db }))?.isSample).toBe(true);
  });
});

describe("where nothing is found", () => {
  test("the filters to let go of come with what each would give, best first", async ({ db }) => {
    await createListing(db, { level: "senior" });
    await createListing(db, { level: "senior" });
    await createListing(db, { level: "junior", workplace: "remote" });
    const board = await loadBoard(
      search({ state: ["CA", "NY"], level: ["senior"], workplace: ["remote"], company: ["nobody"], page: 1 }),
      { now, db },
    );
    expect(board?.suggestions).toEqual({ didYouMean: null, drop: [] });
    const nearer = await loadBoard(search({ level: ["senior"], workplace: ["remote"] }), { now, db });
    expect(nearer).toMatchObject({ total: 0, pages: 1, listings: [] });
    expect(nearer?.suggestions?.drop).toEqual([
      { label: "Remote", query: "level=senior", total: 2 },
      { label: "Senior", query: "workplace=remote", total: 1 },
    ]);
  });

  test("other words are offered with the other filters, or alone, but only if they find something", async ({
    db,
  }) => {
    await createListing(db, { title: "Walnut engineer" });
    const correct = async () => "walnut";
    const board = await loadBoard(search({ q: "wallnut" }), { now, db, correct });
    expect(board?.suggestions?.didYouMean).toEqual({
      text: "walnut",
      query: "q=walnut",
      total: 1,
      isAlone: false,
    });
    const elsewhere = await loadBoard(search({ q: "wallnut", state: ["NY"] }), { now, db, correct });
    expect(elsewhere?.suggestions?.didYouMean).toMatchObject({ query: "q=walnut", isAlone: true });
    const nowhere = await loadBoard(search({ q: "wallnut" }), { now, db, correct: async () => "hazelnut" });
    expect(nowhere?.suggestions?.didYouMean).toBeNull();
  });

  test("words are left alone where something is found", async ({ db }) => {
    await createListing(db, { title: "Walnut engineer" });
    const correct = () => Promise.reject(new Error("not to be asked"));
    expect((await loadBoard(search({ q: "walnut" }), { now, db, correct }))?.suggestions).toBeNull();
  });
});

describe("the market beside a listing", () => {
  async function loadMarket(db: Database) {
    const figures = {
      vintage: "2099-05",
      p10: 60_000,
      p25: 80_000,
      p75: 120_000,
      p90: 140_000,
      employment: null,
    };
    await db.delete(salaries);
    await db
      .insert(salaries)
      .values([
        wageOf("CA", 100_000, figures),
        wageOf("NY", 90_000, figures),
        wageOf("US", 100_000, figures),
      ]);
    await refreshMarketMedians(db);
  }
  const marketOf = async (db: Database, filters = NO_FILTERS) => {
    const { state, vintage } = (await loadBoard(filters, { now, db }))?.listings[0]?.market ?? {};
    return vintage === undefined ? null : `${state} ${vintage}`;
  };
  const inUs = (state: string | null) => ({ country: "US", state, city: null });

  test("is that of its first US place, or of the state that was asked for", async ({ db }) => {
    await loadMarket(db);
    await createListing(db, {
      places: [{ country: "DE", state: null, city: "Berlin" }, inUs("CA"), inUs("NY")],
    });
    expect(await marketOf(db)).toBe("CA 2099-05");
    expect(await marketOf(db, search({ state: ["NY"] }))).toBe("NY 2099-05");
  });

  test("is the nation's where the state has no figures, where only the country is named, and for remote work anywhere", async ({
    db,
  }) => {
    await loadMarket(db);
    await createListing(db, { places: [inUs("WY")] });
    expect(await marketOf(db)).toBe("US 2099-05");
    await createListing(db, { places: [inUs(null)], postedAt: day("2026-01-11") });
    expect(await marketOf(db)).toBe("US 2099-05");
    await createListing(db, {
      places: [],
      workplace: "remote",
      isNationwide: true,
      postedAt: day("2026-01-12"),
    });
    expect(await marketOf(db)).toBe("US 2099-05");
  });

  test("is said in words, with its tier", async ({ db }) => {
    await loadMarket(db);
    await createListing(db, { ...yearly(125_000, 135_000), places: [inUs("CA")] });
    const standing = async () => (await loadBoard(NO_FILTERS, { now, db }))?.listings[0]?.standing;
    expect(await standing()).toEqual({
      judgement: "Above the middle half",
      rest: "of software developers in CA",
      source: "Middle half $80k–$120k · BLS, May 2099, jobs not released",
    });
    const filings = { role: "software-engineer", p25: 110_000, p75: 140_000 } as const;
    await db.insert(salaries).values(offerOf("CA", 12, 120_000, filings));
    expect(await standing()).toEqual({
      judgement: "In the middle half",
      rest: "of software engineers in CA",
      source: "Middle half $110k–$140k · thin: 12 filings, late 2023",
    });
  });

  test("in a search for pay above the median is the state asked for in which it is that", async ({ db }) => {
    await loadMarket(db);
    await createListing(db, { ...yearly(90_000, 100_000), places: [inUs("WY"), inUs("CA"), inUs("NY")] });
    expect(await marketOf(db)).toBe("US 2099-05");
    expect(await marketOf(db, search({ state: ["CA", "NY"] }))).toBe("CA 2099-05");
    expect(await marketOf(db, search({ state: ["CA", "NY"], above: true }))).toBe("NY 2099-05");
    expect(await loadBoard(search({ above: true }), { now, db })).toMatchObject({ total: 0 });
    const inNewYork = await loadBoard(search({ state: ["NY"] }), { now, db });
    expect(inNewYork?.facets.above).toEqual([{ value: "1", label: "Above the state’s median", count: 1 }]);
  });

  test("is none abroad and for a title that fits no role", async ({ db }) => {
    await loadMarket(db);
    await createListing(db, { places: [{ country: "DE", state: null, city: "Berlin" }] });
    expect(await marketOf(db)).toBeNull();
    await createListing(db, { role: "other", postedAt: day("2026-01-11") });
    expect(await marketOf(db)).toBeNull();
  });
});
