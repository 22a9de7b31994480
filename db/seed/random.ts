/** Chance that comes out the same every time: mulberry32, seeded. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** At least 0 and below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  /** True once in so many times: `chance(0.25)` one time in four. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[Math.floor(this.next() * list.length)];
    if (picked === undefined) throw new Error("There is nothing to pick from.");
    return picked;
  }

  /** So many different ones, in the list's own order; all of them where there are fewer. */
  some<T>(list: readonly T[], count: number): T[] {
    const taken = new Set(this.shuffled([...list.keys()]).slice(0, count));
    return list.filter((_, index) => taken.has(index));
  }

  /** What `some` gives, by one draw an item and no sorting: for when it is asked a million times. */
  choose<T>(list: readonly T[], count: number): T[] {
    let missing = count;
    return list.filter((_, index) => {
      const isTaken = this.next() * (list.length - index) < missing;
      if (isTaken) missing -= 1;
      return isTaken;
    });
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((value) => ({ value, order: this.next() }))
      .sort((a, b) => a.order - b.order)
      .map(({ value }) => value);
  }
}
