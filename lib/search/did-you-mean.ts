import "server-only";
import { sql } from "drizzle-orm";
import { appDb, type Database } from "@/db/client";
import { companies, listings, openListings } from "@/db/schema";
import { KNOWN_WORDS, nearestKnownWord, nearestWord, slipsForgiven } from "./known-words";
import { isTypedTechnology } from "./normalise-tech";
import { STOPWORDS } from "./stopwords";

/** Each word costs a look at the titles. */
const MOST_WORDS = 6;
/** Titles hold the same words over and over: so many that resemble the word are enough. */
const MOST_TITLES = 200;

/**
 * What was probably meant by words that find nothing: each unknown word is replaced by the nearest one
 * among skills, roles, companies and the titles of open listings. Null where there is no better idea.
 */
export async function didYouMean(q: string, db: Database = appDb): Promise<string | null> {
  const doubtful = [...new Set(q.toLowerCase().match(/[\p{L}\p{N}]+/gu))]
    .filter(isDoubtful)
    .slice(0, MOST_WORDS);
  if (!doubtful.length) return null;
  const inUse = await wordsInUse(doubtful, db);
  const corrections = new Map<string, string>();
  for (const word of doubtful) {
    const correction = inUse.has(word) ? correctSlipOfOthers(word) : await correct(word, db);
    if (correction) corrections.set(word, correction);
  }
  const corrected = q.replace(/[\p{L}\p{N}]+/gu, (word) => corrections.get(word.toLowerCase()) ?? word);
  return corrected === q ? null : corrected;
}

function isDoubtful(word: string): boolean {
  if (slipsForgiven(word) === 0 || word.length > 40 || /^\p{N}+$/u.test(word)) return false;
  return !STOPWORDS.has(word) && !KNOWN_WORDS.has(word) && !isTypedTechnology(word);
}

/** Those of the words that a title or a company of an open listing holds. */
async function wordsInUse(words: string[], db: Database): Promise<Set<string>> {
  const rows = await db.execute<{ word: string }>(sql`
    select word from unnest(${sql.param(words)}::text[]) as word
    where exists (
      select from ${openListings}
      where ${openListings.search} @@ to_tsquery('english', word || ':AB'))`);
  return new Set(rows.map(({ word }) => word));
}

/**
 * Titles hold slips too ("Enginering Manager"), so a long word that is one slip from a known one may be
 * one of them, unless it is only another ending.
 */
function correctSlipOfOthers(word: string): string | null {
  const known = nearestKnownWord(word);
  if (word.length < 7 || known?.slips !== 1) return null;
  return known.word.startsWith(word) || word.startsWith(known.word) ? null : known.word;
}

async function correct(word: string, db: Database): Promise<string | null> {
  const known = nearestKnownWord(word);
  if (known?.slips === 1) return known.word;
  const written = nearestWord(word, await similarWords(word, db));
  if (known && written) return written.slips < known.slips ? written.word : known.word;
  return (known ?? written)?.word ?? null;
}

/** Words of companies and of open titles that share enough trigrams with this one, the commonest first. */
async function similarWords(word: string, db: Database): Promise<string[]> {
  const rows = await db.transaction(async (tx) => {
    // Two letters left out of nine are half of the trigrams; the default of 0.6 passes them over.
    await tx.execute(sql`select set_config('pg_trgm.word_similarity_threshold', '0.5', true)`);
    return tx.execute<{ resembling: string }>(sql`
      select resembling from (
        (select ${listings.title} as words from ${listings}
          where ${listings.status} = 'open' and ${listings.title} %> ${word}::text limit ${MOST_TITLES})
        union all
        (select ${companies.name} from ${companies} where ${companies.name} %> ${word}::text limit ${MOST_TITLES})
      ) as texts, regexp_split_to_table(lower(words), '[^[:alnum:]]+') as resembling
      where similarity(resembling, ${word}::text) > 0.3
      group by resembling order by count(*) desc, resembling`);
  });
  return rows.map(({ resembling }) => resembling);
}
