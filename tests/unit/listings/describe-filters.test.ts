import { describe, expect, test } from "vitest";
import { activeFilters, droppableFilters } from "@/lib/listings/active-filters";
import { describeListingFilters, describeResult, describeUnpaid } from "@/lib/listings/describe-filters";
import { type ListingFilters, listingQuery, NO_FILTERS } from "@/lib/listings/filters";
import { STATES } from "@/lib/places/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";

const search = (change: Partial<ListingFilters>): ListingFilters => ({ ...NO_FILTERS, ...change });
const names = { skills: new Map([["nodejs", "Node.js"]]), companies: new Map([["acme", "ACME Inc."]]) };

describe("a search in words", () => {
  test.each<[Partial<ListingFilters>, string]>([
    [{}, "Tech jobs"],
    [
      { workplace: ["remote"], role: ["backend-engineer"], state: ["CA", "TX"], pay: 150_000 },
      "Remote back-end engineer jobs in California or Texas paying $150,000 or more",
    ],
    [{ workplace: ["onsite"] }, "On-site tech jobs"],
    [{ role: ["devops-engineer"] }, "DevOps engineer jobs"],
    [{ role: ["qa-engineer", "web-developer", "other"] }, "QA engineer, web developer or other tech jobs"],
    [{ role: ["other"], state: ["NY"] }, "Jobs in other tech roles in New York"],
    [{ role: ROLES.slice(0, 6).map(({ slug }) => slug) }, "Jobs in any of 6 roles"],
    [{ level: ["senior"], type: ["contract"] }, "Senior contract tech jobs"],
    [{ level: ["middle"] }, "Mid-level tech jobs"],
    [
      { workplace: ["hybrid", "remote"], level: ["senior", "staff"], role: ["data-engineer"] },
      "Hybrid or remote, senior or staff data engineer jobs",
    ],
    [{ state: ["DC"] }, "Tech jobs in the District of Columbia"],
    [{ state: STATES.slice(0, 6).map(({ code }) => code) }, "Tech jobs in any of 6 states"],
    [{ state: ["CA"], remote: true }, "Tech jobs in California, or remote anywhere in the US"],
    [
      { state: ["CA"], remote: true, posted: 1 },
      "Tech jobs in California, or remote anywhere in the US, posted in the last day",
    ],
    [{ company: ["acme", "big-firm"] }, "Tech jobs at ACME Inc. or Big Firm"],
    [{ skill: ["go", "nodejs", "sql"] }, "Tech jobs asking for Go, Node.js and Sql"],
    [{ q: "rust “async”" }, "Tech jobs matching “rust “async””"],
    [{ unpaid: false }, "Tech jobs stating pay in dollars"],
    [{ unpaid: false, pay: 90_000 }, "Tech jobs stating pay of $90,000 or more"],
    [{ above: true }, "Tech jobs paying above their state’s median"],
    [{ above: true, pay: 90_000 }, "Tech jobs paying $90,000 or more and above their state’s median"],
    [
      { above: true, unpaid: false, state: ["CA"] },
      "Tech jobs in California stating pay in dollars and paying above their state’s median",
    ],
    [
      {
        q: "kafka",
        role: ["data-engineer"],
        state: ["WA"],
        company: ["acme"],
        skill: ["go"],
        pay: 100_000,
        posted: 7,
      },
      "Data engineer jobs in Washington at ACME Inc. asking for Go, matching “kafka”, paying $100,000 or more, posted in the last 7 days",
    ],
  ])("%j", (change, words) => {
    expect(describeListingFilters(search(change), names)).toBe(words);
  });
});

