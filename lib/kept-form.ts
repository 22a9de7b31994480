import "server-only";
import { createSecret, hashSecret } from "@/lib/accounts/secret";
import type { FormState } from "@/lib/form-action";
import { shortMemory } from "@/lib/short-memory";

/** Seconds: long enough to look for the right file. */
export const KEPT_FOR = 30 * 60;
/** Characters, of one form: as many as it needs. */
const LONGEST = 60_000;

type Kept = { page: string; state: FormState };
const forms = shortMemory<Kept>("forms", { seconds: KEPT_FOR, most: 500 });

/** Keeps what was typed on a page, without the file, and gives the secret it is got back with. */
export function keepForm(page: string, state: FormState, now: Date): string {
  const { secret, hash } = createSecret();
  const isShort = JSON.stringify(state).length <= LONGEST;
  forms.keep(hash, { page, state: isShort ? state : { ...state, values: {} } }, now);
  return secret;
}

/** What was typed on this page; `{}`, an untouched form, where nothing is kept (any more). */
export function keptForm(page: string, secret: string | undefined, now: Date): FormState {
  const kept = secret ? forms.find(hashSecret(secret), now) : null;
  return kept?.page === page ? kept.state : {};
}

export function dropForm(secret: string | undefined): void {
  if (secret) forms.drop(hashSecret(secret));
}
