import type { Posting, Reading } from "./posting";

/** A reading in which each posting stands once: a second row with the id of an earlier one is rejected. */
export function withoutDoubles(reading: Reading): Reading {
  const rowOf = new Map<string, number>();
  const postings: Reading["postings"] = [];
  const rejected = [...reading.rejected];
  for (const entry of reading.postings) {
    const key = identityOf(entry.posting);
    const earlier = rowOf.get(key);
    if (earlier === undefined) {
      rowOf.set(key, entry.row);
      postings.push(entry);
    } else {
      const { sourceId } = entry.posting;
      rejected.push({ row: entry.row, reason: `its id ${sourceId} stands in row ${earlier} too`, sourceId });
    }
  }
  return { ...reading, postings, rejected: rejected.sort((a, b) => a.row - b.row) };
}

/** What tells a posting from all others, whatever file it comes in. */
export function identityOf({ source, sourceId }: Pick<Posting, "source" | "sourceId">): string {
  return `${source} ${sourceId}`;
}
