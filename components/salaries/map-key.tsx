import { formatThousands } from "@/lib/format-money";
import type { Atlas } from "@/lib/salaries/atlas";
import { MIN_SHOWN, MIN_SOLID } from "@/lib/salaries/vocabulary";
import { colourOf } from "./state-marks";

/** Of one class, in pixels. */
const WIDTH = 50;
const HEIGHT = 13;

/** The classes with their limits at the joints, and what is hatched or grey. */
export function MapKey({ atlas }: { atlas: Atlas }) {
  const { limits, counts, filters } = atlas;
  const classes = Array.from({ length: limits.length + 1 }, (_, index) => index + 1);
  const limit = (amount: number) => (filters.per === "hour" ? `$${amount}` : formatThousands(amount));
  return (
    <div className="map-key">
      {counts.ranked > 0 && limits.length > 0 && (
        <svg
          className="classes"
          viewBox={`0 0 ${classes.length * WIDTH} 32`}
          width={classes.length * WIDTH}
          height="32"
          role="img"
          aria-label={`From light to dark, the classes part at ${limits.map(limit).join(", ")}`}
        >
          {classes.map((one) => (
            <rect
              key={one}
              className={colourOf({ class: one }, atlas)}
              x={(one - 1) * WIDTH + 0.5}
              y="0.5"
              width={WIDTH - 1}
              height={HEIGHT}
            />
          ))}
          {limits.map((amount, index) => (
            <text key={amount} x={(index + 1) * WIDTH} y="28">
              {limit(amount)}
            </text>
          ))}
        </svg>
      )}
      {counts.thin > 0 && (
        <span className="one">
          <Swatch colour="c3" isThin />
          Thin: {MIN_SHOWN} to {MIN_SOLID - 1} filings, not ranked
        </span>
      )}
      {counts.capped > 0 && <span className="one">cap+ at or above the survey’s cap</span>}
      {counts.none > 0 && (
        <span className="one">
          <Swatch colour="c0" />
          {filters.source === "lca" ? `Fewer than ${MIN_SHOWN} filings: not shown` : "No figure"}
        </span>
      )}
    </div>
  );
}

/** A patch of a class, which ties a row to the map. */
export function Swatch({ colour, isThin }: { colour: string; isThin?: boolean }) {
  return (
    <svg className="patch" viewBox="0 0 12 12" aria-hidden="true">
      <rect className={colour} x="0.5" y="0.5" width="11" height="11" />
      {isThin && <path className="hatching" d="M1 5L5 1M1 11L11 1M7 11L11 7" />}
    </svg>
  );
}
