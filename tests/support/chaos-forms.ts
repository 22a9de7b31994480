import { createHash } from "node:crypto";

const JOBS = [
  ...["Back-end Engineer", "Front-end Engineer", "Data Engineer", "Data Scientist", "QA Engineer"],
  ...["Security Engineer", "Mobile Engineer", "DevOps Engineer", "Full-stack Developer", "Web Developer"],
];
const TEAMS = [
  ...["Ledgers", "Payments", "Search", "Forecasts", "Billing", "Reports", "Messaging", "Checkout"],
  ...["Identity", "Storage", "Maps", "Deliveries", "Pricing", "Contracts", "Inventory", "Claims"],
];
/** Two places in two states each. */
export const PLACES = [
  ...["Denver, CO; Austin, TX", "Seattle, WA; Portland, OR", "Boston, MA; New York, NY"],
  ...["Chicago, IL; Atlanta, GA", "Miami, FL; Raleigh, NC", "Phoenix, AZ; Salt Lake City, UT"],
];
/** Kilobytes: far more than a row of Postgres holds in one piece. */
const CV_KB = 40;

/** What the next role of a company says; of so many no two have the same title in the same places. */
export function roleForm(number: number): Record<string, string> {
  const [job, team, places] = [JOBS, TEAMS, PLACES].map((list, index) => {
    const before = [1, JOBS.length, JOBS.length * TEAMS.length][index] ?? 1;
    return list[Math.floor(number / before) % list.length] ?? "";
  });
  return {
    ...{ title: `${job}, ${team}`, role: "", level: "senior", type: "full-time", places: places ?? "" },
    ...{ workplace: "onsite", remoteReach: "anywhere", remoteStates: "" },
    ...{ payMin: "150,000", payMax: "190,000", payPeriod: "year", payReason: "" },
    benefits: "Medical, dental, 401(k) and a bonus of ten per cent",
    description:
      "You keep the pipelines of a power company in order, with four colleagues who care about tests, and answer for what the forecasters see each morning. You mentor two juniors and choose the tools.",
    ...{ skills: "Python, Snowflake, Airflow", applyBy: "payboard", applyUrl: "", questions: "" },
    ...{ closesOn: "2099-12-31", isVacancy: "yes", usesAi: "no", intent: "post" },
  };
}

/** How much of a role there is once it is published, and of an application once it is taken; of either nothing before. */
export const WHOLE_ROLE = {
  ...{ vacancies: 1, published: 1, versions: 1, listings: 1, linked: 1, open: 1 },
  ...{ places: 2, skills: 3, "on the board": 1, spells: 1, "audit rows": 1 },
} as const;
export const WHOLE_APPLICATION = {
  ...{ applications: 1, "whole CVs": 1, events: 1, "audit rows": 1, letters: 1 },
} as const;

/** A CV like no other, and the sha256 of its bytes. */
export function makeCv(who: string): { file: File; hash: string } {
  let text = `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n`;
  for (let line = 0; text.length < CV_KB * 1024; line++)
    text += `% ${createHash("sha256").update(`${who} ${line}`).digest("hex")}\n`;
  const bytes = Buffer.from(`${text}trailer<</Root 1 0 R>>\n%%EOF\n`);
  return {
    file: new File([bytes], "cv.pdf", { type: "application/pdf" }),
    hash: createHash("sha256").update(bytes).digest("hex"),
  };
}
