import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { titleChecks } from "@/lib/vacancies/title-checks";

const faults = (title: string, about = {}) =>
  titleChecks(title, about).map(({ fault, found }) => [fault, found]);

test.each([
  ...[
    "Senior C++ Engineer",
    "C# Developer",
    ".NET Engineer",
    "F# Engineer",
    "IT Support Engineer",
    "QA",
    "SRE",
  ],
  ...[
    "AWS Engineer",
    "Back-end Engineer (Remote)",
    "Threat Intelligence Engineer (REMOTE)",
    "SAP ABAP",
    "QA SDET",
  ],
  ...[
    "iOS Engineer",
    "Engineer II",
    "Software Engineer 2",
    "Staff Software Engineer (L6)",
    "Node.js Developer",
  ],
  ...["Software Engineer, Mobile", "Java Developer", "Platform Engineer, Web3", "Software Engineer (8+ YOE)"],
  ...["Hiring Platform Engineer", "Engineer, Urgent Care", "Salary Benchmarking Analyst", "Manager, Pay"],
  ...["ISO 27001 Auditor", "ISO27001 Lead", "MIL-STD-1553 Engineer", "401k Platform Engineer", "5G Engineer"],
  ...[
    "Software Engineer Intern (Fall 2026)",
    "University Graduate 2026",
    "Engineer, 100k Users",
    "S/4HANA Lead",
  ],
  ...["Database Administrator (DBA) for Aurora/MySQL", "Dynamics 365 Developer", "24/7 Support Engineer", ""],
  ...["Amazon Web Services™ Engineer", "Go Engineer", "Jakarta EE Developer", "AS400 Programmer"],
])("%j is a fine title", (title) => expect(faults(title)).toEqual([]));

test.each([
  ["Back-end Engineer - $150k", "pay", "$150k"],
  ["Back-end Engineer ($150,000–$180,000)", "pay", "$150,000–$180,000"],
  ["Engineer, 120-150k", "pay", "120-150k"],
  ["Engineer 150,000", "pay", "150,000"],
  ["Engineer, 60 per hour", "pay", "60 per hour"],
  ["Engineer, USD 90000", "pay", "USD 90000"],
  ["Data Engineer - competitive salary", "pay", "competitive salary"],
  ["Data Engineer, Austin, TX", "place", "Austin, TX"],
  ["Data Engineer (NYC)", "place", "New York, NY"],
  ["Data Engineer | Germany | Remote", "place", "Germany"],
  ["HIRING: Data Engineer", "call", "HIRING"],
  ["We’re hiring a Data Engineer", "call", "We’re hiring"],
  ["Urgent: Data Engineer", "call", "Urgent"],
  ["Data Engineer, immediate start", "call", "immediate start"],
  ["Data Engineer - apply now", "call", "apply now"],
  ["Data Engineer needed", "call", "needed"],
  ["Data Engineer!!!", "exclamation", "!!!"],
  ["**Data Engineer**", "exclamation", "**"],
  ["SENIOR DATA ENGINEER", "capitals", "SENIOR DATA ENGINEER"],
  ["SENIOR DATA ENGINEER (m/f)", "capitals", "SENIOR DATA ENGINEER (m/f)"],
  ["Data Engineer #1234", "code", "#1234"],
  ["Data Engineer (R0000335)", "code", "R0000335"],
  ["Data Engineer - Req ID: 4821", "code", "Req ID: 4821"],
  ["Data Engineer [20481]", "code", "20481"],
  ["Data Engineer JR-104882", "code", "JR-104882"],
  ["Data Engineer 🚀", "emoji", "🚀"],
  ["Data Engineer 👩‍💻", "emoji", "👩‍💻"],
  ["Data Engineer 🇺🇸", "emoji", "🇺🇸"],
  ["Data Engineer (start 1 May 2027)", "date", "1 May 2027"],
  ["Data Engineer, from June 2027", "date", "June 2027"],
  ["Data Engineer, closes 12/05/2026", "date", "12/05/2026"],
  ["Data Engineer 2026-12-05", "date", "2026-12-05"],
  ["Data Engineer, by Dec 4th", "date", "Dec 4th"],
])("%j has a %s in it", (title, fault, found) => expect(faults(title)).toEqual([[fault, found]]));

describe("the company", () => {
  test("is found where it stands apart, not in a product's name", () => {
    const about = { company: "Altruist" };
    expect(faults("Data Engineer at Altruist", about)).toEqual([["company", "Altruist"]]);
    expect(faults("ALTRUIST - Data Engineer", about)).toEqual([["company", "ALTRUIST"]]);
    expect(faults("Data Engineer, Altruist Cash", about)).toEqual([]);
    expect(faults("Data Engineer", { company: "" })).toEqual([]);
  });

  test("may have signs and numbers in its name", () => {
    expect(faults("Data Engineer, Yahoo! Mail", { company: "Yahoo!" })).toEqual([]);
    expect(faults("Data Engineer, Yahoo! Mail")).toEqual([["exclamation", "!"]]);
  });
});

test("a small town is found where it is one of the posting's own", () => {
  const places = [{ state: "CO", city: "Louisville" }] as const;
  expect(faults("Data Engineer - Louisville", { places })).toEqual([["place", "Louisville, CO"]]);
  expect(faults("Data Engineer, Mobile", { places })).toEqual([]);
});

test("each says how to mend it, all of a title at once", () => {
  const found = titleChecks("HIRING: Data Engineer, Denver, CO, $150k!!!");
  expect(found.map(({ fault }) => fault)).toEqual(["pay", "place", "call", "exclamation"]);
  expect(found[0]?.sentence).toBe("Take “$150k” out of the title: pay has fields of its own.");
  expect(found[1]?.sentence).toBe(
    "Take the place (Denver, CO) out of the title: places have a field of their own.",
  );
  for (const { sentence } of titleChecks("DATA ENGINEER, Acme, #12, 1 May 2027 🚀", { company: "Acme" }))
    expect(sentence).toMatch(/^(Take|Write) .+\.$/);
});

test("doesn't stall on a long title", () => {
  const start = performance.now();
  for (const piece of ["a", "1", "!", "$1,", "A", "- ", "R-"]) titleChecks(piece.repeat(20_000));
  expect(performance.now() - start).toBeLessThan(2_000);
});

/** 3,518 titles as they were published; nothing but places is common in them. */
const REAL = "../shared/data/postings/real_postings_2026.csv";

test.skipIf(!existsSync(REAL))("real titles name places, and little else that is amiss", () => {
  const rows: { title: string; company: string }[] = parse(readFileSync(REAL, "utf8"), { columns: true });
  const found = rows.flatMap(({ title, company }) => titleChecks(title, { company }));
  const others = found.filter(({ fault }) => fault !== "place");
  expect(new Set(others.map((one) => `${one.fault} ${one.found}`))).toEqual(
    new Set(["code R0000335", "exclamation !"]),
  );
  expect(found.length / rows.length).toBeLessThan(0.12);
});
