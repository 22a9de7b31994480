import "server-only";
import { inArray, isNull, type SQL, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, openListings, skills } from "@/db/schema";
import { type CountedFacets, type FacetRow, facetsFromRows, offeredPay, offeredPosted } from "./facets";
import type { ListingFilters } from "./filters";
import { matchingChoices, matchingWords, paying, payingAbove, postedWithin, readMatches } from "./queries";
import { inStates, nationwide } from "./state-facet-queries";

/** Offered of the dimensions that have no end; the chosen values come on top. */
const MOST_OFFERED = { skill: 60, company: 50 } as const;

/** Each has a bit in `failed`, which says whose choice a listing does not meet. */
const DIMENSIONS = [
  "role",
  "state",
  "workplace",
  "level",
  "type",
  "pay",
  "above",
  "posted",
  "company",
] as const;
type Dimension = (typeof DIMENSIONS)[number];

/**
 * How many listings a search finds, how many of those state no pay in dollars, and for every value of every
 * dimension the total if that value alone were chosen there, all else as it is (for a skill: were it added).
 */
export async function countFacets(
  filters: ListingFilters,
  asOf: Date,
  db: Database = appDb,
): Promise<CountedFacets> {
  const run = (statement: SQL) => readMatches([filters], db, (tx) => tx.execute<FacetRow>(statement));
  const [ofOne, ofMany] = counting(filters, asOf);
  // A transaction has one connection.
  const rows =
    "rollback" in db ? [await run(ofOne), await run(ofMany)] : await Promise.all([run(ofOne), run(ofMany)]);
  return facetsFromRows(rows.flat(), filters);
}

/**
 * Two statements, which take about as long and may be carried out at once: the counts of what a listing has one of,
 * and those of what it may have many of, states and skills. Each reads the listings once. Those that fail in two
 * dimensions count nowhere, whichever one is let go of, so only the others are kept. What is kept is called
 * `open_listings` too, so that the conditions of the search can be put to it.
 */
export function counting(filters: ListingFilters, asOf: Date): [SQL, SQL] {
  const choices = matchingChoices(filters, asOf);
  const chosen = DIMENSIONS.filter((dimension) => choices[dimension]);
  const found: Found = (...letGo) => {
    // Said only where it matters: the planner expects next to nothing of a condition on `failed`.
    if (chosen.every((dimension) => letGo.includes(dimension))) return sql`true`;
    return sql`failed in (${sql.join([sql`0`, ...letGo.map(bitOf)], sql`, `)})`;
  };
  const failed = chosen.map(
    (dimension) => sql`case when ${choices[dimension]} then 0 else ${bitOf(dimension)} end`,
  );
  const ofOne = [
    sql`select 'role' as facet, role as value, '' as label, in_role as count
      from grouped where left_out = b'0111'::int`,
    sql`select 'workplace', workplace, '', in_workplace from grouped where left_out = b'1011'::int`,
    sql`select 'level', level, '', in_level from grouped where left_out = b'1101'::int`,
    sql`select 'type', type, '', in_type from grouped where left_out = b'1110'::int`,
    ofCompanies(filters, found),
    inSteps(filters, asOf, found),
  ];
  const ofMany = [inStates(filters, found), withSkills(filters, found)];
  const words = matchingWords(filters);
  // Where nothing is chosen the table is as good as what would be kept of it.
  const isAll = !words && chosen.length === 0;
  const alike = isAll ? sql`role, workplace, level, type` : sql`role, workplace, level, type, failed`;
  // Few listings differ in these, so each is put to one group and the groups, not the listings, are put together.
  const grouped = sql`alike as materialized (
      select ${alike}, count(*) as count from open_listings group by ${alike}
    ), grouped as materialized (
      select role, workplace, level, type, grouping(role, workplace, level, type) as left_out,
        ${sumWhere(found("role"))} as in_role, ${sumWhere(found("workplace"))} as in_workplace,
        ${sumWhere(found("level"))} as in_level, ${sumWhere(found("type"))} as in_type
      from alike group by grouping sets ((role), (workplace), (level), (type))
    )`;
  if (isAll) return [sql`with ${grouped} ${together(ofOne)}`, together(ofMany)];
  const kept = (columns: SQL) => {
    const judged = sql`select ${columns}, ${sql.join([sql`0`, ...failed], sql` + `)} as failed
      from ${openListings} where ${words ?? sql`true`}`;
    if (chosen.length < 2) return sql`open_listings as materialized (${judged})`;
    // Without the offset each condition would be put to each listing three times.
    return sql`open_listings as materialized (
      select * from (${judged} offset 0) as judged where failed & (failed - 1) = 0
    )`;
  };
  // Arrays are long, and where pay is above matters only where states do.
  const statesMatter = filters.above || filters.state.length > 0;
  const columnsOfOne = sql`role, workplace, level, type, pay_annual_max, posted_at, company_id, is_nationwide,
    is_above${statesMatter ? sql`, states, above_in` : sql``}`;
  const columnsOfMany = sql`is_nationwide, is_above, states, skills${statesMatter ? sql`, above_in` : sql``}`;
  return [
    sql`with ${kept(columnsOfOne)}, ${grouped} ${together(ofOne)}`,
    sql`with ${kept(columnsOfMany)} ${together(ofMany)}`,
  ];
}

