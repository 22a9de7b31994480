import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { AppError } from "@/lib/errors";

export class TooMany extends AppError {}

/** How often, within how many seconds. */
const LIMITS = {
  /** Tries at one address's password. */
  "sign-in": { points: 10, duration: 15 * 60 },
  /** Mails to one address: a stranger may have others mailed, but not buried. */
  mail: { points: 5, duration: 60 * 60 },
  /** Of one visitor, whatever the address. */
  visitor: { points: 60, duration: 15 * 60 },
  apply: { points: 20, duration: 60 * 60 },
  report: { points: 20, duration: 60 * 60 },
  comment: { points: 5, duration: 10 * 60 },
  /** Mails of replies to one address: whoever answers a lot may not bury it. */
  reply: { points: 10, duration: 60 * 60 },
} as const;
export type Throttled = keyof typeof LIMITS;

// One process serves everybody; each bundle of ours in it has to count together with the others.
const held = globalThis as typeof globalThis & { payboardLimits?: Map<Throttled, RateLimiterMemory> };
held.payboardLimits ??= new Map(
  (Object.keys(LIMITS) as Throttled[]).map((what) => [what, new RateLimiterMemory(LIMITS[what])]),
);
const limiters = held.payboardLimits;

/** Counts one try of `who`. Throws TooMany, with how long to wait, where it is one too many. */
export async function throttle(what: Throttled, who: string): Promise<void> {
  try {
    await limiters.get(what)?.consume(who);
  } catch (refused) {
    // Each bundle has a class of its own of that name.
    const msBeforeNext = Object(refused).msBeforeNext;
    if (typeof msBeforeNext !== "number") throw refused;
    const minutes = Math.max(1, Math.ceil(msBeforeNext / 60_000));
    throw new TooMany(
      `That was too often. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
    );
  }
}

/** Forgets the tries of `who`, who turned out to be in the right. */
export async function forgetTries(what: Throttled, who: string): Promise<void> {
  await limiters.get(what)?.delete(who);
}
