import { formatThousands } from "@/lib/format-money";
import type { MarketBand } from "@/lib/salaries/band";
import { marketSentence, paySentence, type YearlyRange } from "@/lib/salaries/bar-words";
import { ENDS, half } from "./pay-bar";

/** Labels nearer than this, in per cent of the figure, would run into each other; and so on a phone. */
const LEAST_GAP = { wide: 7, phone: 15 };
/** Room at either end, in parts of what is drawn. */
const MARGIN = 0.1;

/**
 * The pay bar grown to a figure, for one listing's page: on a scale of its own, with the market's figures
 * under their marks. What the source does not give isn't drawn. Amounts are US dollars a year.
 */
export function BandFigure({ pay, band }: { pay: YearlyRange | null; band: MarketBand }) {
  const { p10, p25, median, p75, p90 } = band;
  const marks = [
    { amount: median, label: "Median" },
    { amount: p25, label: "25th" },
    { amount: p75, label: "75th" },
    { amount: p10, label: "10th" },
    { amount: p90, label: "90th" },
  ].flatMap(({ amount, label }) => (amount === null ? [] : [{ amount, label }]));
  if (marks.length === 0) return null;

  const at = scaleOver([...marks.map(({ amount }) => amount), ...(pay ? [pay.min, pay.max] : [])]);
  const x = (amount: number) => `${at(amount).toFixed(2)}%`;
  const width = (from: number, to: number) => `${Math.max(1, at(to) - at(from)).toFixed(2)}%`;
  const labels = withoutCollisions(marks, at);
  const low = p10 ?? p25 ?? median;
  const high = p90 ?? p75 ?? median;
  return (
    <div className="band-figure">
      <svg className="paybar" role="img" aria-label={`${paySentence(pay)} ${marketSentence(band)}`}>
        {low !== null && high !== null && <line className="range" x1={x(low)} x2={x(high)} y1="31" y2="31" />}
        {ENDS.map((name) => {
          const end = band[name];
          return end && <line key={name} className="range" x1={x(end)} x2={x(end)} y1="27" y2="35" />;
        })}
        {p25 !== null && p75 !== null && (
          <rect className={half(band)} x={x(p25)} width={width(p25, p75)} y="22" height="18" />
        )}
        {median !== null && <line className="median" x1={x(median)} x2={x(median)} y1="20" y2="42" />}
        {pay && (
          <rect className="this" x={x(pay.min)} width={width(pay.min, pay.max)} y="2" height="14" rx="1" />
        )}
        {labels.map(({ amount, label, isForWide }) => (
          <g key={label} className={isForWide ? "wide" : undefined}>
            <text className="value" x={x(amount)} y="57">
              {formatThousands(amount)}
            </text>
            <text x={x(amount)} y="73">
              {label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

type Mark = { amount: number; label: string };

/** The labels with room beside those before them, which matter more; some have it on a wide screen alone. */
function withoutCollisions(marks: Mark[], at: (amount: number) => number) {
  const fitting = (gap: number) => {
    const kept: Mark[] = [];
    for (const mark of marks) {
      if (kept.every(({ amount }) => Math.abs(at(amount) - at(mark.amount)) >= gap)) kept.push(mark);
    }
    return kept;
  };
  const onPhone = fitting(LEAST_GAP.phone);
  return fitting(LEAST_GAP.wide).map((mark) => ({ ...mark, isForWide: !onPhone.includes(mark) }));
}

/** Per cent of the figure's width, over all that is drawn and a margin. */
function scaleOver(amounts: number[]) {
  const least = Math.min(...amounts);
  const span = (Math.max(...amounts) - least || 1) * (1 + 2 * MARGIN);
  const start = least - (span * MARGIN) / (1 + 2 * MARGIN);
  return (amount: number) => ((amount - start) / span) * 100;
}
