import type { ReactNode } from "react";
import { formatCount } from "@/lib/format";
import { roleLabel } from "@/lib/listings/active-filters";
import type { PlaceVerdict, Verdict } from "@/lib/salaries/comparison";
import {
  amountWords,
  headingOf,
  placeHeadingOf,
  placeLabel,
  reasonsOf,
} from "@/lib/salaries/comparison-words";
import type { Difference } from "@/lib/salaries/difference";
import { formatChange } from "@/lib/salaries/sentences";
import { sourceName } from "@/lib/salaries/sourcing";

/** What sets two roles apart, in a sentence of judgement, why, and the figures behind it. */
export function VerdictBox({ verdict, vintage }: { verdict: Verdict; vintage: string | null }) {
  const { asOffered, likeForLike } = verdict;
  return (
    <section className="verdict-box">
      <p className="pair">
        {roleLabel(verdict.one)} against {roleLabel(verdict.other)}
      </p>
      <h2>{headingOf(verdict)}</h2>
      <p className="why">{reasonsOf(verdict)}</p>
      <dl>
        {asOffered && (
          <Part name="As offered" difference={asOffered}>
            {amountWords(asOffered)}
          </Part>
        )}
        {likeForLike && (
          <Part name="Same state and occupation" difference={likeForLike}>
            <a href="/methodology#like-for-like">Like for like</a>
          </Part>
        )}
      </dl>
      {vintage && <p className="source">{sourceName("lca", vintage)}.</p>}
    </section>
  );
}

/** What sets two places apart for one role, before and after their prices. */
export function PlaceVerdictBox({ verdict, vintage }: { verdict: PlaceVerdict; vintage: string | null }) {
  const { asOffered, inPrices } = verdict;
  return (
    <section className="verdict-box">
      <p className="pair">
        {placeLabel(verdict.one)} against {placeLabel(verdict.other)}
      </p>
      <h2>{placeHeadingOf(verdict)}</h2>
      <dl>
        {asOffered && (
          <Part name="As offered" difference={asOffered}>
            {amountWords(asOffered)}
          </Part>
        )}
        {inPrices && (
          <Part name="In what it buys" difference={inPrices}>
            Divided by <a href="/methodology#prices">price parities</a>
          </Part>
        )}
      </dl>
      {vintage && <p className="source">{sourceName("lca", vintage)}.</p>}
    </section>
  );
}

function Part({
  name,
  difference: { part, partInterval, n },
  children,
}: {
  name: string;
  difference: Difference;
  children: ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="num">{formatChange(part)}</span>
        <small>
          95% interval {formatChange(partInterval.low)} to {formatChange(partInterval.high)}; n ={" "}
          {formatCount(n[0])} and {formatCount(n[1])} filings. {children}
        </small>
      </dd>
    </div>
  );
}
