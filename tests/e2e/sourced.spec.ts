import { expect, test } from "@playwright/test";
import { STATES } from "@/lib/places/vocabulary";
import { PRICED_ROLES } from "@/lib/salaries/priced-roles";

const roles = PRICED_ROLES.map(({ slug }) => slug);
const states = STATES.map(({ code }) => code.toLowerCase());

/** One role in every state, every role in states of each kind: many filings, thin, modelled, withheld. */
const PLACES = [
  ...states.map((state) => `/salaries/backend-engineer/${state}`),
  ...roles.flatMap((role) => ["ca", "tx", "ak", "wy"].map((state) => `/salaries/${role}/${state}`)),
];

const WALKS: Record<string, string[]> = {
  "the map, in all its forms": [
    "/salaries",
    ...roles.flatMap((role) => [`/salaries?role=${role}`, `/salaries?role=${role}&source=oews`]),
    "/salaries?source=oews&statistic=p90&vintage=2024-05",
    "/salaries?statistic=mean&per=hour&prices=adjusted&state=WA",
    "/embed/salaries",
  ],
  "every role": roles.map((role) => `/salaries/${role}`),
  "every role’s own page": roles.map((role) => `/roles/${role}`),
  "roles in states": PLACES,
  "offers and comparisons": [
    "/salaries/backend-engineer/wa/offer?pay=150000&per=year",
    "/salaries/software-developer/tx/offer?pay=60&per=hour",
    "/salaries/compare",
    "/salaries/compare?roles=software-engineer,software-developer,data-engineer,qa-engineer&states=CA,WA,TX,NY,MA",
    "/salaries/compare?roles=software-engineer&states=WA,TX,CA",
    "/salaries/compare?roles=backend-engineer,web-developer&states=WY,AK",
    "/embed/compare",
  ],
  "the guides": ["/guides", "/guides/back-end-developer-vs-engineer"],
  "the methodology": ["/methodology"],
};

for (const [name, paths] of Object.entries(WALKS)) {
  test(`no figure of ${name} is naked: each has its source, sample and vintage by it`, async ({ page }) => {
    test.setTimeout(240_000);
    // Any page of the site, so that its pages may be read from there.
    await page.goto("/methodology");
    const { figures, naked } = await page.evaluate(findNaked, paths);
    expect(naked).toEqual([]);
    expect(figures).toBeGreaterThanOrEqual(paths.length);
  });
}

/** Runs in the browser: reads each page and looks at every amount of dollars in it. */
async function findNaked(paths: string[]) {
  const SAMPLE = /\d(?: \w+)? (?:filings?|jobs?|listings?)|\bn = \d|jobs not released|number of jobs/i;
  const SOURCE = /Department of Labor|Bureau of Labor|BLS|filings|Payboard|Economic Analysis/i;
  const VINTAGE =
    /(?:early|mid|late|January|February|March|April|May|June|July|August|September|October|November|December) 20\d\d/i;
  // What a reader takes in as one: a figure, a section, a box, the head of a page.
  const AROUND = "figure, section, article, .panel, .band-row, .page-head, .readout, dialog, form, main";
  // What the rules name: what is left out of the filings, and the survey's cap.
  const LIMITS = /\$(?:20,000|1,000,000|239,200)\b/g;
  const naked: string[] = [];
  let figures = 0;
  for (const path of paths) {
    const response = await fetch(path);
    if (!response.ok) naked.push(`${path} answered ${response.status}`);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    // A listing's own pay is its employer's; a citation and a code of embedding repeat the figure they stand by.
    // The ticks of an axis are no figures.
    for (const element of page.querySelectorAll(".listing, .pay-axis, textarea, .panel-out, select, script"))
      element.remove();
    const main = page.querySelector("main");
    if (!main) continue;
    const walker = page.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!/\$\d/.test((node.textContent ?? "").replace(LIMITS, ""))) continue;
      figures += 1;
      const words = [];
      for (
        let around = node.parentElement?.closest(AROUND);
        around;
        around = around.parentElement?.closest(AROUND)
      ) {
        if (around.matches("main")) break;
        words.push(around.textContent ?? "");
      }
      // A table may count in a column of its own.
      const heads = [...(node.parentElement?.closest("table")?.querySelectorAll("th") ?? [])];
      const isCounted = heads.some((head) => /^(?:jobs|filings|listings|n)\b/i.test(head.textContent ?? ""));
      const isSourced = words.some(
        (text) => (isCounted || SAMPLE.test(text)) && SOURCE.test(text) && VINTAGE.test(text),
      );
      if (!isSourced)
        naked.push(
          `${path}: ${node.parentElement?.closest("p, td, th, dd, h1, h2, h3, text, span")?.textContent?.slice(0, 90)}`,
        );
    }
  }
  return { figures, naked: naked.slice(0, 20) };
}
