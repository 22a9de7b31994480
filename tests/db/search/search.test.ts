import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { companies, openListings } from "@/db/schema";
import { matchesSearch, searchQuery, searchRank } from "@/lib/search/search-query";
import { searchVector } from "@/lib/search/search-vector";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";

/** Listings by a short name: [title, description, company]. */
const DOCUMENTS: Record<string, [title: string, text: string, company?: string]> = {
  csharp: ["Software Engineer", "You write C# on .NET and ASP.NET Core."],
  cpp: ["C++ Engineer", "Modern C++20 for trading."],
  c: ["Firmware Engineer", "Drivers programmed in C for an RTOS."],
  node: ["Backend Developer (Node.js)", "Node.js and TypeScript services."],
  next: ["Frontend Engineer", "A Next.js storefront with GraphQL."],
  go: ["Senior Go Engineer", "Distributed services."],
  golang: ["Platform Developer", "Microservices in Golang on K8s."],
  gtm: [
    "Go-To-Market Lead",
    "Own our go-to-market. Go above and beyond, react to customers, excel in a fast team.",
  ],
  react: ["Front End Developer", "React and Redux."],
  incident: ["Incident Analyst", "React to incidents quickly. Series C company, C-level contacts, R&D."],
  java: ["Java Developer", "Java 17 and Spring Boot."],
  javascript: ["Web Developer", "JavaScript, HTML and CSS."],
  r: ["Statistician", "Models in R and SAS."],
  it: ["IT Support Specialist", "Keep laptops running; it is a friendly team."],
  sre: ["Site Reliability Engineer", "On call for Kubernetes."],
  sre2: ["SRE, Storage", "Linux."],
  qa: ["QA Engineer", "Selenium."],
  qa2: ["Tester", "Quality assurance of a web shop."],
  dba: ["Database Administrator", "PostgreSQL and Oracle."],
  ml: ["Machine Learning Engineer", "PyTorch."],
  ml2: ["Applied ML Scientist", "Ranking."],
  spring: ["Marketing Intern, Spring 2027", "A term with us."],
  match: ["Product Designer", "Dating.", "Match Group"],
  character: ["Designer", "Chat.", "Character.AI"],
  lambda: ["Cloud Architect", "AWS Lambda and S3."],
  slash: ["Data Engineer", "Python/Airflow and/or open-source tools."],
  ruby: ["Full-Stack Developer", "Ruby on Rails."],
};

/** What is typed, and the listings it finds. */
const QUERIES: [q: string, found: string][] = [
  ["c#", "csharp"],
  ["C Sharp", "csharp"],
  ["csharp", "csharp"],
  ["c++", "cpp"],
  ["cpp", "cpp"],
  ["c", "c"],
  [".net", "csharp"],
  ["dotnet", "csharp"],
  ["asp.net", "csharp"],
  ["c# .net", "csharp"],
  ["node", "node"],
  ["Node.js", "node"],
  ["nodejs", "node"],
  ["node js", "node"],
  ["next.js", "next"],
  ["nextjs", "next"],
  ["go", "go golang"],
  ["Go", "go golang"],
  ["golang", "go golang"],
  ["go engineer", "go"],
  ["go-to-market", "gtm"],
  ["go to market", ""],
  ["react", "react"],
  ["reactjs", "react"],
  ["excel", ""],
  ["java", "java"],
  ["javascript", "javascript"],
  ["js", "javascript"],
  ["r", "r"],
  ["R sas", "r"],
  ["it support", "it"],
  ["IT", "it"],
  ["front end", "next react"],
  ["front-end", "next react"],
  ["Frontend", "next react"],
  ["frontend engineer", "next"],
  ["front end developer", "react"],
  ["back end", "node"],
  ["full stack", "ruby"],
  ["full-stack", "ruby"],
  ["k8s", "golang sre"],
  ["kubernetes", "golang sre"],
  ["sre", "sre sre2"],
  ["site reliability", "sre sre2"],
  ["site reliability engineer", "sre sre2"],
  ["qa", "qa qa2"],
  ["quality assurance", "qa qa2"],
  ["dba", "dba"],
  ["database administrator", "dba"],
  ["database", "dba"],
  ["ml", "ml ml2"],
  ["machine learning", "ml ml2"],
  ["machine learning engineer", "ml"],
  ["learning", "ml"],
  ["spring", "java"],
  ["ruby", "ruby"],
  ["rails", "ruby"],
  ["aws", "lambda"],
  ["lambda", "lambda"],
  ["match group", "match"],
  ["matchgroup", "match"],
  ["character.ai", "character"],
  ["character ai", "character"],
  ["characterai", "character"],
  ["python", "slash"],
  ["airflow", "slash"],
  ["python/airflow", "slash"],
  ["open source", "slash"],
  ["open-source", "slash"],
  ["designer -dating", "character"],
  ["designer", "match character"],
  ["react or java", "react java"],
  ["frontend -react", "next"],
  ["-frontend developer", "node golang java javascript ruby"],
  ['"front end developer"', "react"],
  ['"developer front end"', ""],
  ['"senior go engineer"', "go"],
  ["engineering", "csharp cpp c next go sre qa ml slash"],
  ["kuberntes", ""],
];

