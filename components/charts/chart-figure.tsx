import type { ReactNode } from "react";
import { citationBibtex, citationText } from "@/lib/citation";

type Props = {
  /** The anchor, `map`; unique on the page. */
  id: string;
  /** What the drawing shows, as a sentence without its full stop. */
  finding: string;
  /** The heading's level. */
  level?: 1 | 2 | 3;
  /** What is measured and in which unit, in one line. */
  measure: string;
  source: string;
  /** How many stand behind the figures, "12,710 filings"; always shown. */
  sample: string;
  /** Where the method is told, from the root. */
  method: string;
  /** The page with this drawing as it stands, from the root, without an anchor. */
  permalink: string;
  /** The same figures as a table of values, from the root. */
  csv?: string;
  /** The drawing alone, for the frame on another site, from the root. */
  embed?: string;
  /** The address people reach us at, without a slash at the end. */
  siteUrl: string;
  /** ISO 8601: when the page was made, for citations. */
  asOf: string;
  /** Where links open: in a frame on another site they leave it. */
  target?: "_blank";
  /** The same figures as a table, folded away. Left out where the page has one in sight. */
  table?: ReactNode;
  /** What the drawing is chosen by, above it; and what is to be known of it, below. Downloads leave both out. */
  controls?: ReactNode;
  notes?: ReactNode;
  /** What is read beside the drawing on a wide screen and below it on a phone; downloads leave it out. */
  beside?: ReactNode;
  /** The drawing: SVG, and words in HTML. Downloads copy both; they know nothing of backgrounds. */
  children: ReactNode;
};

/**
 * The frame of every chart: what it found, what it measures, the drawing, where that comes from, and the ways
 * to take it along. All but SVG and PNG work without script; those two are made by `ChartTools`, which stands
 * once on the page and listens, so that a chart can be markup that is never brought to life.
 */
export function ChartFigure(props: Props) {
  const { id, finding, level = 2, measure, source, sample, method, table, target, beside, children } = props;
  const { controls, notes } = props;
  const Heading = `h${level}` as const;
  return (
    <figure className="chart" id={id} aria-labelledby={`${id}-finding`}>
      <header>
        <Heading id={`${id}-finding`}>{finding}</Heading>
        <p className="measure">{measure}</p>
      </header>
      {controls}
      {beside ? (
        <div className="with-beside">
          <div className="drawing">{children}</div>
          {beside}
        </div>
      ) : (
        <div className="drawing">{children}</div>
      )}
      {notes}
      <footer>
        <p className="source">
          Source: {source}. {sample}.{" "}
          <a href={method} target={target}>
            How this is reckoned
          </a>
        </p>
        <Tools {...props} />
      </footer>
      {table && (
        <details className="figures">
          <summary>The same figures as a table</summary>
          {table}
        </details>
      )}
    </figure>
  );
}

function Tools({ id, finding, source, sample, permalink, csv, embed, siteUrl, asOf, target }: Props) {
  const address = `${permalink}#${id}`;
  const cited = { id, title: finding, source, sample, url: `${siteUrl}${address}`, asOf };
  return (
    <div className="tools">
      {csv && (
        <a href={csv} download>
          CSV
        </a>
      )}
      <button type="button" data-download="png" hidden>
        PNG
      </button>
      <button type="button" data-download="svg" hidden>
        SVG
      </button>
      <a href={address} target={target} data-permalink="">
        Link<span className="sr"> to this chart</span>
      </a>
      {embed && (
        <details name={`${id}-tools`}>
          <summary>Embed</summary>
          <div className="panel-out">
            <label htmlFor={`${id}-embed`}>To show this chart on another site, with its source:</label>
            <textarea id={`${id}-embed`} readOnly rows={4} value={frameOf(`${siteUrl}${embed}`, finding)} />
          </div>
        </details>
      )}
      <details name={`${id}-tools`}>
        <summary>Cite</summary>
        <div className="panel-out">
          <p>{citationText(cited)}</p>
          <label htmlFor={`${id}-bibtex`}>BibTeX</label>
          <textarea id={`${id}-bibtex`} readOnly rows={10} value={citationBibtex(cited)} />
        </div>
      </details>
    </div>
  );
}

function frameOf(url: string, title: string): string {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${escaped(url)}" title="${escaped(title)}" width="100%" height="720" loading="lazy" style="border:0"></iframe>`;
}
