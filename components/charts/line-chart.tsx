"use client";

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import {
  CartesianGrid,
  Line,
  LineChart as Rechart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  useActiveTooltipLabel,
  useIsTooltipActive,
  XAxis,
  YAxis,
} from "recharts";
import { dayNumber, dayOf } from "@/lib/days";
import { chartRows } from "./chart-rows";
import { type PlotLine, type PlotRange, plotScale } from "./plot-scale";
import { type PlotMark, type PlotNote, PlotWords } from "./plot-words";
import { RangeBrush } from "./range-brush";
import { Readout, readoutWords } from "./readout";

type Props = {
  lines: readonly PlotLine[];
  range: PlotRange;
  baseline: number | null;
  marks: readonly PlotMark[];
  notes: readonly PlotNote[];
  label: string;
  /** All there is of the lines, to choose the range from. */
  overview: readonly PlotLine[];
  limits: PlotRange;
  /** Whether the arrow keys are to walk along it at once. */
  isFocused: boolean;
  /** Told once a range has been chosen. */
  onRange: (range: PlotRange) => void;
};

/**
 * The drawing of `LinePlot`, brought to life: it reads out the day that is pointed at, or walked to with the arrow
 * keys, and lets a range be chosen. On the same scale and with the same words, so that nothing moves when it takes
 * the other's place. Without animation.
 */
export function LineChart(props: Props) {
  const { lines, range, baseline, marks, notes, label, overview, limits, isFocused, onRange } = props;
  const place = useRef<HTMLDivElement>(null);
  const scale = useMemo(() => plotScale(lines, range, { baseline }), [lines, range, baseline]);
  const { rows, runs } = useMemo(
    () =>
      chartRows(
        lines,
        notes.map(({ day }) => day),
      ),
    [lines, notes],
  );
  const [day, setDay] = useState<string | null>(null);
  // Only who walks with the keys has to hear what the others see.
  const [isWalking, setWalking] = useState(false);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notes what the chart within is used by */}
      <div
        ref={place}
        className="plot live"
        onPointerMove={() => setWalking(false)}
        onKeyDown={() => setWalking(true)}
      >
        <ResponsiveContainer width="100%" height="100%">
          <Rechart data={rows} margin={FLUSH} accessibilityLayer title={label}>
            <XAxis
              hide
              type="number"
              dataKey="number"
              domain={[dayNumber(range.from), dayNumber(range.to)]}
              allowDataOverflow
            />
            <YAxis hide type="number" domain={[...scale.domain]} allowDataOverflow width={0} />
            <CartesianGrid
              vertical={false}
              horizontalValues={scale.yTicks.map(({ value }) => value)}
              className="grid"
            />
            {baseline !== null && <ReferenceLine y={baseline} className="base" />}
            {marks.map(({ day, words }) => (
              <ReferenceLine key={`${day} ${words}`} x={dayNumber(day)} className="mark" />
            ))}
            {runs.toReversed().map(({ id, line: { tone } }) => (
              <Line
                key={id}
                dataKey={id}
                className={`tone-${tone}`}
                type="linear"
                stroke="var(--tone)"
                strokeWidth={tone === "rest" ? 1.5 : 2}
                dot={false}
                activeDot={{ r: 4, className: `tone-${tone}`, fill: "var(--tone)" }}
                connectNulls
                isAnimationActive={false}
              />
            ))}
            <Tooltip
              isAnimationActive={false}
              content={({ active, label: number }) =>
                active && typeof number === "number" ? <Readout lines={lines} day={dayOf(number)} /> : null
              }
            />
            <ActiveDay onChange={setDay} />
            {isFocused && <FocusOnceDrawn within={place} />}
          </Rechart>
        </ResponsiveContainer>
        <PlotWords lines={lines} scale={scale} marks={marks} notes={notes} />
      </div>
      <RangeBrush overview={overview} limits={limits} range={range} onRange={onRange} />
      <p className="sr" role="status">
        {isWalking && day && readoutWords(lines, day)}
      </p>
    </>
  );
}

/** Tells which day the chart reads out; null for none. Draws nothing. */
function ActiveDay({ onChange }: { onChange: (day: string | null) => void }) {
  const isActive = useIsTooltipActive();
  const number = useActiveTooltipLabel();
  const day = isActive && typeof number === "number" ? dayOf(number) : null;
  useEffect(() => onChange(day), [day, onChange]);
  return null;
}

const FLUSH = { top: 0, right: 0, bottom: 0, left: 0 };

/** The surface is there only once the chart has been measured, which is when its children are. */
function FocusOnceDrawn({ within }: { within: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    within.current?.querySelector<SVGElement>(".recharts-surface")?.focus();
  }, [within]);
  return null;
}
