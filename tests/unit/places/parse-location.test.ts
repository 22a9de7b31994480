import { describe, expect, test } from "vitest";
import { parsePlaces } from "@/lib/places/parse-location";

const read = (location: string, more: Partial<Parameters<typeof parsePlaces>[0]> = {}) =>
  parsePlaces({ locations: [location], workplace: null, isRemote: null, title: "", ...more });

/** "San Francisco CA US + London GB", with "remote", "hybrid" and "nationwide" where they hold. */
function inWords({ places, workplace, isNationwide }: ReturnType<typeof parsePlaces>) {
  const worded = places.map(({ city, state, country }) => [city, state, country].filter(Boolean).join(" "));
  const how = [workplace === "onsite" ? "" : workplace, isNationwide ? "nationwide" : ""]
    .filter(Boolean)
    .join(", ");
  return [worded.join(" + "), how].filter(Boolean).join(" · ");
}

const LOCATIONS: [string, string][] = [
  // A city and its state, in the ways in which feeds word them.
  ["San Francisco, CA", "San Francisco CA US"],
  ["Austin, Texas", "Austin TX US"],
  ["Austin, Texas, United States", "Austin TX US"],
  ["Austin, TX, USA", "Austin TX US"],
  ["Austin, TX 78701", "Austin TX US"],
  ["Austin, TX 78701, US", "Austin TX US"],
  ["Austin TX", "Austin TX US"],
  ["austin, tx", "Austin TX US"],
  ["AUSTIN, TX", "Austin TX US"],
  ["Austin, Texas Metropolitan Area", "Austin TX US"],
  ["Hybrid work in Austin, TX 78701", "Austin TX US · hybrid"],
  ["Remote in Dallas, TX", "Dallas TX US · remote"],
  ["Hybrid remote in Chicago, IL", "Chicago IL US · remote"],
  ["San Mateo, CA United States", "San Mateo CA US"],
  ["US, CA, Santa Clara", "Santa Clara CA US"],
  ["US-CA-Menlo Park", "Menlo Park CA US"],
  ["USA - TX - Austin", "Austin TX US"],
  ["United States - California - San Francisco", "San Francisco CA US"],
  ["CA - San Francisco", "San Francisco CA US"],
  ["UT - Cottonwood Heights", "Cottonwood Heights UT US"],
  ["New York, US, New York", "New York NY US"],
  ["Raleigh, US, North Carolina", "Raleigh NC US"],
  ["New York, NY 10001 (Midtown area)", "New York NY US"],
  ["Lockhart, TX", "Lockhart TX US"],
  ["National Harbor, Maryland", "National Harbor MD US"],
  ["West Hollywood, California", "West Hollywood CA US"],
  ["Vancouver, Washington, USA", "Vancouver WA US"],
  ["Portland, ME", "Portland ME US"],
  ["Dublin, CA", "Dublin CA US"],
  ["Dublin, Ohio", "Dublin OH US"],
  ["Richmond, CA", "Richmond CA US"],
  ["Ontario, CA", "Ontario CA US"],
  ["Cambridge, MA", "Cambridge MA US"],
  ["Birmingham, Alabama", "Birmingham AL US"],
  ["Paris, TX", "Paris TX US"],
  ["Lebanon, NH", "Lebanon NH US"],
  ["Wyoming, MI", "Wyoming MI US"],
  ["Athens, GA", "Athens GA US"],
  ["Atlanta, Georgia", "Atlanta GA US"],
  ["St. Louis, MO", "St. Louis MO US"],
  ["Saint Louis, Missouri", "St. Louis MO US"],
  ["Ft. Worth, TX", "Fort Worth TX US"],
  ["Winston-Salem, NC", "Winston-Salem NC US"],
  ["Fort Meade, MD", "Fort Meade MD US"],
  ["Tysons Corner, VA", "Tysons VA US"],
  // Washington is a city, a state and in words.
  ["Washington, DC", "Washington DC US"],
  ["Washington, D.C.", "Washington DC US"],
  ["Washington DC", "Washington DC US"],
  ["Washington, District of Columbia", "Washington DC US"],
  ["Remote, US, Washington DC", "Washington DC US · remote"],
  ["Seattle, Washington", "Seattle WA US"],
  ["Washington", "WA US"],
  // A city alone, and what people call it.
  ["San Francisco", "San Francisco CA US"],
  ["NYC", "New York NY US"],
  ["NYC Office", "New York NY US"],
  ["NYC (SoHo)", "New York NY US"],
  ["New York", "New York NY US"],
  ["New York, New York", "New York NY US"],
  ["New York City Metropolitan Area", "New York NY US"],
  ["SF Bay Area", "San Francisco CA US"],
  ["Greater Boston Area", "Boston MA US"],
  ["Greater Seattle Area", "Seattle WA US"],
  ["Dallas-Fort Worth", "Dallas TX US"],
  ["LA", "Los Angeles CA US"],
  ["Downtown Chicago", "Chicago IL US"],
  ["Denver, Pheonix, Las Vegas", "Denver CO US + Phoenix AZ US + Las Vegas NV US"],
  ["London", "London GB"],
  ["Bangalore", "Bengaluru IN"],
  ["München", "Munich DE"],
  ["Tel Aviv", "Tel Aviv IL"],
  ["São Paulo", "São Paulo BR"],
  ["Sao Paulo", "São Paulo BR"],
  ["Zurich", "Zürich CH"],
  ["Cluj-Napoca", "Cluj-Napoca RO"],
  // States and the nation.
  ["California", "CA US"],
  ["TX", "TX US"],
  ["Georgia; Illinois; New York", "GA US + IL US + NY US"],
  ["Maryland; Virginia; Washington, D.C.", "MD US + VA US + Washington DC US"],
  ["Remote - California", "CA US · remote"],
  ["Remote - Georgia", "GA US · remote"],
  ["Remote, US, Texas", "TX US · remote"],
  ["Remote (CA, NY, TX)", "CA US + NY US + TX US · remote"],
  ["United States", "US"],
  ["Northeast - United States", "US"],
  ["Remote - West Coast", "US · remote"],
  ["Remote - US", "US · remote, nationwide"],
  ["United States (Remote)", "US · remote, nationwide"],
  ["Remote, USA", "US · remote, nationwide"],
  ["U.S. Remote", "US · remote, nationwide"],
  ["USA-Remote", "US · remote, nationwide"],
  ["Anywhere in the U.S. (remote job)", "US · remote, nationwide"],
  ["Remote (Continental US only)", "US · remote, nationwide"],
  ["Remote (US/CA)", "US + CA · remote, nationwide"],
  ["Global - Remote", "remote, nationwide"],
  ["Worldwide (Remote)", "remote, nationwide"],
  ["Anywhere", "remote, nationwide"],
  ["Remote - North America", "remote, nationwide"],
  ["Remote", "remote, nationwide"],
  ["Distributed", "remote, nationwide"],
  ["Remoto", "remote"],
  ["Remote - Europe", "remote"],
  ["Remote - EMEA", "remote"],
  ["UNITED STATES - Remote, EMEA - Remote", "US · remote, nationwide"],
  ["Remote - US (Seattle, WA only)", "Seattle WA US · remote"],
  // Several.
  ["San Francisco, CA; New York, NY", "San Francisco CA US + New York NY US"],
  ["San Francisco, CA • New York, NY • United States", "San Francisco CA US + New York NY US + US"],
  ["San Francisco, CA - Denver, CO - New York, NY", "San Francisco CA US + Denver CO US + New York NY US"],
  ["WA - Seattle; CA - San Francisco", "Seattle WA US + San Francisco CA US"],
  ["San Francisco or NYC", "San Francisco CA US + New York NY US"],
  ["New York City / San Francisco / London", "New York NY US + San Francisco CA US + London GB"],
  ["Berkeley, CA or Boulder, CO", "Berkeley CA US + Boulder CO US"],
  ["Austin, TX, Denver, CO, Seattle, WA", "Austin TX US + Denver CO US + Seattle WA US"],
  ["San Francisco, CA; San Francisco, CA", "San Francisco CA US"],
  ["New York, NY; Toronto, Canada", "New York NY US + Toronto CA"],
  // Elsewhere: never a state.
  ["London, UK", "London GB"],
  ["London - Hybrid", "London GB · hybrid"],
  ["York, United Kingdom", "York GB"],
  ["Cambridge, UK", "Cambridge GB"],
  ["Edinburgh, Scotland", "Edinburgh GB"],
  ["Manchester, England, United Kingdom", "Manchester GB"],
  ["Perth, Western Australia", "Perth AU"],
  ["Sydney, NSW, Australia", "Sydney AU"],
  ["Melbourne, Victoria", "Melbourne AU"],
  ["Victoria, Canada", "Victoria CA"],
  ["Ontario, CAN", "CA"],
  ["Toronto, ON", "Toronto CA"],
  ["Toronto, CA", "Toronto CA"],
  ["Vancouver, BC, Canada", "Vancouver CA"],
  ["CA Remote (BC & ON only)", "CA · remote"],
  ["Tbilisi, Georgia", "Tbilisi GE"],
  ["Bulgaria, Georgia, Poland", "BG + GE + PL"],
  ["San Jose, Costa Rica", "San Jose CR"],
  ["Berlin, DE", "Berlin DE"],
  ["Bengaluru, Karnataka, India", "Bengaluru IN"],
  ["Bangalore, IN", "Bengaluru IN"],
  ["Tel Aviv, IL", "Tel Aviv IL"],
  ["Hyderabad, Telangana", "Hyderabad IN"],
  ["Warszawa, Masovian Voivodeship, Poland", "Warsaw PL"],
  ["Remote, Germany, Cologne", "Cologne DE · remote"],
  ["Mexico City, Mexico City, Mexico", "Mexico City MX"],
  ["Barcelona, Spain; Madrid, Spain", "Barcelona ES + Madrid ES"],
  ["Republic of Ireland (Remote)", "IE · remote"],
  ["Singapore", "SG"],
  ["Hong Kong", "HK"],
  ["Santiago, Región Metropolitana, Chile", "Santiago CL"],
  ["Home-based: Colombia", "CO · remote"],
  ["Asia | South Korea", "KR"],
  // No place.
  ["Hybrid", "hybrid"],
  ["Hybrid; In-Office", "hybrid"],
  ["In-Office", ""],
  ["Mercor HQ, 181 Fremont Street", ""],
  ["Multiple Locations", ""],
  ["3 Locations", ""],
  ["Lightning Labs", ""],
  ["Please Update Office Field", ""],
  ["Europe", ""],
  ["", ""],
];

