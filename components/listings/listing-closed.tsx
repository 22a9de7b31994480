import { formatDay } from "@/lib/format";

/** Stands above a listing that nobody can apply for any more. */
export function ListingClosed({ closedAt, closedReason }: { closedAt: string; closedReason: string | null }) {
  return (
    <div className="note-box listing-closed">
      <p>
        <b>Closed.</b> {WHY[closedReason ?? ""] ?? "This listing was taken down"} on{" "}
        <time dateTime={closedAt}>{formatDay(closedAt)}</time>. It stays here for a while for those who look
        for it.
      </p>
    </div>
  );
}

const WHY: Record<string, string> = {
  filled: "The employer filled this role",
  withdrawn: "The employer withdrew this listing",
  expired: "This listing ran out",
};
