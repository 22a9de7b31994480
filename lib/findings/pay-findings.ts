import { formatCount } from "@/lib/format";
import type { Comparison, Verdict } from "@/lib/salaries/comparison";
import { verdictOf } from "@/lib/salaries/comparison";
import type { Figures } from "@/lib/salaries/figures";
import { comparisonQuery } from "@/lib/salaries/parse-comparison";
import { PRICED_ROLES, type PricedRole, pluralOf } from "@/lib/salaries/priced-roles";
import { formatPart } from "@/lib/salaries/sentences";
import { sourceName } from "@/lib/salaries/sourcing";
import type { Finding } from "./findings";

/** What the same work's two titles are offered: as offered, and like for like. */
export function titleFindings(figures: Figures): Finding[] {
  return pairs().flatMap(([engineer, developer]) => {
    const verdict = verdictOf(figures, engineer, developer, "US");
    const finding = findingOf(verdict);
    const vintage = figures.filings(engineer, "US")?.vintage;
    if (!finding || !vintage || !verdict.asOffered) return [];
    const comparison: Comparison = { roles: [engineer, developer], places: ["US"] };
    const [one, other] = verdict.asOffered.n;
    return [
      {
        ...finding,
        basis: `${sourceName("lca", vintage)}, n = ${formatCount(one)} and ${formatCount(other)} filings`,
        url: `/salaries/compare?${comparisonQuery(comparison)}`,
      },
    ];
  });
}

/** Roles that are called both "engineer" and "developer". */
function pairs(): [PricedRole, PricedRole][] {
  const slugs = PRICED_ROLES.map(({ slug }) => slug);
  return slugs.flatMap((engineer) => {
    const developer = slugs.find((slug) => slug === engineer.replace("-engineer", "-developer"));
    return developer && developer !== engineer ? [[engineer, developer]] : [];
  });
}

function findingOf({
  one,
  other,
  asOffered,
  likeForLike,
}: Verdict): Pick<Finding, "words" | "weight"> | null {
  if (!asOffered?.isSignificant) return null;
  const offered = `${pluralOf(one)} are offered ${formatPart(asOffered.part)} ${more(asOffered.part)} than ${pluralOf(other)}`;
  const alike = likeForLike?.isSignificant
    ? `, like for like ${formatPart(likeForLike.part)} ${more(likeForLike.part)}`
    : ", and no more than chance gives like for like";
  return {
    words: capital(`${offered}${likeForLike ? alike : ""}`),
    weight: Math.abs(asOffered.part),
  };
}

function more(part: number): string {
  return part >= 0 ? "more" : "less";
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
