import { countOf } from "@/lib/format";
import type { Guide } from "@/lib/guides/read-guide";
import type { TitlePair, TitleSide } from "@/lib/guides/title-pair";
import { comparisonTitle } from "@/lib/salaries/comparison-words";
import { formatDollars } from "@/lib/salaries/sentences";
import { sourceName } from "@/lib/salaries/sourcing";

/** Pixels, as sites that show shared links expect. */
export const PICTURE = { width: 1200, height: 630 } as const;

const INK = "#1a1a17";
const QUIET = "#66645e";
const ACCENT = "#1d4ac4";
const LINE = "#d9d7d0";
const WIDEST = 700;

/** A guide's answer in one picture: the verdict, and both middle offers as bars from zero. Styles stand here, since it has no sheet. */
export function SharePicture({ guide, pair }: { guide: Guide; pair: TitlePair }) {
  const most = Math.max(...pair.sides.map(({ filings }) => filings?.median ?? 0));
  return (
    <div
      style={{
        ...{ width: "100%", height: "100%", display: "flex", flexDirection: "column" },
        ...{ justifyContent: "space-between", padding: 64, background: "#fcfbf9", color: INK },
      }}
    >
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ fontSize: 58, lineHeight: 1.15 }}>{guide.title}</div>
        <div style={{ marginTop: 20, fontSize: 32, color: QUIET }}>{`${comparisonTitle(pair.verdict)}.`}</div>
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        {pair.sides.map((side) => (
          <Bar key={side.role.slug} side={side} most={most} />
        ))}
      </div>
      <div
        style={{
          ...{ display: "flex", justifyContent: "space-between", paddingTop: 20 },
          ...{ borderTop: `2px solid ${LINE}`, fontSize: 22, color: QUIET },
        }}
      >
        <span>{pair.vintage ? sourceName("lca", pair.vintage) : "No filings are loaded"}</span>
        <span style={{ color: INK }}>Payboard</span>
      </div>
    </div>
  );
}

function Bar({ side: { role, filings }, most }: { side: TitleSide; most: number }) {
  const median = filings?.median ?? null;
  return (
    <div style={{ display: "flex", flexDirection: "column", marginTop: 18 }}>
      <span style={{ fontSize: 26 }}>{role.label}</span>
      <div style={{ display: "flex", alignItems: "center", marginTop: 6 }}>
        {median !== null && (
          <div style={{ width: (median / most) * WIDEST, height: 34, marginRight: 20, background: ACCENT }} />
        )}
        <span style={{ fontSize: 30 }}>
          {median === null
            ? "too few filings to show"
            : `${formatDollars(median)} (${countOf(filings?.n ?? 0, "filing")})`}
        </span>
      </div>
    </div>
  );
}
