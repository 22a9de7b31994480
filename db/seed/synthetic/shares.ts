import type { Random } from "@/db/seed/random";

/** Values that come up in proportion to their weights. */
export class Shares<T> {
  readonly #values: T[] = [];
  /** Of each value, the sum of the weights up to and with its own. */
  readonly #sums: number[] = [];

  constructor(weighted: Iterable<readonly [T, number]>) {
    let sum = 0;
    for (const [value, weight] of weighted) {
      sum += weight;
      this.#values.push(value);
      this.#sums.push(sum);
    }
  }

  pick(random: Random): T {
    const at = random.next() * (this.#sums.at(-1) ?? 0);
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const picked = this.#values[low];
    if (picked === undefined) throw new Error("There is nothing to pick from.");
    return picked;
  }
}