function together(parts: readonly SQL[]): SQL {
  return sql.join([...parts], sql` union all `);
}

/** The condition that a listing is found, or is once the choice in one of these dimensions is let go of. */
export type Found = (...letGo: Dimension[]) => SQL;

function bitOf(dimension: Dimension): SQL {
  return sql.raw(String(2 ** DIMENSIONS.indexOf(dimension)));
}

/** Of listings that are counted already. */
function sumWhere(condition: SQL): SQL {
  return sql`coalesce(sum(count) filter (where ${condition}), 0)::int`;
}

function countWhere(condition: SQL): SQL {
  return sql`(count(*) filter (where ${condition}))::int`;
}

/** The sums that belong to no group: totals and the steps of pay and age. */
function inSteps(filters: ListingFilters, asOf: Date, found: Found): SQL {
  const steps = [
    { facet: "total", value: "", where: found() },
    { facet: "unpaid", value: "", where: sql`${found()} and ${isNull(openListings.payAnnualMax)}` },
    { facet: "nationwide", value: "", where: nationwide(filters, found) },
    ...offeredPay(filters).map((pay) => ({
      facet: "pay",
      value: String(pay),
      where: sql`${found("pay")} and ${paying(pay, filters.unpaid)}`,
    })),
    { facet: "above", value: "1", where: sql`${found("above")} and ${payingAbove(filters)}` },
    ...offeredPosted(filters).map((days) => ({
      facet: "posted",
      value: String(days),
      where: sql`${found("posted")} and ${postedWithin(days, asOf)}`,
    })),
  ];
  const column = (position: number) => sql.raw(`count_${position}`);
  const counts = steps.map(({ where }, position) => sql`${countWhere(where)} as ${column(position)}`);
  const rows = steps.map(({ facet, value }, position) => sql`(${facet}, ${value}, ${column(position)})`);
  return sql`select step.facet, step.value, '', step.count
    from (select ${sql.join(counts, sql`, `)} from open_listings) as once
    cross join lateral (values ${sql.join(rows, sql`, `)}) as step (facet, value, count)`;
}

function withSkills({ skill }: ListingFilters, found: Found): SQL {
  return mostCommon({
    facet: "skill",
    most: MOST_OFFERED.skill,
    chosen: skill,
    from: sql`select ${skills.slug} as slug, ${skills.label} as label, coalesce(counted.count, 0) as count
      from ${skills} left join (
        select number, count(*)::int as count
        from (select unnest(skills) as number from open_listings where ${found()}) as named group by number
      ) as counted on counted.number = ${skills.number}`,
  });
}

function ofCompanies({ company }: ListingFilters, found: Found): SQL {
  return mostCommon({
    facet: "company",
    most: MOST_OFFERED.company,
    chosen: company,
    from: sql`select ${companies.slug} as slug, ${companies.name} as label, coalesce(counted.count, 0) as count
      from ${companies} left join (
        select company_id, count(*)::int as count from open_listings where ${found("company")} group by company_id
      ) as counted on counted.company_id = ${companies.id}`,
  });
}

function mostCommon({
  facet,
  most,
  chosen,
  from,
}: {
  facet: string;
  most: number;
  chosen: string[];
  from: SQL;
}) {
  const isChosen = chosen.length > 0 ? inArray(sql`slug`, chosen) : sql`false`;
  return sql`select ${facet}, slug, label, count from (
      select *, row_number() over (order by count desc, slug collate "C") as standing from (${from}) as named
    ) as ranked where (standing <= ${most} and count > 0) or ${isChosen}`;
}
