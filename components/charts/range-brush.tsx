import { useEffect, useMemo, useRef, useState } from "react";
import { Brush, Line, LineChart, ResponsiveContainer } from "recharts";
import { formatDay } from "@/lib/format";
import { chartRows } from "./chart-rows";
import type { PlotLine, PlotRange } from "./plot-scale";

type Props = {
  /** All there is of the lines. */
  overview: readonly PlotLine[];
  limits: PlotRange;
  range: PlotRange;
  onRange: (range: PlotRange) => void;
};

/** So long a range rests before it is taken as chosen: a dragged handle, or a key held down, passes through many. */
const REST_MS = 250;

/** Chooses the days in view from all there are, by two handles: with a pointer, a finger, or the arrow keys. */
export function RangeBrush({ overview, limits, range, onRange }: Props) {
  const { rows, runs } = useMemo(() => chartRows(overview), [overview]);
  const [dragged, setDragged] = useState<PlotRange | null>(null);
  const tell = useRef(onRange);
  useEffect(() => {
    tell.current = onRange;
  });
  useEffect(() => {
    if (!dragged) return;
    const timer = setTimeout(() => {
      setDragged(null);
      tell.current(dragged);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [dragged]);

  const shown = dragged ?? range;
  const start = Math.max(
    0,
    rows.findLastIndex(({ day }) => day <= shown.from),
  );
  const end = rows.findIndex(({ day }) => day >= shown.to);
  return (
    <div className="range-brush">
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <LineChart data={rows} margin={FLUSH} accessibilityLayer={false}>
          <Brush
            dataKey="day"
            height={HEIGHT}
            travellerWidth={24}
            startIndex={start}
            endIndex={end < 0 ? rows.length - 1 : end}
            ariaLabel={`Days in view: ${formatDay(shown.from)} to ${formatDay(shown.to)}`}
            tickFormatter={() => ""}
            onChange={({ startIndex, endIndex }) => {
              // Its ends are the limits, even where no row of the overview falls on them.
              const from = startIndex === 0 ? limits.from : rows[startIndex ?? 0]?.day;
              const to = endIndex === rows.length - 1 ? limits.to : rows[endIndex ?? 0]?.day;
              if (from && to && from < to && (from !== range.from || to !== range.to))
                setDragged({ from, to });
            }}
          >
            <LineChart>
              {runs.map(({ id, line: { tone } }) => (
                <Line
                  key={id}
                  dataKey={id}
                  className={`tone-${tone}`}
                  stroke="var(--tone)"
                  dot={false}
                  connectNulls
                  isAnimationActive={false}
                />
              ))}
            </LineChart>
          </Brush>
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

const HEIGHT = 36;
const FLUSH = { top: 0, right: 0, bottom: 0, left: 0 };
