import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Parts } from "./chaos-judge";
import type { SentApplication, SentRole } from "./chaos-people";

type Asked = Pick<Database, "execute">;

/** How much of each role that was sent is in the database, in the order given: the parts of `WHOLE_ROLE`. */
export async function partsOfRoles(roles: readonly SentRole[], db: Asked): Promise<Parts[]> {
  const rows = await db.execute<{ parts: Parts }>(sql`
    with given as (
      select key, position from json_array_elements_text(${JSON.stringify(roles.map(({ key }) => key))}::json)
        with ordinality as one (key, position)
    ), ours as materialized (
      select key, listings.* from given join listings on source = 'payboard' and source_id = key
    )
    select json_build_object(
      'vacancies', (select count(*) from vacancies where id = key::uuid),
      'published', (select count(*) from vacancies where id = key::uuid and stage = 'published' and version = 1),
      'versions', (select count(*) from vacancy_versions where vacancy_id = key::uuid),
      'listings', (select count(*) from ours where ours.key = given.key),
      'linked', (select count(*) from ours join vacancies on listing_id = ours.id and vacancies.id = key::uuid
        where ours.key = given.key),
      'open', (select count(*) from ours where ours.key = given.key and ours.status = 'open' and description <> ''),
      'places', (select count(*) from ours join listing_places on listing_id = ours.id where ours.key = given.key),
      'skills', (select count(*) from ours join listing_skills on listing_id = ours.id where ours.key = given.key),
      'on the board', (select count(*) from ours join open_listings using (id)
        where ours.key = given.key and cardinality(states) = 2 and cardinality(skills) = 3),
      'spells', (select count(*) from ours join listing_spells on listing_id = ours.id
        where ours.key = given.key and closed_on is null and cardinality(states) = 2),
      'audit rows', (select count(*) from ours join audit_log on subject = 'listing' and subject_id = ours.id::text
        where ours.key = given.key)
    ) as parts
    from given order by position`);
  return rows.map(({ parts }) => parts);
}

/** The same of applications: the parts of `WHOLE_APPLICATION`. */
export async function partsOfApplications(sent: readonly SentApplication[], db: Asked): Promise<Parts[]> {
  const given = sent.map(({ key, listingId, hash }) => ({ email: key, listing_id: listingId, hash }));
  const rows = await db.execute<{ parts: Parts }>(sql`
    select json_build_object(
      'applications', (select count(*) from applications where listing_id = of_listing and email = key),
      'whole CVs', (select count(*) from applications
        where listing_id = of_listing and email = key and encode(sha256(cv), 'hex') = hash),
      'events', (select count(*) from applications join application_events on application_id = applications.id
        where listing_id = of_listing and email = key),
      'audit rows', (select count(*) from applications
        join audit_log on subject = 'application' and subject_id = applications.id::text
        where listing_id = of_listing and email = key),
      'letters', (select count(*) from mails where "to" = key)
    ) as parts
    from rows from (json_to_recordset(${JSON.stringify(given)}::json)
      as (email text, listing_id integer, hash text)) with ordinality as given (key, of_listing, hash, position)
    order by position`);
  return rows.map(({ parts }) => parts);
}

/** What belongs to nothing, or does not agree with what it is made of; all is 0 in a sound database. */
export async function countStrays(db: Asked): Promise<Parts> {
  const [row] = await db.execute<{ strays: Parts }>(sql`
    select json_build_object(
      'posted listings without a vacancy', (select count(*) from listings
        where source = 'payboard' and not exists (select from vacancies where listing_id = listings.id)),
      'listings not on the board as they are', (select count(*) from (
        (select * from listings_as_open except all select * from open_listings)
        union all (select * from open_listings except all select * from listings_as_open)) as differing),
      'spells of no listing', (select count(*) from listing_spells
        where not exists (select from listings where id = listing_id)),
      'days not counted as their spells are', (select count(*) from (
        select role, state, day, opened, closed from listing_deltas where (opened, closed) <> (0, 0)
        except select delta.role, delta.state, delta.day, sum(delta.opened)::int, sum(delta.closed)::int
        from listing_spells as spell, deltas_of(spell, 1) as delta group by 1, 2, 3) as differing),
      'notes left of a transaction', (select count(*) from stirred_listings),
      'audit rows of no listing', (select count(*) from audit_log where action = 'publish listing'
        and not exists (select from listings where id::text = subject_id)),
      'audit rows of no application', (select count(*) from audit_log where action = 'apply'
        and not exists (select from applications where id::text = subject_id))
    ) as strays`);
  if (!row) throw new Error("The database said nothing.");
  return row.strays;
}