test.each(LOCATIONS)("%j is %j", (location, expected) => {
  expect(inWords(read(location))).toBe(expected);
});

test("the table is long enough to mean something", () => {
  expect(LOCATIONS.length).toBeGreaterThanOrEqual(120);
});

test("a place outside the United States never has a state", () => {
  for (const [location] of LOCATIONS) {
    const strays = read(location).places.filter(({ country, state }) => state !== null && country !== "US");
    expect(strays).toEqual([]);
  }
});

describe("the workplace", () => {
  test.each([
    ["Hybrid", "Remote - US", true, "hybrid"],
    ["OnSite", "Remote - US", true, "onsite"],
    ["On-site", "Berlin", true, "onsite"],
    ["on-site", "Berlin", null, "onsite"],
    ["Remote", "San Francisco, CA", false, "remote"],
    [null, "London - Hybrid", true, "hybrid"],
    [null, "In-Office", true, "onsite"],
    [null, "Remote - US", false, "remote"],
    [null, "Tokyo (Remote/Hybrid)", null, "remote"],
    [null, "Berlin", true, "remote"],
    [null, "Berlin", false, "onsite"],
    [null, "Berlin", null, "onsite"],
    ["unspecified", "Berlin", true, "remote"],
    [null, "Berlin (not remote)", null, "onsite"],
  ])("%j beside %j with the flag %j is %s", (workplace, location, isRemote, expected) => {
    expect(read(location, { workplace, isRemote }).workplace).toBe(expected);
  });

  test("is asked before the nation: only remote work is open to all of it", () => {
    const location = "San Francisco, CA • New York, NY • United States";
    expect(read(location).isNationwide).toBe(false);
    expect(read(location, { workplace: "Remote" }).isNationwide).toBe(true);
  });
});

