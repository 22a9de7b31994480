import type { Letter } from "@/lib/mail/letter";

const UNASKED =
  "If you did not ask for this, somebody else typed your address; nothing has changed, and you need do nothing.";

/** Until the address is confirmed the name may be anything that a stranger wants mailed there. */
export function nameToGreet({ name, isVerified }: { name: string; isVerified: boolean }): string | null {
  return isVerified ? name : null;
}

/** `name` is null where it may be a stranger's words. `url`: the link in it, whole. */
type Told = { name: string | null; url: string };

export function verifyLetter({ url }: Pick<Told, "url">): Letter {
  return {
    kind: "verify",
    subject: "Confirm your address for Payboard",
    paragraphs: [hello(null), "please confirm that this address is yours. Your account is ready then."],
    action: { label: "Confirm my address", url },
    closing: ["The link works once, for 24 hours."],
    footer: UNASKED,
  };
}

/** To somebody who signs up with an address that has an account already. */
export function alreadyHereLetter({ name, url }: Told): Letter {
  return {
    kind: "already-here",
    subject: "You already have a Payboard account",
    paragraphs: [
      hello(name),
      "somebody, probably you, signed up with this address, and it has an account already. With this link you are signed in.",
    ],
    action: { label: "Sign in", url },
    closing: ["The link works once, for 15 minutes. You can set a new password once you are in."],
    footer: UNASKED,
  };
}

export function signInLetter({ name, url }: Told): Letter {
  return {
    kind: "sign-in",
    subject: "Your link to sign in to Payboard",
    paragraphs: [hello(name), "with this link you are signed in, without a password."],
    action: { label: "Sign in", url },
    closing: ["The link works once, for 15 minutes."],
    footer: UNASKED,
  };
}

export function resetLetter({ name, url }: Told): Letter {
  return {
    kind: "reset",
    subject: "Set a new password for Payboard",
    paragraphs: [hello(name), "with this link you set a new password. It ends your sessions everywhere."],
    action: { label: "Set a new password", url },
    closing: ["The link works once, for an hour."],
    footer: UNASKED,
  };
}

/** After a password was changed, so that its owner hears of it where it was not them. */
export function passwordChangedLetter({ name, url }: Told): Letter {
  return {
    kind: "password-changed",
    subject: "Your Payboard password was changed",
    paragraphs: [hello(name), "your password was changed, and your sessions have ended everywhere."],
    action: { label: "It was not me: set another", url },
    footer: "You get this because of a change to your account.",
  };
}

function hello(name: string | null): string {
  return name ? `Hello ${name},` : "Hello,";
}
