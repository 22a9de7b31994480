import { PayAxis } from "@/components/salaries/pay-bar";
import { PayKey } from "@/components/salaries/pay-key";

import type { ListingCard } from "@/lib/listings/board";
import { isThin } from "@/lib/salaries/sourcing";

/** The key and the one axis of a list's pay bars, once above its cards. */
export function ListHead({ listings }: { listings: readonly Pick<ListingCard, "market">[] }) {
  return (
    <div className="list-head">
      <PayKey hasThin={listings.some(({ market }) => market && isThin(market))} />
      <PayAxis />
    </div>
  );
}
