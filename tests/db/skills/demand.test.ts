import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { listSkillDemand } from "@/lib/skills/demand-queries";
import { test } from "@/tests/support/db-test";
import { createListing } from "@/tests/support/listing-factory";
import { settleSpells } from "@/tests/support/spells";

const TODAY = "2026-06-15";
const at = (day: string) => new Date(`${day}T12:00:00Z`);

type Many = { role: string; skills: string[]; from?: string; to?: string };

/** So many listings of a role, open from a day on, closed on another where that is given. */
async function create(db: Database, many: number, { role, skills, from = "2026-06-01", to }: Many) {
  for (let index = 0; index < many; index++)
    await createListing(db, { role, skills, postedAt: at(from), closedAt: to ? at(to) : undefined });
}

describe("what listings ask for", () => {
  test("is counted among a role's open listings, and against all others", async ({ db }) => {
    await create(db, 10, { role: "backend-engineer", skills: ["go", "sql"] });
    await create(db, 10, { role: "backend-engineer", skills: ["java"] });
    await create(db, 10, { role: "data-engineer", skills: ["go"] });
    await create(db, 30, { role: "data-engineer", skills: ["sql"] });
    await create(db, 5, { role: "backend-engineer", skills: ["rust"], to: "2026-06-02" });
    const demand = await listSkillDemand("backend-engineer", TODAY, db);
    expect(demand.map(({ skill, n, of }) => [skill, n, of])).toEqual([
      ["go", 10, 20],
      ["java", 10, 20],
      ["sql", 10, 20],
    ]);
    const lift = (slug: string) => demand.find(({ skill }) => skill === slug)?.lift?.value;
    expect(lift("go")).toBeCloseTo(2);
    expect(lift("sql")).toBeCloseTo(0.5 / 0.75);
    expect(lift("java")).toBeUndefined();
  });

  test("is counted among those that were open a year before, each once", async ({ db }) => {
    await create(db, 20, { role: "backend-engineer", skills: ["go"] });
    await create(db, 25, {
      role: "backend-engineer",
      skills: ["java"],
      from: "2025-06-01",
      to: "2025-08-01",
    });
    await create(db, 5, { role: "backend-engineer", skills: ["go"], from: "2025-06-15", to: "2025-08-01" });
    await create(db, 9, { role: "backend-engineer", skills: ["go"], from: "2025-06-16", to: "2025-08-01" });
    await create(db, 9, { role: "backend-engineer", skills: ["go"], from: "2025-06-01", to: "2025-06-15" });
    await settleSpells(db);
    const [go] = await listSkillDemand("backend-engineer", TODAY, db);
    expect(go).toMatchObject({ skill: "go", n: 20, shareBefore: 5 / 30 });
  });
});
