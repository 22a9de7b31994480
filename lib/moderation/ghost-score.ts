import { ASK_AFTER_DAYS, EXPIRES_AFTER_DAYS } from "@/lib/vacancies/vocabulary";

/** What is known of an open listing; null is what is not known. Days are whole, in UTC. */
export type GhostInputs = {
  /** Whether there is a vacancy, as its company says. */
  isVacancy: boolean | null;
  /** Since it opened, or was opened again. */
  daysOpen: number;
  /** How many of its role closed within a year, and after how many days in the middle; null where none did. */
  closed: { n: number; middleDays: number } | null;
  /** How often, within a year, it or another of its company, title and place was closed, not filled, and opened again. */
  reopened: number;
  /** How many readers say that it is gone or here twice, and nobody has settled it. */
  reporters: number;
  /** Who applied here more than `ANSWER_WITHIN_DAYS` ago, and who of them never heard anything; null where people apply elsewhere. */
  applied: { n: number; unanswered: number } | null;
  /** Since its company last said that it stands; null where it was not posted here. */
  daysUnconfirmed: number | null;
  /** How many others of its company, title and place are open. */
  doubles: number;
  statesPay: boolean;
};

/**
 * The most that each input adds, 100 in all. These weights are our judgement, taken from no study: what the company
 * itself says and what can be counted here weighs most, and what many honest listings share weighs least.
 */
export const GHOST_WEIGHTS = {
  isVacancy: 20,
  daysOpen: 20,
  reopened: 15,
  reporters: 15,
  unanswered: 15,
  daysUnconfirmed: 5,
  doubles: 5,
  unpaid: 5,
} as const;
export type GhostInput = keyof typeof GHOST_WEIGHTS;

/** From here on a moderator is shown it: no input reaches it alone. */
export const LEAST_SUSPECT = 30;

export const ANSWER_WITHIN_DAYS = 30;
/** Fewer closed listings of a role have no middle, and fewer applicants no share. */
export const LEAST_CLOSED = 10;
export const LEAST_APPLIED = 5;
/** Where a role's listings close sooner than this, a feed took them, and a month is not long. */
const LEAST_MIDDLE = 14;

/** What an input came to: its points of `most`; null where too little is known, which adds nothing. */
export type GhostPart = { input: GhostInput; points: number | null; most: number };
export type GhostScore = { score: number; parts: GhostPart[] };

/**
 * How likely it is that an open listing is not meant to be filled, 0 to 100: the sum of its parts, each of which is
 * shown beside it. A reason for a moderator to look, and no verdict; never public.
 */
export function ghostScore(inputs: GhostInputs): GhostScore {
  const parts = (Object.keys(GHOST_WEIGHTS) as GhostInput[]).map((input) => {
    const [strength, most] = [STRENGTHS[input](inputs), GHOST_WEIGHTS[input]];
    return { input, most, points: strength === null ? null : Math.round(strength * most) };
  });
  return { score: parts.reduce((sum, { points }) => sum + (points ?? 0), 0), parts };
}

/** How strongly each speaks, 0 to 1, or null where too little is known. */
const STRENGTHS: Record<GhostInput, (inputs: GhostInputs) => number | null> = {
  isVacancy: ({ isVacancy }) => (isVacancy === null ? null : Number(!isVacancy)),
  // Twice as long as the middle is nothing strange, six times is.
  daysOpen: ({ daysOpen, closed }) =>
    closed && closed.n >= LEAST_CLOSED
      ? rise(daysOpen / Math.max(closed.middleDays, LEAST_MIDDLE), 2, 6)
      : null,
  // Once a year is how people come and go.
  reopened: ({ reopened }) => rise(reopened, 1, 4),
  // One may err or mean ill.
  reporters: ({ reporters }) => rise(reporters, 0, 3),
  unanswered: ({ applied }) =>
    applied && applied.n >= LEAST_APPLIED ? rise(applied.unanswered / applied.n, 0.5, 1) : null,
  daysUnconfirmed: ({ daysUnconfirmed }) =>
    daysUnconfirmed === null ? null : rise(daysUnconfirmed, ASK_AFTER_DAYS, EXPIRES_AFTER_DAYS),
  doubles: ({ doubles }) => rise(doubles, 0, 5),
  unpaid: ({ statesPay }) => Number(!statesPay),
};

/** 0 up to `from`, 1 from `to` on, and even between. */
function rise(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
