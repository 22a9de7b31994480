import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { renderToReadableStream } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BLOCKS } from "@/components/guides/guide-blocks";
import { GuidePage } from "@/components/guides/guide-page";
import { GUIDES } from "@/lib/guides/addresses";
import { factsIn, readGuide, withFacts } from "@/lib/guides/read-guide";
import { titleFacts } from "@/lib/guides/title-facts";
import { type TitleListings, titlePair } from "@/lib/guides/title-pair";
import type { Offer } from "@/lib/salaries/advertised";
import { pricedRole } from "@/lib/salaries/priced-roles";
import type { RoleEntry } from "@/lib/salaries/role-page";
import type { Salary } from "@/lib/salaries/salary";
import type { SkillDemand } from "@/lib/skills/demand";
import type { PlaceTrend } from "@/lib/trends/place-trend";
import { figuresOf, filingsAround, pricesOf } from "@/tests/support/salary-rows";

const FOLDER = resolve(import.meta.dirname, "../../../lib/guides");
const TEXTS = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".md"))
    .map((file) => [file.slice(0, -".md".length), readFileSync(join(FOLDER, file), "utf8")]),
);
const [TITLES] = GUIDES;
const guide = readGuide(TEXTS[TITLES.slug] ?? "");
const [ENGINEER, DEVELOPER] = ["backend-engineer", "backend-developer"].map(pricedRole) as [
  RoleEntry,
  RoleEntry,
];

/** What listings say: nothing, unless given. */
function listings(role: RoleEntry, over: Partial<TitleListings> = {}): TitleListings {
  const open = { total: 0, listings: [], url: `/jobs?role=${role.slug}` };
  return { role, offers: [], demand: [], trend: null, open, ...over };
}

/** The two titles from filings alone. */
function pairOf(salaries: readonly Salary[], prices = {}) {
  const figures = figuresOf(salaries, { parities: pricesOf(prices) });
  return titlePair(figures, [listings(ENGINEER), listings(DEVELOPER)], "2026-11");
}

const LIKE = { ratioError: 0.01, ratioN: 100 };
const nation = (engineers: number, developers: number, ratio: number) => [
  filingsAround(engineers, { state: "US", ...LIKE, ratio }),
  filingsAround(developers, { state: "US", role: "backend-developer", ...LIKE, ratio: 1 }),
];

async function words(pair: ReturnType<typeof pairOf>): Promise<string> {
  const page = (
    <GuidePage
      slug={TITLES.slug}
      guide={guide}
      pair={pair}
      review={null}
      siteUrl="https://payboard.example"
      asOf="2026-11-26T12:00:00.000Z"
    />
  );
  const markup = await new Response(await renderToReadableStream(page)).text();
  return markup
    .replace(/<[^>]+>/g, " ")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, " ");
}

describe("the text of a guide", () => {
  test("is there for each address, and none is without one", () => {
    expect(Object.keys(TEXTS).toSorted()).toEqual(GUIDES.map(({ slug }) => slug).toSorted());
    for (const { slug, title } of GUIDES) expect(readGuide(TEXTS[slug] ?? "").title).toBe(title);
  });

  test("holds no figure that the data could contradict: what is quoted stands as a quotation", () => {
    for (const text of Object.values(TEXTS)) {
      const [, , ...body] = text.split("---\n");
      const said = body
        .join("---\n")
        .split("\n")
        .filter((line) => !line.startsWith("> "))
        .map((line) => line.replace(/^\d+\. /, ""));
      expect(said.filter((line) => /\d/.test(line))).toEqual([]);
    }
  });

  test("asks for no fact and no block that there is not, and leaves none of them out", () => {
    const facts = titleFacts(pairOf([]));
    expect(factsIn(guide).toSorted()).toEqual(Object.keys(facts).toSorted());
    const blocks = guide.sections.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === "block" ? [piece.name] : [])),
    );
    expect(blocks.toSorted()).toEqual(Object.keys(BLOCKS).toSorted());
  });

  test("is refused, with what is wrong, where it can't be read", () => {
    const text = TEXTS[TITLES.slug] ?? "";
    expect(() => readGuide(text.replace("---\n", ""))).toThrow("begins with its front matter");
    expect(() => readGuide(text.replace(/checked: .*/, "checked: 2026-02-30"))).toThrow("checked is no day");
    expect(() => readGuide(text.replace(" {#short}", ""))).toThrow("A section begins");
    expect(() => withFacts("<p>{{nothing}}</p>", {})).toThrow("There is no fact {{nothing}}");
    expect(withFacts("<p>{{a}}</p>", { a: "1 < 2" })).toBe("<p>1 &lt; 2</p>");
  });
});

