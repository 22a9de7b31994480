import type { ReactNode } from "react";
import { ChartTools } from "@/components/charts/chart-tools";
import { Crumbs } from "@/components/site/crumbs";
import { Still } from "@/components/ui/still";
import { formatDay } from "@/lib/format";
import { GUIDES, guideUrl } from "@/lib/guides/addresses";
import { type Guide, type Piece, withFacts } from "@/lib/guides/read-guide";
import type { GuideReview } from "@/lib/guides/review-queries";
import { titleFacts } from "@/lib/guides/title-facts";
import type { TitlePair } from "@/lib/guides/title-pair";
import { comparisonTitle } from "@/lib/salaries/comparison-words";
import { rolePayUrl } from "@/lib/salaries/priced-roles";
import { BLOCKS } from "./guide-blocks";

type Props = {
  slug: string;
  guide: Guide;
  pair: TitlePair;
  /** Null where nobody has. */
  review: GuideReview | null;
  siteUrl: string;
  asOf: string;
  /** What stands at its end: the discussion. */
  children?: ReactNode;
};

/** A guide: its text, with every figure and verdict in it put there by the data of the minute. */
export function GuidePage({ slug, guide, pair, review, siteUrl, asOf, children }: Props) {
  const facts = titleFacts(pair);
  return (
    <div className="page guide">
      <ChartTools />
      <Still>
        <Crumbs way={[{ label: "Guides", href: "/guides" }, { label: "Titles" }]} />
        <div className="page-head">
          <h1>{guide.title}</h1>
          <p className="lead">{comparisonTitle(pair.verdict)}.</p>
          <p className="source">
            By Payboard.
            {review && ` Reviewed by ${review.name}, ${review.standing}, on ${formatDay(review.reviewedOn)}.`}{" "}
            Text checked {formatDay(guide.checked)}; figures of {formatDay(asOf)}.
          </p>
        </div>
      </Still>
      <div className="reading">
        <Still>
          <Contents guide={guide} />
        </Still>
        <article>
          <Still>
            {guide.sections.map(({ id, title, pieces }) => (
              <section key={id} aria-labelledby={id}>
                <h2 id={id}>{title}</h2>
                {pieces.map((piece, at) => (
                  <Shown
                    key={keyOf(piece, at)}
                    piece={piece}
                    facts={facts}
                    given={{ guide, pair, siteUrl, asOf }}
                  />
                ))}
              </section>
            ))}
            <Sources guide={guide} />
            <WaysOn slug={slug} pair={pair} />
          </Still>
          {children}
        </article>
      </div>
    </div>
  );
}

function Contents({ guide: { sections } }: { guide: Guide }) {
  return (
    <nav className="contents" aria-label="On this page">
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Shown({
  piece,
  facts,
  given,
}: {
  piece: Piece;
  facts: Record<string, string>;
  given: Pick<Props, "guide" | "pair" | "siteUrl" | "asOf">;
}) {
  if (piece.kind === "block") {
    const block = BLOCKS[piece.name];
    if (!block) throw new Error(`There is no block [[${piece.name}]].`);
    return <div className="block">{block(given)}</div>;
  }
  return (
    <div
      className="prose"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own Markdown, HTML in it escaped, facts escaped
      dangerouslySetInnerHTML={{ __html: withFacts(piece.html, facts) }}
    />
  );
}

function keyOf(piece: Piece, at: number): string {
  return piece.kind === "block" ? piece.name : `text ${at}`;
}

function Sources({ guide: { sources, checked } }: { guide: Guide }) {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ul className="sources">
        {sources.map(({ label, url }) => (
          <li key={url}>
            <a href={url} rel="noopener">
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="source">
        Last checked {formatDay(checked)}. How each figure is made: <a href="/methodology">methodology</a>.
      </p>
    </section>
  );
}

function WaysOn({ slug, pair: { sides } }: { slug: string; pair: TitlePair }) {
  const at = GUIDES.findIndex((guide) => guide.slug === slug);
  const next = GUIDES[at + 1] ?? GUIDES[0];
  const [one, other] = sides;
  return (
    <section aria-labelledby="on">
      <h2 id="on">Read on</h2>
      <ul className="sources">
        {sides.map(({ role }) => (
          <li key={role.slug}>
            <a href={rolePayUrl(role.slug)}>What a {role.label.toLowerCase()} is paid, state by state</a>
          </li>
        ))}
        <li>
          <a href={`/salaries/compare?roles=${one.role.slug},${other.role.slug}`}>
            The two side by side, in any states
          </a>
        </li>
        {next && next.slug !== slug && (
          <li>
            Next guide: <a href={guideUrl(next.slug)}>{next.title}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
