/** A company for which a board is to be read. */
export type Reader = {
  slug: string;
  isTrusted: boolean;
  isSample: boolean;
  suspendedAt: Date | null;
  /** There are listings of it from that hiring system already. */
  hasListings: boolean;
  /** The board's name is that of another company which we know by its listings, or by having looked at it. */
  isAnothers: boolean;
};

/**
 * Why a company may not have a board read for it, in words; null where it may. What is read goes on the board
 * unseen, so a new company's does not, but where it was imported before; and nobody gets another's board put under
 * their name. `boardSlug`: the slug of the company that the board is named after.
 */
export function whyNotRead(reader: Reader, boardSlug: string): string | null {
  const isOwn = reader.slug === boardSlug;
  if (reader.isSample) return "This company is invented, and has no board: enter your own company first.";
  if (reader.suspendedAt) return "This company is suspended: its boards are not read.";
  if (!isOwn && reader.isAnothers)
    return "That board is another company’s here. If that company is yours, claim it on its page.";
  if (!reader.isTrusted && !(isOwn && reader.hasListings))
    return "We look at a new company’s first listing. Post one here; once it is on the board, we read your board too.";
  return null;
}
