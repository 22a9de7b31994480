import "server-only";
import { createSecret, hashSecret } from "@/lib/accounts/secret";
import type { FormState } from "@/lib/form-action";

/** The cookie that leads a browser without JavaScript back to what was typed in it. */
export const KEPT_COOKIE = "payboard-kept-form";
/** Seconds: long enough to look for the right file. */
export const KEPT_FOR = 30 * 60;
/** The newest so many, each of no more characters than a form needs: a stranger may send anything. */
const MOST = 500;
const LONGEST = 60_000;

type Kept = { listingId: number; state: FormState; until: number };

// One process serves everybody; each bundle of ours in it has to know what the others keep. It stays in memory:
// what somebody has not sent yet is none of the database's business.
const held = globalThis as typeof globalThis & { payboardForms?: Map<string, Kept> };
held.payboardForms ??= new Map();
const forms = held.payboardForms;

/** Keeps what was typed, without the file, and gives the secret it is got back with. */
export function keepForm(listingId: number, state: FormState, now: Date): string {
  for (const [hash, { until }] of forms) {
    if (until > now.getTime() && forms.size < MOST) break;
    forms.delete(hash);
  }
  const { secret, hash } = createSecret();
  const isShort = JSON.stringify(state).length <= LONGEST;
  const kept = isShort ? state : { ...state, values: {} };
  forms.set(hash, { listingId, state: kept, until: now.getTime() + KEPT_FOR * 1000 });
  return secret;
}

/** What was typed for this listing; `{}`, an untouched form, where nothing is kept (any more). */
export function keptForm(listingId: number, secret: string | undefined, now: Date): FormState {
  const kept = secret ? forms.get(hashSecret(secret)) : undefined;
  return kept && kept.listingId === listingId && kept.until > now.getTime() ? kept.state : {};
}

export function dropForm(secret: string | undefined): void {
  if (secret) forms.delete(hashSecret(secret));
}
