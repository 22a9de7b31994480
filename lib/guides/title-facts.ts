import { countOf, formatCount } from "@/lib/format";
import { formatMoney } from "@/lib/format-money";
import { roleLabel } from "@/lib/listings/active-filters";
import { PERIODS_A_YEAR } from "@/lib/pay";
import type { StateCode } from "@/lib/places/vocabulary";
import type { Judgement, Verdict } from "@/lib/salaries/comparison";
import { placeLabel, reasonsOf } from "@/lib/salaries/comparison-words";
import { occupationOf } from "@/lib/salaries/occupations";
import { formatDollars, formatPart, formatSpan, listed } from "@/lib/salaries/sentences";
import type { Tier } from "@/lib/salaries/tiers";
import { type SkillDemand, typicalSkills } from "@/lib/skills/demand";
import { FRAMEWORKS } from "@/lib/skills/frameworks";
import { LANGUAGES } from "@/lib/skills/languages";
import type { TitlePair, TitleSide } from "./title-pair";

/** Sentences of a guide about two titles, by the name that its Markdown has for them. All follow from the figures. */
export function titleFacts(pair: TitlePair): Record<string, string> {
  const { sides, verdict } = pair;
  return {
    reasons: reasonsOf(verdict),
    advice: ADVICE[verdict.judgement](betterTitle(verdict)),
    official: official(sides),
    "title-only": titleOnly(pair),
    "best-states": sides.map(bestStates).join(" "),
    quoted: quoted(pair),
    languages: sides.map(mostNamed).join(" "),
    "first-language": firstLanguage(sides),
    typical: typical(sides),
    employers: sides.map(offered).join(" "),
    "title-for-employers": titleForEmployers(verdict),
  };
}

/** What to do with each kind of answer. `better`: the title that is offered more, as people write it. */
const ADVICE: Record<Judgement, (better: string) => string> = {
  "too-few": () =>
    "Until more is filed, ask each employer for the level and its range; the title says nothing of the pay.",
  "no-difference": () => "Choose by the work, not by the title.",
  "too-few-alike": () =>
    "Whether it is the title or the place that pays can’t be told yet: compare only offers from the same state.",
  "not-the-title": () =>
    "If you hold an offer with either title, look at the state, the employer and the level; the title by itself moves nothing that can be measured.",
  "mostly-not-the-title": (better) =>
    `If you hold an offer with either title, look at the state, the employer and the level first. Then ask for the title of ${better}: a smaller part of the difference stays with it.`,
  "mostly-the-title": (better) =>
    `Ask for the title of ${better}: most of the difference stays with it in the same state and occupation.`,
  "the-title": (better) =>
    `Ask for the title of ${better}: the difference stays with it in the same state and occupation.`,
  "turned-round": (better) =>
    `Look at the state and the employer first: set like against like, it is the title of ${better} that is offered more.`,
};

/** By what is left like for like; as offered where that is all there is. */
function betterTitle({ one, other, asOffered, likeForLike }: Verdict): string {
  const part = (likeForLike ?? asOffered)?.part ?? 0;
  return roleLabel(part >= 0 ? one : other).toLowerCase();
}

function official([{ role: one }, { role: other }]: TitlePair["sides"]): string {
  if (one.soc === other.soc)
    return `Officially the two are one occupation: both are counted among ${occupationOf(one.soc)}, SOC ${one.soc}.`;
  return `Officially the two are counted apart: ${one.plural} among ${occupationOf(one.soc)} (SOC ${one.soc}), ${other.plural} among ${occupationOf(other.soc)} (SOC ${other.soc}).`;
}

function titleOnly({ inStates }: TitlePair): string {
  if (inStates.length === 0)
    return "No state has ten filings of both titles, so that within a state they can’t be set side by side at all.";
  const names = (verdicts: readonly Verdict[]) => listed(verdicts.map(({ place }) => placeLabel(place)));
  const same = inStates.filter(({ asOffered }) => !asOffered?.isSignificant);
  const apart = inStates.filter(({ asOffered }) => asOffered?.isSignificant);
  const found = `In ${countOf(inStates.length, "state")} there are ten filings or more of both titles.`;
  if (apart.length === 0)
    return `${found} In none of them do the two differ beyond chance: there, only the title differs.`;
  if (same.length === 0) return `${found} In each of them the two differ beyond chance.`;
  return `${found} In ${names(same)} the two don’t differ beyond chance: there, only the title does. In ${names(apart)} they do.`;
}

function bestStates({ role, states, thin }: TitleSide): string {
  const [first, second, third] = states;
  if (!first) {
    const few = thin.map(({ name, tier }) => `${name} (${formatDollars(tier.median)}, ${tier.sample})`);
    return few.length === 0
      ? `For no state is the pay of ${role.plural} known.`
      : `${capitalised(role.plural)} can’t be ranked: no state has 30 filings of them, and no model of them is good enough. Thin samples there are of ${listed(few)}.`;
  }
  const others = [second, third].flatMap((row) => (row ? [row.name] : []));
  const then = others.length > 0 ? `, then ${listed(others)}` : "";
  const nominal = `${capitalised(role.plural)} are offered most in ${first.name} (${formatDollars(first.tier.median)}${estimated(first.tier)})${then}.`;
  const best = states.find(({ adjusted }) => adjusted?.rank === 1);
  if (!best?.adjusted) return nominal;
  const buys = `${formatDollars(best.adjusted.median)} at the nation’s prices`;
  return best.state === first.state
    ? `${nominal} It is first for its prices, too: ${buys}.`
    : `${nominal} For its prices ${best.name} is first: ${buys}.`;
}

