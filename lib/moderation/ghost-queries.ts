import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import {
  applications,
  companies,
  listingSpells,
  listings,
  openListings,
  reports,
  vacancies,
} from "@/db/schema";
import type { Actor } from "@/lib/accounts/actor";
import { isModerator } from "@/lib/accounts/policy";
import { dayIn } from "@/lib/days";
import { ANSWER_WITHIN_DAYS, type GhostInputs } from "./ghost-score";

const DAY_MS = 86_400_000;
/** Of the listings that were not posted here, and nobody reports, so many of those that are open longest. */
const OLDEST = 1_000;
const OLDEST_OF_A_ROLE = 50;

export type GhostListing = {
  id: number;
  title: string;
  company: string;
  companySlug: string;
  inputs: GhostInputs;
};

/**
 * What is known of the open listings that may be ghosts, or of a company's; nothing for who is no moderator. Without
 * a company those are looked at that were posted here, are reported or are oldest: others hardly reach `LEAST_SUSPECT`.
 */
export async function listGhostInputs(
  actor: Actor,
  { companyId }: { companyId?: number },
  now: Date,
  db: Database = appDb,
): Promise<GhostListing[]> {
  if (!isModerator(actor)) return [];
  const rows = await db.execute<Row>(ghostInputs(companyId, now));
  return rows.map(({ id, title, company, company_slug, ...row }) => ({
    ...{ id, title, company, companySlug: company_slug },
    inputs: {
      isVacancy: row.is_vacancy,
      daysOpen: row.days_open,
      closed: row.middle_days === null ? null : { n: row.closed, middleDays: row.middle_days },
      reopened: row.reopened,
      reporters: row.reporters,
      applied: row.applies_here ? { n: row.applied, unanswered: row.unanswered } : null,
      daysUnconfirmed: row.days_unconfirmed,
      doubles: row.doubles,
      statesPay: row.states_pay,
    },
  }));
}

type Row = {
  id: number;
  title: string;
  company: string;
  company_slug: string;
  is_vacancy: boolean | null;
  days_open: number;
  closed: number;
  middle_days: number | null;
  reopened: number;
  reporters: number;
  applies_here: boolean;
  applied: number;
  unanswered: number;
  days_unconfirmed: number | null;
  doubles: number;
  states_pay: boolean;
};

/**
 * The statement. `others` reads the listings once: asking for those of each candidate's company, which may be large,
 * took five times as long among 400,000.
 */
export function ghostInputs(companyId: number | undefined, now: Date): SQL {
  const today = sql`${dayIn(now)}::date`;
  const yearAgo = sql`(${today} - 365)`;
  const answerBy = new Date(now.getTime() - ANSWER_WITHIN_DAYS * DAY_MS).toISOString();
  return sql`
    with ended as (
      -- What came or went with its whole board opened or closed on another day.
      select role, count(*)::int as closed,
        percentile_cont(0.5) within group (order by closed_on - opened_on) as middle_days
      from ${listingSpells} where closed_on >= ${yearAgo} and not is_joined and not is_departed group by role
    ), candidates as (${
      companyId === undefined ? suspects : sql`select id from ${openListings} where company_id = ${companyId}`
    })
    , looked as materialized (
      select listing.id, company_id, title, location, role, is_vacancy, posted_at, first_seen_at, confirmed_at,
        apply_url is null as applies_here, pay_max is not null as states_pay
      from candidates join ${listings} as listing on listing.id = candidates.id and status = 'open'
    ), others as (
      select looked.id, (count(*) filter (where other.status = 'open'))::int as doubles,
        (count(*) filter (where other.status = 'closed'))::int as past
      from looked join ${listings} as other on other.company_id = looked.company_id and other.id <> looked.id
        and other.title = looked.title and other.location = looked.location
      where other.status = 'open' or (other.closed_at >= ${yearAgo}
        and coalesce(other.closed_reason, '') not in ('filled', 'suspended'))
      group by looked.id
    )
    select listing.id, listing.title, company.name as company, company.slug as company_slug, listing.is_vacancy,
      ${today} - coalesce(spell.since, (least(listing.posted_at, listing.first_seen_at) at time zone 'UTC')::date)
        as days_open,
      coalesce(ended.closed, 0) as closed, ended.middle_days, spell.reopened + coalesce(others.past, 0) as reopened,
      coalesce(others.doubles, 0) as doubles, said.reporters, listing.applies_here, applied.applied, applied.unanswered,
      ${today} - (listing.confirmed_at at time zone 'UTC')::date as days_unconfirmed,
      listing.states_pay
    from looked as listing
    join ${companies} as company on company.id = listing.company_id
    left join ended on ended.role = listing.role
    left join others on others.id = listing.id
    cross join lateral (
      -- A change of role or place ends a spell on the day on which the next begins.
      select max(opened_on) filter (where gap > 0) as since,
        (count(*) filter (where gap > 0 and not is_joined and opened_on >= ${yearAgo}))::int as reopened
      from (select opened_on, is_joined, opened_on - lag(closed_on) over (order by opened_on, id) as gap
        from ${listingSpells} where listing_id = listing.id) as spells
    ) as spell
    cross join lateral (
      select count(distinct reporter)::int as reporters from ${reports}
      where listing_id = listing.id and ${isReported}
    ) as said
    cross join lateral (
      select count(*)::int as applied, (count(*) filter (where answered_at is null
        and stage not in ('hired', 'declined')))::int as unanswered
      from ${applications}
      where listing_id = listing.id and withdrawn_at is null and applied_at < ${answerBy}::timestamptz
    ) as applied
    order by listing.id`;
}

const isReported = sql`settled_at is null and kind in ('gone', 'duplicate')`;

/**
 * Of each role the oldest by its index; and those that we saw first, since a feed may say anew when it posted them. A
 * role of which none closed has no middle to be held against.
 */
const suspects = sql`
  select oldest.id from ended cross join lateral (
    select id from ${listings} where role = ended.role and status = 'open'
    order by posted_at, id limit ${OLDEST_OF_A_ROLE}
  ) as oldest
  union (select listing_id from ${listingSpells} where closed_on is null order by opened_on, listing_id limit ${OLDEST})
  union select listing_id from ${reports} where ${isReported}
  union select listing_id from ${vacancies} where listing_id is not null`;