describe("a result in words", () => {
  const most = search({ role: ["backend-engineer"], state: ["CA", "NY"], pay: 150_000 });
  test.each<[ListingFilters, number, string]>([
    [most, 1066, "1,066 back-end engineer listings in California or New York that pay $150,000 or more"],
    [most, 1, "1 back-end engineer listing in California or New York that pays $150,000 or more"],
    [most, 0, "No back-end engineer listings in California or New York that pay $150,000 or more"],
    [NO_FILTERS, 3518, "3,518 listings"],
    [search({ unpaid: false }), 1, "1 listing that states pay in dollars"],
    [search({ unpaid: false, pay: 90_000 }), 2, "2 listings that state pay of $90,000 or more"],
    [search({ above: true }), 1, "1 listing that pays above its state’s median"],
    [
      search({ above: true, pay: 90_000 }),
      2,
      "2 listings that pay $90,000 or more and above their state’s median",
    ],
    [
      search({ above: true, pay: 90_000, unpaid: false }),
      0,
      "No listings that state pay of $90,000 or more and pay above their state’s median",
    ],
  ])("%#: %3$s", (filters, total, words) => {
    expect(describeResult(filters, total)).toBe(words);
  });
});

describe("the filters that are set", () => {
  const everything = search({
    q: "rust",
    role: ["web-developer"],
    state: ["CA", "DC"],
    remote: true,
    workplace: ["onsite"],
    level: ["middle-plus"],
    type: ["full-time"],
    pay: 150_000,
    unpaid: false,
    above: true,
    skill: ["go", "nodejs"],
    company: ["acme"],
    posted: 7,
    sort: "relevance",
    page: 3,
  });

  test("each is named and can be let go of by itself, from the first page", () => {
    const chips = activeFilters(everything, names).map(({ label, without }) => [
      label,
      listingQuery(without),
    ]);
    const all = listingQuery({ ...everything, page: 1 });
    expect(chips).toEqual([
      ["“rust”", all.replace("q=rust&", "").replace("&sort=relevance", "")],
      ["Web developer", all.replace("&role=web-developer", "")],
      ["California", all.replace("CA,DC", "DC")],
      ["District of Columbia", all.replace("CA,DC", "CA")],
      ["Or remote in the US", all.replace("&remote=1", "")],
      ["On-site", all.replace("&workplace=onsite", "")],
      ["Middle+", all.replace("&level=middle-plus", "")],
      ["Full-time", all.replace("&type=full-time", "")],
      ["Pays $150,000 or more", all.replace("&pay=150000", "")],
      ["States its pay", all.replace("&unpaid=0", "")],
      ["Pays above the state’s median", all.replace("&above=1", "")],
      ["Go", all.replace("go,nodejs", "nodejs")],
      ["Node.js", all.replace("go,nodejs", "go")],
      ["ACME Inc.", all.replace("&company=acme", "")],
      ["Posted in the last 7 days", all.replace("&posted=7", "")],
    ]);
  });

  test("with the last state goes the remote work that was added to it", () => {
    const [california] = activeFilters(search({ state: ["CA"], remote: true }));
    expect(california?.without).toEqual(NO_FILTERS);
  });

  test("no filter, no chip", () => {
    expect(activeFilters({ ...NO_FILTERS, sort: "pay", page: 2 })).toEqual([]);
    expect(droppableFilters(NO_FILTERS)).toEqual([]);
  });

  test("to find more, a dimension goes as a whole, but skills one by one", () => {
    const drops = droppableFilters(everything, names).map(({ label }) => label);
    expect(drops).toContain("California or District of Columbia");
    expect(drops).toEqual(expect.arrayContaining(["Go", "Node.js"]));
    const states = droppableFilters(everything, names).find(({ label }) => label.startsWith("California"));
    expect(states?.without).toMatchObject({ state: [], remote: false, page: 1, q: "rust" });
  });
});

describe("how many state no pay", () => {
  test("is said in a sentence, and not at all where there are none", () => {
    expect(describeUnpaid(0, 12)).toBeNull();
    expect(describeUnpaid(1, 1)).toBe("It states no pay in US dollars.");
    expect(describeUnpaid(12, 12)).toBe("None of them states pay in US dollars.");
    expect(describeUnpaid(1, 12)).toBe("1 of them states no pay in US dollars and is kept.");
    expect(describeUnpaid(1066, 2000)).toBe("1,066 of them state no pay in US dollars and are kept.");
  });
});
