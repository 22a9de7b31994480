import { expect, test } from "vitest";
import { WHOLE_ROLE } from "@/tests/support/chaos-forms";
import { fateOf, faultOf, halfCard, halfOf, halfPage } from "@/tests/support/chaos-judge";

const WHOLE = { listings: 1, places: 2 };
const sent = (isAcknowledged: boolean) => ({ what: "A role", isAcknowledged });

test("what is there is whole, absent or half", () => {
  expect(fateOf({ listings: 1, places: 2 }, WHOLE)).toBe("whole");
  expect(fateOf({ listings: 0, places: 0 }, WHOLE)).toBe("absent");
  expect(fateOf({ listings: 1, places: 1 }, WHOLE)).toBe("half");
  expect(fateOf({ listings: 0, places: 2 }, WHOLE)).toBe("half");
  expect(fateOf({ listings: 2, places: 4 }, WHOLE)).toBe("half");
});

test("only what was acknowledged may not be absent", () => {
  expect(faultOf(sent(false), { listings: 0, places: 0 }, WHOLE)).toBeNull();
  expect(faultOf(sent(true), { listings: 0, places: 0 }, WHOLE)).toContain("lost");
});

test.each([true, false])("a half or a double is a fault, acknowledged or not (%s)", (isAcknowledged) => {
  expect(faultOf(sent(isAcknowledged), WHOLE, WHOLE)).toBeNull();
  expect(faultOf(sent(isAcknowledged), { listings: 1, places: 0 }, WHOLE)).toContain("places 0, not 2");
  expect(faultOf(sent(isAcknowledged), { listings: 2, places: 4 }, WHOLE)).toContain("listings 2, not 1");
});

const listing = {
  ...{ title: "Data Engineer", url: "/jobs/1", source: "payboard", company: { name: "Acme" }, pay: {} },
  places: [
    { state: "CO", city: "Denver" },
    { state: "TX", city: "Austin" },
  ],
  skills: ["python", "snowflake", "airflow"],
};

test("a posted listing without its places, pay, company or skills is half", () => {
  expect(halfOf(listing, WHOLE_ROLE)).toBeNull();
  for (const [lack, word] of [
    [{ places: listing.places.slice(1) }, "places"],
    [{ pay: null }, "pay"],
    [{ company: { name: "" } }, "company"],
    [{ skills: [] }, "skills"],
  ] as const)
    expect(halfOf({ ...listing, ...lack }, WHOLE_ROLE)).toContain(word);
  expect(halfOf({ ...listing, source: "sample", places: [] }, WHOLE_ROLE)).toBeNull();
});

const card = (who: string, amount: string, via = "posted here") =>
  `<article class="listing"><p>${who}</p><span>${via}</span><p class="amount">${amount}</p></article>`;

test("a card of a posted listing without its company, places or pay is half", () => {
  const who = "<b>Acme</b><span>Denver, CO; Austin, TX</span>";
  expect(halfCard(card(who, "$150,000"))).toBeNull();
  expect(halfCard(card("<b>Acme</b><span>Denver, CO</span>", "$150,000"))).toContain("places");
  expect(halfCard(card("<b></b><span>Denver, CO; Austin, TX</span>", "$150,000"))).toContain("company");
  expect(halfCard(card(who, "Pay not stated"))).toContain("pay");
  expect(halfCard(card("<b>Acme</b>", "Pay not stated", "sample data"))).toBeNull();
});

test("a page without what its markup needs is half", () => {
  const page = (posting: object) => `<script type="application/ld+json">${JSON.stringify(posting)}</script>`;
  const posting = {
    ...{ title: "Data Engineer", description: "x", hiringOrganization: {}, jobLocation: [{}] },
    ...{ baseSalary: {}, datePosted: "2026-01-01" },
  };
  expect(halfPage("Data Engineer", page(posting))).toBeNull();
  expect(halfPage("Data Engineer", page({ ...posting, jobLocation: undefined }))).toContain("jobLocation");
  expect(halfPage("Data Engineer", "<p>Nothing</p>")).toContain("title");
});