const QUOTED: readonly StateCode[] = ["CA", "WA"];

function quoted(pair: TitlePair): string {
  const sentences = QUOTED.map((place) => {
    const known = pair.sides.map((side) => {
      const tier = pair.tierIn(side, place);
      if (tier?.median == null) return `not known for ${side.role.plural}`;
      return `${formatDollars(tier.median)} for ${side.role.plural} (${basis(tier)})`;
    });
    return `in ${placeLabel(place)} it is ${known.join(" and ")}`;
  });
  return `By the newest figures the middle offer is another: ${sentences.join("; ")}.`;
}

/** "95% interval $160,000 to $175,000, n = 83"; "modelled, between …" */
function basis({ source, interval, sample }: Tier): string {
  const span = interval && `${formatDollars(interval.low)} to ${formatDollars(interval.high)}`;
  if (source === "modelled") return `modelled, ${span}, from ${sample}`;
  return span ? `95% interval ${span}, ${sample}` : sample;
}

function estimated({ source }: Tier): string {
  return source === "modelled" ? ", modelled" : "";
}

const TOOLS = new Set([...LANGUAGES, ...FRAMEWORKS].map(({ slug }) => slug));

/** What programs are written in and with, the most named first. */
export function tools(demand: readonly SkillDemand[]): SkillDemand[] {
  return demand.filter(({ skill }) => TOOLS.has(skill));
}

function mostNamed({ role, demand, open, isSample }: TitleSide): string {
  const named = tools(demand).slice(0, 3);
  if (named.length === 0)
    return `Too few listings for ${role.plural} are open to say what they ask for (${formatCount(open.total)}).`;
  const words = named.map(({ label, share }) => `${label} (${formatPart(share)})`);
  return `Of ${countOf(named[0]?.of ?? 0, "open listing")} for ${role.plural}${isSample ? ", invented ones," : ""} most name ${listed(words)}.`;
}

/** Languages that one asks or describes with, and does not write a service in. */
const OF_ONE_USE = [
  "sql",
  "t-sql",
  "pl-sql",
  "html",
  "css",
  "sass",
  "bash",
  "powershell",
  "r",
  "matlab",
  "vba",
];

function firstLanguage(sides: TitlePair["sides"]): string {
  const languages = new Set(LANGUAGES.map(({ slug }) => slug).filter((slug) => !OF_ONE_USE.includes(slug)));
  const named = new Map<string, number>();
  for (const { label, n, skill } of sides.flatMap(({ demand }) => demand))
    if (languages.has(skill)) named.set(label, (named.get(label) ?? 0) + n);
  const [first, second] = [...named].toSorted(([, a], [, b]) => b - a);
  if (!first) return "Our listings are too few to say which that is.";
  return `In our listings for both titles that is ${first[0]}${second ? `, then ${second[0]}` : ""}.`;
}

function typical(sides: TitlePair["sides"]): string {
  const sentences = sides.flatMap(({ role, demand }) => {
    const words = typicalSkills(demand)
      .slice(0, 3)
      .map(({ label, lift }) => `${label} (${times(lift?.value ?? 1)})`);
    return words.length === 0 ? [] : [`listings for ${role.plural} name ${listed(words)}`];
  });
  if (sentences.length === 0)
    return "No skill sets the listings of either title apart from all others beyond chance.";
  return `More often than all other listings, ${sentences.join("; ")}.`;
}

/** "1.8 times as often" */
export function times(lift: number): string {
  return `${lift.toFixed(1)} times as often`;
}

function offered({ role, filings }: TitleSide): string {
  if (filings?.p25 == null || filings.p75 == null)
    return `Too few filings of ${role.plural} say what others offer.`;
  const hourly = (amount: number) => formatMoney(Math.round(amount / PERIODS_A_YEAR.hour));
  return `The middle half of what ${role.plural} are offered is ${formatSpan(filings.p25, filings.p75)} a year (${countOf(filings.n ?? 0, "filing")}), ${hourly(filings.p25)} to ${hourly(filings.p75)} for each of ${formatCount(PERIODS_A_YEAR.hour)} hours, base pay alone.`;
}

function titleForEmployers({ one, other, asOffered, likeForLike }: Verdict): string {
  const difference = likeForLike ?? asOffered;
  if (!difference) return "what the title adds to the pay can’t be told from the filings there are.";
  const where = likeForLike ? "for the same state and occupation" : "as offered, wherever that is";
  if (!difference.isSignificant) return `${where} the title adds nothing to the pay that can be measured.`;
  const [more, less] = difference.part > 0 ? [one, other] : [other, one];
  const part = difference.part > 0 ? difference.part : 1 / (1 + difference.part) - 1;
  return `${where} those who write ${roleLabel(more).toLowerCase()} offer ${formatPart(part)} more than those who write ${roleLabel(less).toLowerCase()}.`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
