import { QueryClient, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { AnsweredSeries } from "@/lib/trends/answer";
import { DEFAULT_TRENDS, type TrendFilters, trendQuery, trendsUrl } from "@/lib/trends/filters";
import { parseTrendFilters } from "@/lib/trends/parse-filters";
import { type Series, seriesOfAnswer } from "@/lib/trends/series";
import { type TrendView, trendView } from "@/lib/trends/view";
import type { SeriesKey } from "@/lib/trends/vocabulary";

/** Figures of others change once a week, ours once a day. */
const FRESH_MS = 600_000;

/**
 * The view as it is now, and `go` to ask for another. The first is the server's, with a day a week. Once somebody
 * begins to use the chart (`begin`), every day of its series is asked for, each once, and what is chosen then is
 * reckoned here. `isWhole`: the view has every day. `failed` is an outage; the last view stays.
 */
export function useTrends(initial: TrendView) {
  const [filters, setFilters] = useState(initial.filters);
  const [hasBegun, setBegun] = useState(false);
  const [client] = useState(() => new QueryClient());
  const { isAdjusted, isFirst } = filters;
  const answer = useQuery(
    {
      queryKey: ["trends", filters.series, isAdjusted, isFirst],
      // Each series is asked for once, whichever others it is shown with.
      queryFn: () =>
        Promise.all(
          filters.series.map((key) =>
            client.fetchQuery({
              queryKey: ["series", key, isAdjusted, isFirst],
              queryFn: () => fetchSeries(key, { isAdjusted, isFirst }),
              staleTime: FRESH_MS,
              retry: false,
            }),
          ),
        ),
      enabled: hasBegun,
      staleTime: FRESH_MS,
      retry: false,
      refetchOnWindowFocus: false,
    },
    client,
  );
  const series = answer.data;
  const whole = useMemo(() => (series ? trendView(filters, series) : null), [filters, series]);

  const last = useRef<TrendView>(initial);
  useEffect(() => {
    if (whole) last.current = whole;
  }, [whole]);

  useTrendHistory(initial.filters, (returned) => {
    setBegun(true);
    setFilters(returned);
  });

  function go(next: TrendFilters, { isMinor = false } = {}) {
    const url = trendsUrl(next) + window.location.hash;
    if (isMinor) window.history.replaceState(null, "", url);
    else window.history.pushState(null, "", url);
    setBegun(true);
    setFilters(next);
  }

  return {
    view: whole ?? last.current,
    isWhole: whole !== null,
    isBusy: answer.isFetching && whole === null,
    failed: answer.isError && !answer.isFetching,
    retry: () => void answer.refetch(),
    hasBegun,
    begin: () => setBegun(true),
    go,
  };
}

/** Back and Forward lead to what was chosen before; the address a form made becomes the canonical one. */
function useTrendHistory(initial: TrendFilters, onReturn: (filters: TrendFilters) => void) {
  const heard = useRef(onReturn);
  useEffect(() => {
    heard.current = onReturn;
  });
  useEffect(() => {
    const { search, hash } = window.location;
    if (search.slice(1) !== trendQuery(initial))
      window.history.replaceState(null, "", trendsUrl(initial) + hash);
    const onPopState = () => heard.current(readAddress(window.location.search));
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  }, [initial]);
}

/** What an address of ours asks for. */
export function readAddress(search: string): TrendFilters {
  return parseTrendFilters(new URLSearchParams(search));
}

async function fetchSeries(
  key: SeriesKey,
  version: Pick<TrendFilters, "isAdjusted" | "isFirst">,
): Promise<Series> {
  const rest = trendQuery({ ...DEFAULT_TRENDS, ...version });
  const response = await fetch(`/api/v1/trends?series=${key}${rest && `&${rest}`}`);
  if (!response.ok) throw new Error(`The trends answered ${response.status}`);
  const { series }: { series: AnsweredSeries[] } = await response.json();
  const [answered] = series;
  if (!answered) throw new Error(`The trends have no ${key}.`);
  return seriesOfAnswer(answered);
}
