import "server-only";
import { and, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { listingPlaces, listingSkills, listings } from "@/db/schema";
import type { keepCompanies } from "@/lib/companies/mutations";
import { companySlug } from "@/lib/companies/slug";
import { searchVector } from "@/lib/search/search-vector";
import { identityOf } from "./doubles";
import { type NormalisedPosting, normalise } from "./normalise";
import type { ImportOutcome } from "./outcome";
import type { Posting, Reading } from "./posting";

/** A company's board at a provider. */
export type Board = { source: Posting["source"]; token: string };

type Companies = Awaited<ReturnType<typeof keepCompanies>>;
type Company = { id: number; name: string };
type Change = { normalised: NormalisedPosting; company: Company; firstSeenAt: string | null };

/**
 * Brings the listings of some postings to what was read. Those that are as they were are left alone.
 * Part of `importPostings`, which holds the transaction and the lock.
 */
export async function importBatch(batch: Reading["postings"], companies: Companies, now: Date, tx: Database) {
  const known = await findKnown(batch, tx);
  const changes: Change[] = [];
  const doubts: ImportOutcome["doubts"] = [];
  let added = 0;
  for (const { row, posting } of batch) {
    const normalised = normalise(posting);
    doubts.push(...normalised.doubts.map((reason) => ({ row, reason })));
    const before = known.get(identityOf(posting));
    const company = companies.get(companySlug(posting.company.token));
    if (!company) throw new Error(`The company ${posting.company.token} has no row.`);
    if (isSame(before, normalised, company)) continue;
    if (!before) added += 1;
    changes.push({
      normalised: withKeptDescription(posting, normalised, before?.description),
      company,
      firstSeenAt: posting.firstSeenAt,
    });
  }
  await store(changes, now, tx);
  return { added, updated: changes.length - added, doubts };
}

type Known = { companyId: number; contentHash: string; status: string };

function isSame(before: Known | undefined, { contentHash }: NormalisedPosting, { id }: Company): boolean {
  return before?.contentHash === contentHash && before.status === "open" && before.companyId === id;
}

async function findKnown(batch: Reading["postings"], tx: Database) {
  const sources = [...new Set(batch.map(({ posting }) => posting.source))];
  const hasNoDescription = batch.some(({ posting }) => posting.descriptionHtml === null);
  const rows = await tx
    .select({
      source: listings.source,
      sourceId: listings.sourceId,
      companyId: listings.companyId,
      contentHash: listings.contentHash,
      status: listings.status,
      description: hasNoDescription ? listings.description : sql<null>`null`,
    })
    .from(listings)
    .where(
      and(
        inArray(listings.source, sources),
        inArray(
          listings.sourceId,
          batch.map(({ posting }) => posting.sourceId),
        ),
      ),
    );
  return new Map(rows.map((row) => [identityOf({ ...row, source: row.source as Posting["source"] }), row]));
}

/** A source without descriptions does not take away the one that the employer's feed gave. */
function withKeptDescription(
  posting: Posting,
  normalised: NormalisedPosting,
  kept: string | null | undefined,
) {
  if (!kept || posting.descriptionHtml !== null) return normalised;
  return { ...normalise({ ...posting, descriptionHtml: kept }), contentHash: normalised.contentHash };
}

/** Writes the listings that are new or changed, with their places and skills. */
async function store(changes: Change[], now: Date, tx: Database) {
  if (changes.length === 0) return;
  const rows = await tx
    .insert(listings)
    .values(changes.map((change) => asRow(change, now)))
    .onConflictDoUpdate({ target: [listings.source, listings.sourceId], set: REPLACED })
    .returning({ id: listings.id, source: listings.source, sourceId: listings.sourceId });
  const ids = new Map(rows.map((row) => [`${row.source} ${row.sourceId}`, row.id]));
  const listingIds = rows.map(({ id }) => id);
  await tx.delete(listingPlaces).where(inArray(listingPlaces.listingId, listingIds));
  await tx.delete(listingSkills).where(inArray(listingSkills.listingId, listingIds));
  const idOf = (normalised: NormalisedPosting) => ids.get(identityOf(normalised)) ?? 0;
  const places = changes.flatMap(({ normalised }) =>
    normalised.places.map((place, position) => ({ ...place, listingId: idOf(normalised), position })),
  );
  const skills = changes.flatMap(({ normalised }) =>
    normalised.skills.map((skill, position) => ({ skill, listingId: idOf(normalised), position })),
  );
  for (let at = 0; at < places.length; at += 5_000)
    await tx.insert(listingPlaces).values(places.slice(at, at + 5_000));
  for (let at = 0; at < skills.length; at += 5_000)
    await tx.insert(listingSkills).values(skills.slice(at, at + 5_000));
}

function asRow({ normalised, company, firstSeenAt }: Change, now: Date) {
  const { places: _, skills, text, doubts: __, pay, postedAt, ...columns } = normalised;
  return {
    ...columns,
    companyId: company.id,
    payMin: pay?.min,
    payMax: pay?.max,
    payPeriod: pay?.period,
    payCurrency: pay?.currency,
    status: "open",
    closedAt: null,
    closedReason: null,
    // A posting dated tomorrow would stay on top of the newest.
    postedAt: new Date(Math.min(Date.parse(postedAt), now.getTime())),
    firstSeenAt: firstSeenAt ? new Date(firstSeenAt) : now,
    updatedAt: now,
    search: searchVector({ title: normalised.title, company: company.name, skills, text }),
  };
}

/** All but the identity, and the day on which it was first seen. */
const REPLACED = Object.fromEntries(
  (
    [
      ["companyId", "company_id"],
      ["title", "title"],
      ["role", "role"],
      ["level", "level"],
      ["workplace", "workplace"],
      ["type", "type"],
      ["location", "location"],
      ["isNationwide", "is_nationwide"],
      ["payMin", "pay_min"],
      ["payMax", "pay_max"],
      ["payPeriod", "pay_period"],
      ["payCurrency", "pay_currency"],
      ["description", "description"],
      ["applyUrl", "apply_url"],
      ["status", "status"],
      ["closedAt", "closed_at"],
      ["closedReason", "closed_reason"],
      ["postedAt", "posted_at"],
      ["updatedAt", "updated_at"],
      ["contentHash", "content_hash"],
      ["search", "search"],
    ] as const
  ).map(([key, column]) => [key, sql.raw(`excluded.${column}`)]),
);