test("each search finds the listings that mean it, and no trap", async ({ db }) => {
  const names = await insertDocuments(db);
  const wrong: unknown[] = [];
  for (const [q, expected] of QUERIES) {
    const rows = await db
      .select({ id: openListings.id })
      .from(openListings)
      .where(sql`${openListings.id} in ${[...names.keys()]} and ${matchesSearch(q)}`);
    const found = rows.map(({ id }) => names.get(id)).sort();
    const wanted = expected.split(" ").filter(Boolean).sort();
    if (found.join(" ") !== wanted.join(" ")) wrong.push({ q, found, wanted });
  }
  expect(wrong).toEqual([]);
});

test("a title counts more than a skill, and a skill more than the text", async ({ db }) => {
  const company = await createCompany(db);
  const base = { companyId: company.id };
  const inText = await createListing(db, { ...base, title: "Engineer", description: "Some Kafka." });
  const asSkill = await createListing(db, { ...base, title: "Engineer", skills: ["kafka"] });
  const inTitle = await createListing(db, { ...base, title: "Kafka Engineer" });
  const rows = await db
    .select({ id: openListings.id })
    .from(openListings)
    .where(sql`${openListings.companyId} = ${company.id} and ${matchesSearch("kafka")}`)
    .orderBy(sql`${searchRank("kafka")} desc`);
  expect(rows.map(({ id }) => id)).toEqual([inTitle.id, asSkill.id, inText.id]);
});

test("words without meaning restrict nothing", () => {
  for (const q of ["", " ", "the", "The of and", "—", "\0", '"', "-", "&|!:*"]) {
    expect(searchQuery(q), q).toBeNull();
    expect(matchesSearch(q), q).toBeUndefined();
  }
});

test("our stop words are Postgres' own, so that no query ends up empty in the database", async ({ db }) => {
  const typed = [
    "can",
    "will",
    "don",
    "yours",
    "s",
    "t",
    "who's",
    "before after",
    "or or",
    "-the",
    '"the" of',
    "not no nor",
  ];
  for (const q of typed) expect(matchesSearch(q), q).toBeUndefined();
  const [row] = await db.execute(sql`select numnode(${searchQuery("don quixote")}) as nodes`);
  expect(row?.nodes).toBe(1);
});

test("no text that somebody types makes the database throw", async ({ db }) => {
  const symbols = "!@#$%^&*()_+-=[]{}|;':\",./<>?`~\\ ";
  const typed = [
    "\0go\0",
    '"',
    '""',
    "'",
    "\\",
    "a\\",
    "((",
    ":*",
    "!a",
    "a & | b",
    "<->",
    symbols.repeat(6),
    "-".repeat(200),
    '"'.repeat(199),
    "\ud800",
    "x".repeat(5000),
    "é".repeat(200),
    "漢字",
    "or or or",
    "-or",
    '-"or"',
    "ﷺ".repeat(200),
    "%",
    "_",
  ];
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const alphabet = `${symbols}abgoCR#+.0\0é"- - "`;
  for (let n = 0; n < 500; n++) {
    typed.push(Array.from({ length: random(60) }, () => alphabet[random(alphabet.length)]).join(""));
  }
  for (const q of typed) {
    const where = matchesSearch(q);
    if (where)
      await db
        .select({ rank: searchRank(q) })
        .from(openListings)
        .where(where)
        .limit(1);
  }
});

test("a description of any length and alphabet can be searched", async ({ db }) => {
  const text = `${"long ".repeat(300_000)} \0 \ud800 ${"w".repeat(5000)}`;
  const vector = searchVector({ title: "Engineer\0", company: "\0", skills: [], text });
  const [row] = await db.execute(sql`select length(${vector}) as words`);
  expect(row?.words).toBeGreaterThan(1);
});

async function insertDocuments(db: Database): Promise<Map<number, string>> {
  const names = new Map<number, string>();
  const [plain] = await db.insert(companies).values({ slug: "plain-co-zz", name: "Acme" }).returning();
  for (const [name, [title, description, company]] of Object.entries(DOCUMENTS)) {
    const companyId = company ? (await createCompany(db, { name: company })).id : plain?.id;
    const { id } = await createListing(db, { title, description, companyId });
    names.set(id, name);
  }
  return names;
}