describe("where the location names no place", () => {
  test.each([
    ["Senior Customer Engineer, Named - Cincinnati, OH", "Cincinnati OH US"],
    ["Senior Customer Engineer, Majors, Raleigh, NC", "Raleigh NC US"],
    ["Customer Engineer - Charlotte or Raleigh, NC", "Charlotte NC US + Raleigh NC US"],
    ["Field Service Engineer II, Arizona", "AZ US"],
    ["Senior Customer Engineer - Nashville", "Nashville TN US"],
    ["Solutions Architect (NYC)", "New York NY US"],
    ["Account Executive - Washington, D.C.", "Washington DC US"],
    ["Backend Engineer | Spain | Remote", "ES"],
    ["Customer Engineer, India (Based in Mumbai)", "IN + Mumbai IN"],
    ["Customer Success Engineer Dubai", "Dubai AE"],
    ["Enterprise Sales - Bay Area", "San Francisco CA US"],
    ["Technology Lead - US - Practitioner", "US"],
    ["Sr Frontend SWE", ""],
    ["Systems Engineer (TS/SCI)", ""],
    ["Content Specialist, Reading", ""],
    ["Software Engineer, Mobile", ""],
    ["Data Engineer, ML, AI", ""],
    ["Mechanical Engineer, ME", ""],
    ["QA Engineer (IT)", ""],
    ["Software Engineer, Enterprise", ""],
    ["Security Engineer, Detection & Response", ""],
  ])("the title %j gives %j", (title, expected) => {
    expect(inWords(read("In-Office", { title }))).toBe(expected);
  });

  test("the address comes before the title, and a bare code there is a country", () => {
    const more = { addresses: ["San Francisco, California, USA"], title: "Engineer (London)" };
    expect(inWords(read("HQ", more))).toBe("San Francisco CA US");
    expect(inWords(read("HQ", { addresses: ["CA"] }))).toBe("CA");
    expect(inWords(read("Remote", { addresses: ["US"] }))).toBe("US · remote, nationwide");
  });

  test("the title is not asked where the location names one", () => {
    expect(inWords(read("Berlin, Germany", { title: "Engineer (NYC)" }))).toBe("Berlin DE");
  });
});

test("several wordings are read as one listing, each place once", () => {
  const locations = ["San Francisco, CA", "New York, NY", "san francisco, ca", "Georgia"];
  const { places } = parsePlaces({ locations, workplace: null, isRemote: null, title: "" });
  expect(places.map(({ city, state }) => city ?? state)).toEqual(["San Francisco", "New York", "GA"]);
});

test("nonsense of any length is read in no time, and names no place", () => {
  const startedAt = performance.now();
  for (const nonsense of [
    "1 ".repeat(50_000),
    "a, ".repeat(50_000),
    "(".repeat(100_000),
    "- ".repeat(50_000),
  ]) {
    expect(read(nonsense, { title: nonsense }).places).toEqual([]);
  }
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
