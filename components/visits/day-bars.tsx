import { nice, ticks } from "d3-array";
import { plotScale } from "@/components/charts/plot-scale";
import { countOf, formatCount, formatDay } from "@/lib/format";
import type { DayFigures } from "@/lib/visits/figures";

/** Fewer looks than this a day would be drawn as tall as many. */
const LOWEST_TOP = 4;

/** A bar a day: the views, and within them the visitors. Bars and no line, since a day's count ends with the day. */
export function DayBars({ days }: { days: readonly DayFigures[] }) {
  const most = Math.max(...days.map(({ views }) => views));
  const [, top] = nice(0, Math.max(LOWEST_TOP, most), 4);
  const [from = "", to = ""] = [days.at(0)?.day, days.at(-1)?.day];
  const width = 100 / days.length;
  const { xTicks } = plotScale([], { from, to });
  const yTicks = ticks(0, top, 4).filter(Number.isInteger);
  const y = (value: number) => 100 - (value / top) * 100;
  const middle = (day: string) => (days.findIndex((one) => one.day === day) + 0.5) * width;
  const label = `Views by day from ${formatDay(from)} to ${formatDay(to)}; ${countOf(most, "view")} on the busiest day`;
  return (
    <div className="plot day-bars" role="img" aria-label={label}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {yTicks.map((value) => (
          <line
            key={value}
            className={value === 0 ? "base" : "grid"}
            x1="0"
            x2="100"
            y1={y(value)}
            y2={y(value)}
          />
        ))}
        {days.map(({ day, views, visitors }, at) => (
          <g key={day}>
            <Bar className="all" x={at * width} width={width} y={y(views)} />
            <Bar className="first" x={at * width} width={width} y={y(visitors)} />
          </g>
        ))}
      </svg>
      <svg className="words" aria-hidden="true">
        {yTicks.map((value) => (
          <text key={value} className="tick" x="100%" dx="8" y={`${y(value)}%`} dy="0.35em">
            {formatCount(value)}
          </text>
        ))}
        {xTicks.map(({ day, label: words }, at) => (
          <text
            key={day}
            className="tick"
            x={`${middle(day)}%`}
            y="100%"
            dy="1.5em"
            textAnchor={at === 0 ? "start" : "middle"}
          >
            {words}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Bar({ className, x, width, y }: { className: string; x: number; width: number; y: number }) {
  if (y >= 100) return null;
  const gap = width * 0.12;
  return <rect className={className} x={x + gap} width={width - 2 * gap} y={y} height={100 - y} />;
}
