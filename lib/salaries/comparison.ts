import type { RoleSlug } from "@/lib/roles/vocabulary";
import { type Difference, differenceOf, type Estimate, explainedShare } from "./difference";
import type { Figures, PlaceCode } from "./figures";
import { type ModelledPay, modelledPay } from "./model";
import type { Salary } from "./salary";
import { MIN_SHOWN } from "./vocabulary";

/** What is set side by side: one to four roles in one to five places. The first of each is what the others are held against. */
export type Comparison = { roles: RoleSlug[]; places: PlaceCode[] };

export const MOST_COMPARED = { roles: 4, places: 5 } as const;

/** A role in a place: its filings where enough were made to show; else what the model says; else neither. */
export type ComparedCell = {
  role: RoleSlug;
  place: PlaceCode;
  /** Filings there were, shown or not. */
  n: number;
  filings: Salary | null;
  modelled: ModelledPay | null;
};

/** The kinds of answer to "does the title pay more, or where and for whom?" */
export type Judgement =
  | "too-few"
  | "no-difference"
  | "too-few-alike"
  | "not-the-title"
  | "mostly-not-the-title"
  | "mostly-the-title"
  | "the-title"
  | "turned-round";

/** One role over another in one place, as offered and like for like. */
export type Verdict = {
  one: RoleSlug;
  other: RoleSlug;
  place: PlaceCode;
  asOffered: Difference | null;
  likeForLike: Difference | null;
  judgement: Judgement;
};

/** Every role in every place, role by role. */
export function comparedCells(figures: Figures, { roles, places }: Comparison): ComparedCell[] {
  return roles.flatMap((role) =>
    places.map((place) => {
      const filings = figures.filings(role, place);
      const n = filings?.n ?? 0;
      const shown = n >= MIN_SHOWN ? filings : null;
      return { role, place, n, filings: shown, modelled: shown ? null : modelledPay(figures, role, place) };
    }),
  );
}

/** One place over another for the same role, as offered and in dollars that buy the same. */
export type PlaceVerdict = {
  role: RoleSlug;
  one: PlaceCode;
  other: PlaceCode;
  asOffered: Difference | null;
  /** Null also where either has no price parity. */
  inPrices: Difference | null;
};

/** Each of the other places against the first, for one role. */
export function placeVerdicts(figures: Figures, { places }: Comparison, role: RoleSlug): PlaceVerdict[] {
  const [first, ...others] = places;
  if (!first) return [];
  return others.map((other) => {
    const [a, b] = [first, other].map((place) => medianOf(figures.filings(role, place)));
    const [priceA, priceB] = [first, other].map((place) => pricesIn(figures, place));
    const adjusted =
      a && b && priceA && priceB ? differenceOf(scaled(a, 1 / priceA), scaled(b, 1 / priceB)) : null;
    return {
      role,
      one: first,
      other,
      asOffered: differenceBetween(a ?? null, b ?? null),
      inPrices: adjusted,
    };
  });
}

/** What a dollar costs there, the nation = 1. */
function pricesIn(figures: Figures, place: PlaceCode): number | null {
  if (place === "US") return 1;
  const parity = figures.parity(place);
  return parity && parity.index / 100;
}

function scaled({ value, error, n }: Estimate, by: number): Estimate {
  return { value: value * by, error: error * by, n };
}

/** Each of the other roles against the first, in one place. Computed from medians, ratios and their errors; never written. */
export function verdictsIn(figures: Figures, { roles }: Comparison, place: PlaceCode): Verdict[] {
  const [first, ...others] = roles;
  return first ? others.map((other) => verdictOf(figures, first, other, place)) : [];
}

export function verdictOf(figures: Figures, one: RoleSlug, other: RoleSlug, place: PlaceCode): Verdict {
  const [a, b] = [figures.filings(one, place), figures.filings(other, place)];
  const asOffered = differenceBetween(medianOf(a), medianOf(b));
  const likeForLike = differenceBetween(ratioOf(a), ratioOf(b));
  return { one, other, place, asOffered, likeForLike, judgement: judge(asOffered, likeForLike) };
}

/** Above this part of a difference gone like for like, it is mostly the place and the employer; below the other, mostly not. */
const MOSTLY = { gone: 0.5, left: 0.2 };

function judge(asOffered: Difference | null, likeForLike: Difference | null): Judgement {
  if (!asOffered) return "too-few";
  if (!asOffered.isSignificant) return "no-difference";
  if (!likeForLike) return "too-few-alike";
  if (!likeForLike.isSignificant) return "not-the-title";
  const gone = explainedShare(asOffered, likeForLike);
  if (gone > 1) return "turned-round";
  if (gone >= MOSTLY.gone) return "mostly-not-the-title";
  return gone > MOSTLY.left ? "mostly-the-title" : "the-title";
}

function differenceBetween(one: Estimate | null, other: Estimate | null): Difference | null {
  return one && other ? differenceOf(one, other) : null;
}

function medianOf(filings: Salary | null): Estimate | null {
  const { median = null, medianError = null, n = null } = filings ?? {};
  return median !== null && medianError !== null && n !== null
    ? { value: median, error: medianError, n }
    : null;
}

function ratioOf(filings: Salary | null): Estimate | null {
  const { ratio = null, ratioError = null, ratioN = null } = filings ?? {};
  return ratio !== null && ratioError !== null && ratioN !== null
    ? { value: ratio, error: ratioError, n: ratioN }
    : null;
}
