import type postgres from "postgres";

/** The parts of a search vector in the order in which `searchVector` puts them together; words come list by list. */
export type WeightedWords = readonly (readonly [
  weight: "A" | "B" | "C",
  lists: readonly (readonly string[])[],
])[];

const STOPWORD = -1;

/**
 * Makes search vectors outside of Postgres, about six times as fast as `to_tsvector` and out of its way.
 * What a word comes to (its lexeme, or nothing for a stopword) is asked of Postgres, once a word; what is
 * left is counting, since a normalised text has nothing but letters, digits and single spaces.
 */
export class SearchWords {
  readonly #sql: postgres.Sql;
  /** A word's number in the lexemes. */
  readonly #numbers = new Map<string, number>();
  readonly #lexemes: string[] = [];
  /** Lists that come again and again are looked up once. */
  readonly #learned = new WeakMap<readonly string[], Int32Array>();
  /** By number, while a vector is put together: where the lexeme stands. */
  readonly #positions: string[] = [];

  constructor(sql: postgres.Sql) {
    this.#sql = sql;
  }

  /** Makes sure that all of these are known. */
  async learn(vectors: readonly WeightedWords[]): Promise<void> {
    const lists = vectors.flatMap((parts) => parts.flatMap(([, said]) => said));
    const fresh = lists.filter((list) => !this.#learned.has(list));
    const unknown = new Set(fresh.flat().filter((word) => !this.#numbers.has(word)));
    if (unknown.size > 0) await this.#ask([...unknown]);
    for (const list of fresh) {
      this.#learned.set(
        list,
        Int32Array.from(list, (word) => this.#numbers.get(word) ?? STOPWORD),
      );
    }
  }

  async #ask(words: string[]): Promise<void> {
    const rows = await this.#sql<{ word: string; lexemes: string[] }[]>`
      select word, tsvector_to_array(to_tsvector('english', word)) as lexemes
      from unnest(${words}::text[]) as word`;
    for (const { word, lexemes } of rows) {
      const [lexeme, ...more] = lexemes;
      if (more.length > 0) throw new Error(`"${word}" is more than one word to Postgres.`);
      this.#numbers.set(word, lexeme === undefined ? STOPWORD : this.#lexemes.push(lexeme) - 1);
    }
  }

  /** The vector as Postgres reads it: `'engin':2A,14C 'ledger':9C`. What it is made of must have been learned. */
  vector(parts: WeightedWords): string {
    const touched: number[] = [];
    let last = 0;
    for (const [weight, lists] of parts) {
      // As `||` does: a part begins after the last word before it that counts.
      let position = last;
      for (const list of lists) {
        const numbers = this.#learned.get(list);
        if (!numbers) throw new Error(`"${list.join(" ")}" has not been learned.`);
        for (const number of numbers) {
          position += 1;
          if (number === STOPWORD) continue;
          last = position;
          const positions = this.#positions[number];
          if (!positions) touched.push(number);
          this.#positions[number] = positions ? `${positions},${position}${weight}` : `${position}${weight}`;
        }
      }
    }
    let vector = "";
    for (const number of touched) {
      vector += `'${this.#lexemes[number]}':${this.#positions[number]} `;
      this.#positions[number] = "";
    }
    return vector;
  }
}
