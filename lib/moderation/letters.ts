import type { Letter } from "@/lib/mail/letter";

const FOOTER = "You get this because you post for a company on Payboard.";
const FOOTER_OF_PEOPLE = "You get this because you have an account on Payboard.";

/** `url` of each: where the person goes on. */
export function publishedLetter({ title, url }: { title: string; url: string }): Letter {
  return {
    kind: "published",
    subject: `On the board: ${title}`,
    paragraphs: [`“${title}” is on the board.`],
    action: { label: "See the listing", url },
    footer: FOOTER,
  };
}

export function returnedLetter({
  title,
  reason,
  url,
}: {
  title: string;
  reason: string;
  url: string;
}): Letter {
  return {
    kind: "returned",
    subject: `Please change: ${title}`,
    paragraphs: [
      `We could not publish “${title}” as it is:`,
      reason,
      "Nothing is lost: change it and post it again.",
    ],
    action: { label: "Change it", url },
    footer: FOOTER,
  };
}

export function suspendedLetter({
  company,
  reason,
  url,
}: {
  company: string;
  reason: string;
  url: string;
}): Letter {
  return {
    kind: "suspended",
    subject: `${company} is suspended on Payboard`,
    paragraphs: [
      `Listings of ${company} are no longer shown, and it can’t post:`,
      reason,
      "People who applied keep their applications, and you can still answer them.",
    ],
    action: { label: "Your dashboard", url },
    footer: FOOTER,
  };
}

export function claimLetter({
  company,
  granted,
  url,
}: {
  company: string;
  granted: boolean;
  url: string;
}): Letter {
  return {
    kind: granted ? "claim-granted" : "claim-refused",
    subject: granted ? `${company} is yours on Payboard` : `We could not tell that ${company} is yours`,
    paragraphs: [
      granted
        ? `You can post for ${company} now, and change what it says of itself.`
        : `We could not tell that you act for ${company}. An e-mail address at its own domain shows it: sign up with that.`,
    ],
    action: { label: granted ? "Go on" : "Sign in", url },
    footer: FOOTER,
  };
}

/** `name` is null where it may be a stranger's words. */
export function personSuspendedLetter({ name, reason }: { name: string | null; reason: string }): Letter {
  return {
    kind: "person-suspended",
    subject: "Your Payboard account is suspended",
    paragraphs: [
      name ? `Hello ${name},` : "Hello,",
      "your account is suspended, and nobody can sign in to it:",
      reason,
      "What you posted or sent stays as it is.",
    ],
    footer: FOOTER_OF_PEOPLE,
  };
}

export function personReadmittedLetter({ name, url }: { name: string | null; url: string }): Letter {
  return {
    kind: "person-readmitted",
    subject: "Your Payboard account is open again",
    paragraphs: [name ? `Hello ${name},` : "Hello,", "your account is no longer suspended: you can sign in."],
    action: { label: "Sign in", url },
    footer: FOOTER_OF_PEOPLE,
  };
}
