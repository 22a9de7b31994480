import { expect, test } from "vitest";
import { plainTitle } from "@/lib/listings/plain-title";

const acme = { slug: "acme", name: "Acme Robotics" };
const places = [{ country: "US", state: "NY", city: "New York" }] as const;

function plain(title: string) {
  return plainTitle({ title, company: acme, places: [...places] });
}

test.each([
  ["Data Engineer - Remote, US ($150k)", "Data Engineer"],
  ["Data Engineer (Remote)", "Data Engineer"],
  ["Data Engineer, New York, NY", "Data Engineer"],
  ["Data Engineer at Acme Robotics", "Data Engineer"],
  ["Data Engineer | Acme Robotics | $120,000–$150,000", "Data Engineer"],
  ["Data Engineer – New York or Remote", "Data Engineer"],
  ["Data Engineer [Remote US]", "Data Engineer"],
])("drops place, company and pay from the end: %s", (title, expected) => {
  expect(plain(title)).toBe(expected);
});

test.each([
  "Staff Backend Engineer, Monetization",
  "Engineer, Remote Sensing",
  "Software Engineer in Test",
  "Front-end Engineer (React)",
  "Account Executive - Data Platform",
  "Engineering Manager, Growth & Payments",
])("leaves what names the job: %s", (title) => {
  expect(plain(title)).toBe(title);
});

test("never leaves a title empty", () => {
  expect(plain("Remote")).toBe("Remote");
  expect(plain("(Remote)")).toBe("(Remote)");
});
