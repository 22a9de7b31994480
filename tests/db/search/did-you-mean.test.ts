import { expect } from "vitest";
import { didYouMean } from "@/lib/search/did-you-mean";
import { test } from "@/tests/support/db-test";
import { createCompany, createListing } from "@/tests/support/listing-factory";

test.for([
  ["kuberntes", "kubernetes"],
  ["pyhton", "python"],
  ["reactt", "react"],
  ["javscript -react", "javascript -react"],
  ["bakend enginer", "backend engineer"],
  ["softwear developr", "software developer"],
  ["Terrafrom", "terraform"],
  ['"senior pyhton" or go', '"senior python" or go'],
  ["machinelearning", "machine learning"],
  ["postgers", "postgres"],
] as const)("%s was meant to be %s", async ([typed, meant], { db }) => {
  expect(await didYouMean(typed, db)).toBe(meant);
});

test("a company's name and the words of open titles are known too", async ({ db }) => {
  const company = await createCompany(db, { name: "Amplitude" });
  await createListing(db, { companyId: company.id, title: "Quokka Wrangler" });
  expect(await didYouMean("ampltude", db)).toBe("amplitude");
  expect(await didYouMean("quoka wrangler", db)).toBe("quokka wrangler");
  expect(await didYouMean("quokka wrangler", db)).toBeNull();
});

test("a company without open listings is known by its name", async ({ db }) => {
  await createCompany(db, { name: "Zyzzomatic" });
  expect(await didYouMean("zyzomatic", db)).toBe("zyzzomatic");
});

test("a slip that a title makes too is still a slip", async ({ db }) => {
  await createListing(db, { title: "Enginering Manger" });
  expect(await didYouMean("enginering kubernetes", db)).toBe("engineering kubernetes");
  expect(await didYouMean("kubernetes enginer", db)).toBe("kubernetes engineer");
});

test("the words of a closed listing's title are no suggestion", async ({ db }) => {
  await createListing(db, { title: "Zyzzogeton Keeper", closedAt: new Date("2026-02-01T00:00:00Z") });
  expect(await didYouMean("zyzzogetonn", db)).toBeNull();
});

test("what is spelt right, too short, or like nothing at all is left alone", async ({ db }) => {
  for (const q of [
    "python",
    "golang",
    "C#",
    "k8s",
    "the",
    "",
    "go",
    "xq",
    "12345",
    "qwertzuiopasdf",
    "漢字漢字",
    "-",
  ]) {
    expect(await didYouMean(q, db), q).toBeNull();
  }
});

test("no text makes it throw", async ({ db }) => {
  const typed = [
    "\0pyhtn\0",
    "'%_\\",
    '"""',
    "((((",
    ":*",
    "\ud800kubernte",
    "x".repeat(5000),
    "ab cd ".repeat(500),
  ];
  for (const q of typed) expect(await didYouMean(q, db), q.slice(0, 20)).not.toBe(q);
});
