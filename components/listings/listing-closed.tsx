import { formatDay } from "@/lib/format";

/** Stands above a listing that nobody can apply for any more. */
export function ListingClosed({ closedAt }: { closedAt: string }) {
  return (
    <div className="note-box listing-closed">
      <p>
        <b>Closed.</b> This listing was taken down on <time dateTime={closedAt}>{formatDay(closedAt)}</time>.
        It stays here for a while for those who look for it.
      </p>
    </div>
  );
}
