import type { ReactNode } from "react";
import { countOf } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import type { Guide } from "@/lib/guides/read-guide";
import { times } from "@/lib/guides/title-facts";
import type { TitlePair, TitleSide } from "@/lib/guides/title-pair";
import { boardUrl, NO_FILTERS } from "@/lib/listings/filters";
import { LEVELS } from "@/lib/listings/vocabulary";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import { formatDollars, formatPart, formatSpan } from "@/lib/salaries/sentences";
import { sourceName } from "@/lib/salaries/sourcing";
import type { Tier } from "@/lib/salaries/tiers";
import { typicalSkills } from "@/lib/skills/demand";
import { formatIndex } from "@/lib/trends/sentences";

const BEST_STATES = 5;
const SKILLS_SHOWN = 5;

/**
 * Two titles row by row, each row's name on a line of its own, so that a phone has room for both. `words`: what is said
 * of them in words.
 */
export function DifferencesTable({ pair, words }: { pair: TitlePair; words: Guide["differences"] }) {
  const { sides, vintage, month } = pair;
  const bySide = (draw: (side: TitleSide) => ReactNode) => [draw(sides[0]), draw(sides[1])] as const;
  const isSample = sides.some((side) => side.isSample);
  return (
    <>
      <table className="differences">
        <caption className="sr">Key differences</caption>
        <thead>
          <tr>
            {sides.map(({ role }) => (
              <th key={role.slug} scope="col">
                <a href={rolePayUrl(role.slug)}>{role.label}</a>
              </th>
            ))}
          </tr>
        </thead>
        {words.map(({ name, words: cells }) => (
          <Row key={name} name={name} cells={cells} />
        ))}
        <Row name="Middle offer in the nation" cells={bySide((side) => <National side={side} />)} />
        <Row name={`The ${BEST_STATES} best-paid states`} cells={bySide((side) => <States side={side} />)} />
        <Row name="Asked for more often than elsewhere" cells={bySide((side) => <Skills side={side} />)} />
        <Row name="Listings" cells={bySide((side) => <Trend side={side} />)} />
        <Row name="Advertised from level to level" cells={bySide((side) => <Levels side={side} />)} />
      </table>
      <p className="source">
        {vintage && `Offers: ${sourceName("lca", vintage)}; base pay, US dollars a year. `}
        Skills, listings and levels: open listings on Payboard, {formatMonth(month)}
        {isSample && ", invented samples"}. The words: how employers mostly use the words, in our reading of
        O*NET and of listings. <a href="/methodology">Method</a>
      </p>
    </>
  );
}

function Row({ name, cells: [one, other] }: { name: string; cells: readonly [ReactNode, ReactNode] }) {
  return (
    <tbody>
      <tr>
        <th colSpan={2} scope="rowgroup">
          {name}
        </th>
      </tr>
      <tr>
        <td>{one}</td>
        <td>{other}</td>
      </tr>
    </tbody>
  );
}

function National({ side: { filings } }: { side: TitleSide }) {
  if (filings?.median == null) return <span className="quiet">Fewer than ten filings: not shown</span>;
  const { median, medianLow, medianHigh, n } = filings;
  return (
    <>
      <b className="num">{formatDollars(median)}</b>
      <small>
        {medianLow !== null && medianHigh !== null && `95% interval ${formatSpan(medianLow, medianHigh)}, `}
        {countOf(n ?? 0, "filing")}
      </small>
    </>
  );
}

function States({ side: { role, states, thin } }: { side: TitleSide }) {
  const shown = states.length > 0 ? states : thin;
  if (shown.length === 0) return <span className="quiet">Not known for any state</span>;
  return (
    <ol>
      {shown.slice(0, BEST_STATES).map(({ state, name, tier }) => (
        <li key={state}>
          <a href={rolePayUrl(role.slug, state)}>{name}</a>{" "}
          <span className="num">{formatDollars(tier.median)}</span>
          <small>
            {tier.isThin && "thin: "}
            {restsOn(tier)}
          </small>
        </li>
      ))}
    </ol>
  );
}

/** "n = 83, 95% interval …" of filings; of a model, its range and both inputs. */
export function restsOn({ source, interval, sample }: Tier): string {
  const span = interval && formatSpan(interval.low, interval.high);
  if (source === "modelled") return `modelled, ${span}, from ${sample}`;
  return span ? `${sample}, 95% interval ${span}` : sample;
}

function Skills({ side: { role, demand, open } }: { side: TitleSide }) {
  const typical = typicalSkills(demand).slice(0, SKILLS_SHOWN);
  if (demand.length === 0)
    return <span className="quiet">Too few open listings to say ({countOf(open.total, "listing")})</span>;
  if (typical.length === 0) return <span className="quiet">None, beyond chance</span>;
  return (
    <ul>
      {typical.map(({ skill, label, share, lift, n, of }) => (
        <li key={skill}>
          <a href={boardUrl({ ...NO_FILTERS, role: [role.slug], skill: [skill] })}>{label}</a>
          <small>
            {lift && `${times(lift.value)}; `}in {formatPart(share)} of {of} ({n})
          </small>
        </li>
      ))}
    </ul>
  );
}

function Trend({ side: { trend, open } }: { side: TitleSide }) {
  return (
    <>
      <a href={open.url}>{countOf(open.total, "open listing")}</a>
      {trend && (
        <small>
          <a href={trend.url}>{trend.label}</a>: {formatIndex(trend.standing.value)}, {trend.change}
        </small>
      )}
    </>
  );
}

function Levels({ side: { levels } }: { side: TitleSide }) {
  return (
    <ul>
      {LEVELS.map(({ value, label }) => {
        const found = levels.find(({ level }) => level === value);
        return (
          <li key={value}>
            {label}{" "}
            {found?.median == null ? (
              <small>{found ? `${countOf(found.n, "listing")}, too few to show` : "none advertised"}</small>
            ) : (
              <>
                <span className="num">{formatDollars(found.median)}</span>
                <small>{countOf(found.n, "listing")}</small>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
