import { expect, test } from "vitest";
import { jobPosting, type MarkedUpListing, scriptJson } from "@/lib/listings/json-ld";

const site = "https://payboard.example";

function listing(over: Partial<MarkedUpListing> = {}): MarkedUpListing {
  return {
    id: 7,
    title: "Data Engineer",
    url: "/jobs/data-engineer-acme-7",
    company: { slug: "acme", name: "Acme" },
    places: [{ country: "US", state: "NY", city: "New York" }],
    workplace: "onsite",
    isNationwide: false,
    type: "full-time",
    pay: {
      min: 150_000,
      max: 180_000,
      period: "year",
      currency: "USD",
      annualMin: 150_000,
      annualMax: 180_000,
    },
    source: "lever",
    postedAt: "2026-08-05T09:00:00.000Z",
    description: "<p>Own the pipelines.</p>",
    closedAt: null,
    applyUrl: "https://jobs.lever.co/acme/1",
    closesOn: null,
    logo: null,
    ...over,
  };
}

test("says all that Google requires and recommends, and nothing that is not known", () => {
  expect(jobPosting(listing(), site)).toEqual({
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: "Data Engineer",
    description: "<p>Own the pipelines.</p>",
    url: "https://payboard.example/jobs/data-engineer-acme-7",
    datePosted: "2026-08-05T09:00:00.000Z",
    identifier: { "@type": "PropertyValue", name: "Acme", value: "7" },
    hiringOrganization: { "@type": "Organization", name: "Acme" },
    directApply: false,
    employmentType: "FULL_TIME",
    jobLocation: [
      {
        "@type": "Place",
        address: {
          "@type": "PostalAddress",
          addressLocality: "New York",
          addressRegion: "NY",
          addressCountry: "US",
        },
      },
    ],
    baseSalary: {
      "@type": "MonetaryAmount",
      currency: "USD",
      value: { "@type": "QuantitativeValue", minValue: 150_000, maxValue: 180_000, unitText: "YEAR" },
    },
  });
});

test("leaves pay and type out where none is stated", () => {
  const posting = jobPosting(listing({ pay: null, type: null }), site);
  expect(posting).not.toHaveProperty("baseSalary");
  expect(posting).not.toHaveProperty("employmentType");
  expect(posting).not.toHaveProperty("validThrough");
});

test("says until when one may apply where the employer does, to the end of that day", () => {
  expect(jobPosting(listing({ closesOn: "2026-09-30" }), site)).toMatchObject({
    validThrough: "2026-09-30T23:59:59Z",
  });
});

test("one applies directly where the application is made here", () => {
  expect(jobPosting(listing({ source: "payboard", applyUrl: null }), site)).toMatchObject({
    directApply: true,
  });
});

test("a single amount is a value, not a range of nothing", () => {
  const pay = {
    min: 62.5,
    max: 62.5,
    period: "hour",
    currency: "USD",
    annualMin: 130_000,
    annualMax: 130_000,
  } as const;
  expect(jobPosting(listing({ pay }), site)).toHaveProperty("baseSalary.value", {
    "@type": "QuantitativeValue",
    value: 62.5,
    unitText: "HOUR",
  });
});

test.each([
  ["part-time", "PART_TIME"],
  ["contract", "CONTRACTOR"],
  ["internship", "INTERN"],
  ["temporary", "TEMPORARY"],
] as const)("%s is %s", (type, expected) => {
  expect(jobPosting(listing({ type }), site)).toHaveProperty("employmentType", expected);
});

test("each place that can be gone to is a location, abroad as well", () => {
  const places = [
    { country: "US", state: "CA", city: null } as const,
    { country: "DE", state: null, city: "Berlin" },
    { country: null, state: null, city: "Somewhere" },
  ];
  expect(jobPosting(listing({ places, workplace: "hybrid" }), site)).toHaveProperty("jobLocation", [
    { "@type": "Place", address: { "@type": "PostalAddress", addressRegion: "CA", addressCountry: "US" } },
    {
      "@type": "Place",
      address: { "@type": "PostalAddress", addressLocality: "Berlin", addressCountry: "DE" },
    },
  ]);
});

test("remote work names where people may live, and no place to go to", () => {
  const places = [
    { country: "US", state: "CA", city: "San Francisco" },
    { country: "US", state: "CA", city: "Oakland" },
    { country: "CA", state: null, city: "Toronto" },
  ] as const;
  const posting = jobPosting(listing({ workplace: "remote", places: [...places] }), site);
  expect(posting).toMatchObject({
    jobLocationType: "TELECOMMUTE",
    applicantLocationRequirements: [
      { "@type": "State", name: "California, USA" },
      { "@type": "Country", name: "Canada" },
    ],
  });
  expect(posting).not.toHaveProperty("jobLocation");
});

test("remote work that is open to the nation requires the nation", () => {
  const nationwide = listing({ workplace: "remote", isNationwide: true });
  expect(jobPosting(nationwide, site)).toHaveProperty("applicantLocationRequirements", [
    { "@type": "Country", name: "USA" },
  ]);
});

test.each([
  ["closed", { closedAt: "2026-08-20T00:00:00.000Z" }],
  ["without a description", { description: null }],
  ["with an empty description", { description: "" }],
  ["sample data", { source: "sample" }],
  ["RemoteOK’s", { source: "remoteok" }],
  ["Himalayas’", { source: "himalayas" }],
  ["on site nowhere that is known", { places: [] }],
  ["remote from anywhere", { workplace: "remote", places: [{ country: null, state: null, city: null }] }],
] satisfies [string, Partial<MarkedUpListing>][])("none for a listing that is %s", (_, over) => {
  expect(jobPosting(listing(over), site)).toBeNull();
});

test.each(["</script><script>alert(1)</script>", "<!--<script>", '"}</ScRiPt ><img src=x onerror=alert(1)>'])(
  "a hostile title can't leave its script: %s",
  (title) => {
    const written = scriptJson(jobPosting(listing({ title, description: `<p>${title}</p>` }), site));
    expect(written).not.toContain("<");
    expect(JSON.parse(written).title).toBe(title);
  },
);

test("signs beyond Latin-1 are written in signs of one byte, and read the same", () => {
  const given = { title: "Staff – “Größe” 💸" };
  expect(scriptJson(given)).toBe('{"title":"Staff \\u2013 \\u201cGröße\\u201d \\ud83d\\udcb8"}');
  expect(JSON.parse(scriptJson(given))).toEqual(given);
});

test("names the company's logo where there is one", () => {
  const logo = "/companies/acme/logo.webp?v=0123456789ab";
  expect(jobPosting(listing({ logo }), site)?.hiringOrganization).toEqual({
    "@type": "Organization",
    name: "Acme",
    logo: `${site}${logo}`,
  });
});
