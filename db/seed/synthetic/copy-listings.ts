import { hash } from "node:crypto";
import { setImmediate as letOthers } from "node:timers/promises";
import type { connect } from "@/db/client";
import { normaliseCompany, skillWord } from "@/lib/search/normalise-tech";
import { CopyRows, copyFields } from "./copy-rows";
import { splitWords, wordsOf } from "./phrases";
import type { SearchWords } from "./search-words";
import type { SyntheticListing } from "./synthetic-listings";

type Target = {
  db: ReturnType<typeof connect>["db"];
  firstId: number;
  companyIds: ReadonlyMap<string, number>;
  words: SearchWords;
  onProgress?: ((done: number) => void) | undefined;
};

/** Made before any of them is sent: as many as take a few hundredths of a second. */
const BATCH = 100;

const COLUMNS =
  "id company_id source source_id title role level workplace type location is_nationwide pay_min pay_max pay_period pay_currency description apply_url status posted_at first_seen_at updated_at closed_at content_hash search".split(
    " ",
  );

/** Writes listings with their places and skills. These wait in memory, since a connection copies into one table at a time. */
export async function copyListings(made: Iterable<SyntheticListing>, target: Target): Promise<void> {
  const { db, words, onProgress } = target;
  const places = new Waiting();
  const skills = new Waiting();
  const copy = await CopyRows.into(db.$client, "listings", COLUMNS);
  let id = target.firstId;
  for (const batch of batches(made, BATCH)) {
    const searched = batch.map((listing) => ({ listing, parts: searchParts(listing) }));
    await words.learn(searched.map(({ parts }) => parts));
    for (const { listing, parts } of searched) {
      await copy.addLine(listingLine(listing, id, target, words.vector(parts)));
      for (const [position, { country, state, city }] of listing.places.entries())
        places.add(copyFields([id, position, country, state, city]));
      for (const [position, skill] of listing.skills.entries()) skills.add(copyFields([id, skill, position]));
      id += 1;
    }
    onProgress?.(id - target.firstId);
    await letOthers();
  }
  await copy.end();
  await places.copy("listing_places", ["listing_id", "position", "country", "state", "city"], db.$client);
  await skills.copy("listing_skills", ["listing_id", "skill", "position"], db.$client);
}

function listingLine(listing: SyntheticListing, id: number, { companyIds }: Target, vector: string): string {
  const { sourceId, company, title, pay, description, postedAt, closedAt } = listing;
  const companyId = companyIds.get(company.slug);
  if (companyId === undefined) throw new Error(`The company ${company.slug} has no row.`);
  const { role, level, workplace, type, location, isNationwide } = listing;
  const content = copyFields([
    ...["sample", sourceId, title.text, role, level, workplace, type, location, isNationwide],
    ...[pay?.min ?? null, pay?.max ?? null, pay?.period ?? null, pay?.currency ?? null],
    ...[description, `https://example.com/${company.slug}/jobs/${sourceId}`],
  ]);
  const status = closedAt ? "closed" : "open";
  const dates = [postedAt, postedAt, closedAt ?? postedAt, closedAt];
  const rest = copyFields([status, ...dates, hash("sha256", content)]);
  return [id, companyId, content, rest, vector].join("\t");
}

const companyWords = new Map<string, string[]>();

/** What `searchVector` is made of. */
function searchParts({ company, title, skills, lines }: SyntheticListing) {
  const named = companyWords.get(company.name) ?? splitWords(normaliseCompany(company.name));
  companyWords.set(company.name, named);
  return [
    ["A", wordsOf([title])],
    ["B", [named, ...skills.map(skillAsWords)]],
    ["C", wordsOf(lines)],
  ] as const;
}

const skillWords = new Map<string, string[]>();

function skillAsWords(slug: string): string[] {
  const words = skillWords.get(slug) ?? [skillWord(slug)];
  skillWords.set(slug, words);
  return words;
}

/** Lines for a table whose turn comes later, kept as bytes. */
class Waiting {
  readonly #full: Buffer[] = [];
  #lines = "";

  add(fields: string) {
    this.#lines += `${fields}\n`;
    if (this.#lines.length < 1_000_000) return;
    this.#full.push(Buffer.from(this.#lines));
    this.#lines = "";
  }

  async copy(table: string, columns: string[], sql: Target["db"]["$client"]): Promise<void> {
    const copy = await CopyRows.into(sql, table, columns);
    for (const lines of this.#full) await copy.send(lines);
    await copy.send(Buffer.from(this.#lines));
    await copy.end();
  }
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
