import { useEffect, useLayoutEffect, useRef } from "react";
import type { ListingFilters } from "@/lib/listings/filters";
import { queryUrl, readListingQuery } from "./read-query";

/**
 * Keeps the address in step with the search, and each history entry with its scroll position. `initial` is
 * the canonical query of the first entry; `shown` that of the rows on screen, null while they are fetched;
 * `onReturn` hears the search of an entry that Back or Forward led to. Answers with `push`, which opens an
 * entry.
 */
export function useBoardHistory({
  initial,
  shown,
  onReturn,
}: {
  initial: string;
  shown: string | null;
  onReturn: (filters: ListingFilters) => void;
}) {
  const positions = useRef(new Map<unknown, number>());
  const restore = useRef<number | null>(null);

  useEffect(() => {
    // A form sent without script leaves an address of its own making ("?q=&state=CA&state=WA").
    const { search, hash } = window.location;
    if (search.slice(1) !== initial) window.history.replaceState(null, "", queryUrl(initial) + hash);
  }, [initial]);

  useEffect(() => {
    const remember = () => positions.current.set(entry(), window.scrollY);
    const comeBack = () => {
      restore.current = positions.current.get(entry()) ?? null;
      onReturn(readListingQuery(window.location.search));
    };
    window.addEventListener("scroll", remember, { passive: true });
    window.addEventListener("popstate", comeBack);
    return () => {
      window.removeEventListener("scroll", remember);
      window.removeEventListener("popstate", comeBack);
    };
  }, [onReturn]);

  useLayoutEffect(() => {
    if (shown === null || restore.current === null) return;
    // The browser has tried already, but on the rows of the entry that was left.
    window.scrollTo(0, restore.current);
    restore.current = null;
  }, [shown]);

  return function push(url: string) {
    positions.current.set(entry(), window.scrollY);
    window.history.pushState({ entry: Math.random() }, "", url);
  };
}

/** Tells the entries of this tab apart; the first has no mark. */
function entry(): unknown {
  return window.history.state?.entry;
}
