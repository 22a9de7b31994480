import type { ReactNode } from "react";
import { formatMoney, formatThousands } from "@/lib/format-money";
import type { BandScale } from "@/lib/salaries/band-scale";
import type { PayPoints } from "@/lib/salaries/percentile";
import type { Interval } from "@/lib/salaries/salary";
import { formatSpan } from "@/lib/salaries/sentences";

export type Band = PayPoints & {
  /** Unique on the page. */
  id: string;
  label: string;
  /** Drawn hatched. */
  isThin?: boolean;
  /** Of a model: the median is drawn as wide as it is uncertain. */
  range?: Interval | null;
  /** A pay that is set against the band: drawn across it. */
  mark?: number | null;
};

const LEVEL = { 2: "h2", 3: "h3", 4: "h4" } as const;

/**
 * A band with its name, its figure and its source, as one of several on a scale. `series` 1 to 4 tells those
 * compared apart; without one it is grey, as the market always is.
 */
export function BandRow({
  band,
  scale,
  series,
  figure,
  tag,
  level = 3,
  children,
}: {
  band: Band;
  scale: BandScale;
  series?: 1 | 2 | 3 | 4;
  /** The median in words, unless it is said another way. */
  figure?: ReactNode;
  /** "thin", "modelled": what must be known before the figure is read. */
  tag?: string;
  level?: keyof typeof LEVEL;
  /** The source line. */
  children: ReactNode;
}) {
  const Heading = LEVEL[level];
  return (
    <div className="band-row">
      <Heading>
        {band.label} {tag && <span className="tag">{tag}</span>}
      </Heading>
      <p className="fig num">{figure ?? (band.median === null ? "no median" : dollars(band.median))}</p>
      <BandBar band={band} scale={scale} series={series} />
      <p className="source">{children}</p>
    </div>
  );
}

/** The band alone. `height` in pixels. */
export function BandBar({
  band,
  scale,
  series,
  height = 30,
}: {
  band: Band;
  scale: BandScale;
  series?: 1 | 2 | 3 | 4;
  height?: number;
}) {
  const { id, isThin, range, mark = null, p10, p25, median, p75, p90 } = band;
  const x = (amount: number) => `${scale.at(amount).toFixed(2)}%`;
  const width = (from: number, to: number) => `${Math.max(0.4, scale.at(to) - scale.at(from)).toFixed(2)}%`;
  const low = p10 ?? p25 ?? median;
  const high = p90 ?? p75 ?? median;
  const middle = height / 2;
  const half = height * 0.3;
  const hatch = `hatch-${id}`;
  return (
    <svg
      className={`band-bar${series ? ` series-${series}` : ""}`}
      height={height}
      role="img"
      aria-label={bandSentence(band)}
    >
      {isThin && <Hatch id={hatch} />}
      <g className="grid">
        {scale.ticks.map((tick) => (
          <line key={tick} x1={x(tick)} x2={x(tick)} y2={height} />
        ))}
      </g>
      {low !== null && high !== null && (
        <line className="range" x1={x(low)} x2={x(high)} y1={middle} y2={middle} />
      )}
      {[p10, p90].map((end, index) =>
        end === null ? null : (
          <line
            // biome-ignore lint/suspicious/noArrayIndexKey: the low end and the high one, which may be equal
            key={index}
            className="range"
            x1={x(end)}
            x2={x(end)}
            y1={middle - 3}
            y2={middle + 3}
          />
        ),
      )}
      {p25 !== null && p75 !== null && (
        <rect
          className={isThin ? "half thin" : "half"}
          fill={isThin ? `url(#${hatch})` : undefined}
          x={x(p25)}
          width={width(p25, p75)}
          y={middle - half}
          height={half * 2}
        />
      )}
      {range ? (
        <rect
          className="uncertain"
          x={x(range.low)}
          width={width(range.low, range.high)}
          y={middle - half - 2}
          height={half * 2 + 4}
        />
      ) : (
        median !== null && (
          <line
            className="median"
            x1={x(median)}
            x2={x(median)}
            y1={middle - half - 2}
            y2={middle + half + 2}
          />
        )
      )}
      {mark !== null && <line className="mark" x1={x(mark)} x2={x(mark)} y2={height} />}
    </svg>
  );
}

/** The ticks, once under or over the bands of a scale. */
export function BandAxis({ scale }: { scale: BandScale }) {
  // A label at the edge would stand out over it.
  const isInside = (tick: number) => scale.at(tick) >= 5 && scale.at(tick) <= 95;
  return (
    <svg className="band-axis" aria-hidden="true">
      {scale.ticks.filter(isInside).map((tick) => (
        <text key={tick} x={`${scale.at(tick).toFixed(2)}%`} y="12">
          {formatThousands(tick)}
        </text>
      ))}
    </svg>
  );
}

/** "Back-end engineer: 10th percentile $100,841, middle half $140,000 to $200,000, median $170,000, …" */
export function bandSentence({
  label,
  isThin,
  range,
  mark = null,
  p10,
  p25,
  median,
  p75,
  p90,
}: Band): string {
  const parts = [
    p10 !== null && `10th percentile ${dollars(p10)}`,
    p25 !== null && p75 !== null && `middle half ${dollars(p25)} to ${dollars(p75)}`,
    range && `median modelled between ${dollars(range.low)} and ${dollars(range.high)}`,
    !range && median !== null && `median ${dollars(median)}`,
    p90 !== null && `90th percentile ${dollars(p90)}`,
    mark !== null && `this offer ${dollars(mark)}`,
  ].filter(Boolean);
  return `${label}${isThin ? ", thin" : ""}: ${parts.length > 0 ? parts.join(", ") : "no figure"} a year`;
}

/** "Middle half $140,000–$200,000"; the median where there is no half. */
export function middleHalf({ p25, p75, median }: PayPoints): string {
  if (p25 !== null && p75 !== null) return `Middle half ${formatSpan(p25, p75)}`;
  return median === null ? "No figure released" : `Median ${dollars(median)}`;
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="hatch-ground" width="4" height="4" />
        <path className="hatch-line" d="M0 0v4" />
      </pattern>
    </defs>
  );
}

function dollars(amount: number): string {
  return formatMoney(Math.round(amount));
}
