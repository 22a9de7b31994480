import "server-only";
import { sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { listingSkills, listingSpells, openListings, skills } from "@/db/schema";
import { type Day, monthsBefore } from "@/lib/days";
import type { RoleSlug } from "@/lib/roles/vocabulary";
import { listOffers } from "@/lib/salaries/advertised-queries";
import { currentDataVersion } from "@/lib/search/data-version-queries";
import { createMemo } from "@/lib/search/memo";
import { type SkillCounts, type SkillDemand, skillDemand } from "./demand";

const memo = createMemo({ maxAge: 60_000, most: 30, version: currentDataVersion });

/** What the open listings of a role ask for, against all others, and against a year before `today`. */
export function listSkillDemand(role: RoleSlug, today: Day, db: Database = appDb): Promise<SkillDemand[]> {
  return db === appDb
    ? memo(`${role} ${today}`, () => readSkillDemand(role, today, db))
    : readSkillDemand(role, today, db);
}

async function readSkillDemand(role: RoleSlug, today: Day, db: Database): Promise<SkillDemand[]> {
  return skillDemand({
    role: await countOpen(sql`${openListings.role} = ${role}`, db),
    others: await countOpen(sql`${openListings.role} <> ${role}`, db),
    before: await countOn(role, monthsBefore(today, 12), db),
    offers: await listOffers(role, db),
  });
}

type Row = { skill: string | null; n: number };

async function countOpen(isCounted: ReturnType<typeof sql>, db: Database): Promise<SkillCounts> {
  const rows = await db.execute<Row>(sql`
    with counted as materialized (select ${openListings.skills} as asked from ${openListings} where ${isCounted})
    select null as skill, count(*)::int as n from counted
    union all
    select ${skills.slug}, count(*)::int
    from counted, unnest(counted.asked) as named
    join ${skills} on ${skills.number} = named
    group by ${skills.slug}`);
  return countsOf(rows);
}

/** The listings of a role that were open at the end of a day. */
async function countOn(role: RoleSlug, day: Day, db: Database): Promise<SkillCounts> {
  const rows = await db.execute<Row>(sql`
    with counted as materialized (
      select distinct ${listingSpells.listingId} as id from ${listingSpells}
      where ${listingSpells.role} = ${role} and ${listingSpells.openedOn} <= ${day}
        and (${listingSpells.closedOn} is null or ${listingSpells.closedOn} > ${day}))
    select null as skill, count(*)::int as n from counted
    union all
    select ${listingSkills.skill}, count(*)::int
    from counted join ${listingSkills} on ${listingSkills.listingId} = counted.id
    group by ${listingSkills.skill}`);
  return countsOf(rows);
}

function countsOf(rows: Iterable<Row>): SkillCounts {
  const named = new Map<string, number>();
  let of = 0;
  for (const { skill, n } of rows) {
    if (skill === null) of = n;
    else named.set(skill, n);
  }
  return { of, named };
}
