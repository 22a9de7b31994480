type Vouched = {
  provider: string;
  email: string;
  /** Lets us ask GitHub about the person. */
  accessToken?: string;
  /** What Google says of the address; others say nothing. */
  emailVerified?: unknown;
};

/** Whether the other site knows that the address is theirs. GitHub gives out unconfirmed ones too, and says which. */
export async function isConfirmedElsewhere(
  { provider, email, accessToken, emailVerified }: Vouched,
  ask: typeof fetch = fetch,
): Promise<boolean> {
  if (provider === "google") return emailVerified === true;
  if (provider !== "github" || !accessToken) return false;
  const answer = await ask("https://api.github.com/user/emails", {
    headers: { Authorization: `Bearer ${accessToken}`, "User-Agent": "Payboard" },
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) return false;
  // As GitHub documents it.
  const known = (await answer.json()) as { email: string; verified: boolean }[];
  return known.some((one) => one.verified && one.email.toLowerCase() === email.toLowerCase());
}