describe("the figures of a guide", () => {
  test("are those of the reference tables, and other tables make other sentences", async () => {
    const one = await words(pairOf(nation(170_000, 114_000, 1.12)));
    expect(one).toContain("The middle offer to back-end engineers in the US is 49% more");
    expect(one).toContain("Then ask for the title of back-end engineer");
    expect(one).toContain("$170,000");
    const other = await words(pairOf(nation(100_000, 150_000, 0.5)));
    expect(other).toContain("The middle offer to back-end engineers in the US is 33% less");
    expect(other).toContain("sk for the title of back-end developer");
    expect(other).not.toContain("170,000");
    expect(other).not.toContain("title of back-end engineer");
  });

  test("turn every verdict round where the tables are swapped", () => {
    const facts = titleFacts(pairOf(nation(170_000, 114_000, 1.4)));
    const swapped = titleFacts(pairOf(nation(114_000, 170_000, 1 / 1.4)));
    expect(facts["title-for-employers"]).toContain("write back-end engineer offer 40% more");
    expect(swapped["title-for-employers"]).toContain("write back-end developer offer 40% more");
    expect(facts.employers).toContain(
      "back-end engineers are offered is $136,000–$204,000 a year (120 filings)",
    );
    expect(swapped.employers).toContain("back-end engineers are offered is $91,200–$136,800 a year");
  });

  test("name the best-paid states, and the first for its prices", () => {
    const states = [
      filingsAround(200_000, { state: "CA" }),
      filingsAround(190_000, { state: "TX" }),
      filingsAround(180_000, { state: "NY", n: 12 }),
    ];
    const pair = pairOf(states, { CA: 125, TX: 95, NY: 110 });
    expect(titleFacts(pair)["best-states"]).toBe(
      "Back-end engineers are offered most in California ($200,000), then Texas. For its prices Texas is first: $200,000 at the nation’s prices. For no state is the pay of back-end developers known.",
    );
    expect(pair.sides[0].thin.map(({ state }) => state)).toEqual(["NY"]);
    expect(titleFacts(pair).quoted).toContain(
      "in California it is $200,000 for back-end engineers (95% interval $190,000 to $210,000, 120 filings) and not known for back-end developers; in Washington it is not known",
    );
  });

  test("say in which states only the title differs", () => {
    const both = (state: "TX" | "CA", engineers: number, developers: number) => [
      filingsAround(engineers, { state }),
      filingsAround(developers, { state, role: "backend-developer" }),
    ];
    const pair = pairOf([...both("TX", 120_000, 121_000), ...both("CA", 190_000, 140_000)]);
    expect(titleFacts(pair)["title-only"]).toBe(
      "In 2 states there are ten filings or more of both titles. In Texas the two don’t differ beyond chance: there, only the title does. In California they do.",
    );
    expect(titleFacts(pairOf([]))["title-only"]).toContain("No state has ten filings of both titles");
  });

  test("say of missing data that it is missing, block by block", async () => {
    const page = await words(pairOf([]));
    for (const sentence of [
      "Fewer than ten filings: not shown",
      "For no state is the pay of back-end engineers known",
      "0 listings for back-end developers are open: too few to say what they ask for",
      "How listings for back-end engineers move isn’t known",
      "There are none at the moment",
    ])
      expect(page).toContain(sentence);
    expect(page).not.toMatch(/\$\d+,\d{3}/);
  });

  test("say once how listings move where one index stands for both titles", async () => {
    const trend = (series: string): PlaceTrend => ({
      label: series,
      points: [
        ["2026-08-01", 70],
        ["2026-09-01", 76],
      ],
      range: { from: "2026-08-01", to: "2026-09-01" },
      baseline: 100,
      standing: {
        day: "2026-09-01",
        value: 76,
        changes: { week: null, month: null, year: null },
        sinceBase: -24,
      },
      change: "no year to compare with yet",
      source: "Indeed Hiring Lab",
      sample: "An index",
      url: `/trends?series=${series}`,
      ownAbsence: null,
    });
    const moving = async (one: string, other: string) => {
      const engineers = listings(ENGINEER, { trend: trend(one) });
      const developers = listings(DEVELOPER, { trend: trend(other) });
      const page = await words(titlePair(figuresOf([]), [engineers, developers], "2026-11"));
      return page.slice(page.lastIndexOf("How listings move"), page.lastIndexOf("Open listings"));
    };
    expect(await moving("software", "software")).toMatch(
      /^How listings move Both titles software: 76\.0 (?!.*: 76)/,
    );
    expect(await moving("engineers", "developers")).toMatch(
      /^How listings move Back-end engineer engineers: 76\.0 .* Back-end developer developers: 76\.0 /,
    );
  });

  test("say what listings ask for, the first language among them", () => {
    const asked = (label: string, skill: string, n: number, value: number): SkillDemand => ({
      ...{ skill, label, n, of: 40, share: n / 40, shareBefore: null, pay: null },
      lift: { value, low: value * 0.8, high: value * 1.2 },
      isTypical: value * 0.8 > 1,
    });
    const demand = [asked("SQL", "sql", 30, 1), asked("Go", "go", 20, 2), asked("Java", "java", 10, 1.1)];
    const offers: Offer[] = [{ midpoint: 1, level: null, skills: [], isSample: true }];
    const facts = titleFacts(
      titlePair(figuresOf([]), [listings(ENGINEER, { demand, offers }), listings(DEVELOPER)], "2026-11"),
    );
    expect(facts["first-language"]).toBe("In our listings for both titles that is Go, then Java.");
    expect(facts.languages).toContain(
      "Of 40 open listings for back-end engineers, invented ones, most name SQL (75%), Go (50%) and Java (25%).",
    );
    expect(facts.typical).toBe(
      "More often than all other listings, listings for back-end engineers name Go (2.0 times as often).",
    );
  });
});
