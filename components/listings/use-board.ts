import { QueryClient, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Board } from "@/lib/listings/board";
import { boardUrl, type ListingFilters, listingQuery } from "@/lib/listings/filters";
import { useBoardHistory } from "./use-board-history";

/**
 * The board as it is now, and `go` to ask for another search. `filters` is what the controls show: it runs
 * ahead of `board`, whose rows stay until the answer is there. `failed` is an outage, never "no results".
 */
export function useBoard(initial: Board) {
  const [filters, setFilters] = useState(initial.filters);
  const query = listingQuery(filters);
  const [client] = useState(() => new QueryClient());
  const answer = useQuery(
    {
      queryKey: ["board", query],
      queryFn: ({ signal }) => fetchBoard(query, signal),
      initialData: query === initial.query ? initial : undefined,
      placeholderData: (shown) => shown,
      staleTime: 60_000,
      retry: false,
      refetchOnWindowFocus: false,
    },
    client,
  );
  const isCurrent = answer.data !== undefined && !answer.isPlaceholderData;

  // After an error there is no placeholder: the rail still needs the counts of the last answer.
  const last = useRef(initial);
  useEffect(() => {
    if (answer.data) last.current = answer.data;
  }, [answer.data]);

  const push = useBoardHistory({
    initial: initial.query,
    shown: isCurrent ? query : null,
    onReturn: setFilters,
  });
  function go(next: ListingFilters) {
    push(boardUrl(next));
    setFilters(next);
  }

  return {
    board: answer.data ?? last.current,
    filters,
    go,
    isBusy: !isCurrent && answer.isFetching,
    failed: answer.isError && !answer.isFetching,
    retry: () => void answer.refetch(),
  };
}

async function fetchBoard(query: string, signal: AbortSignal): Promise<Board> {
  const response = await fetch(`/api/v1/listings${query && `?${query}`}`, { signal });
  if (!response.ok) throw new Error(`The listings answered ${response.status}`);
  return response.json();
}
