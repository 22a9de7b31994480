import type { Letter } from "@/lib/mail/letter";
import { ASK_AFTER_DAYS, EXPIRES_AFTER_DAYS } from "./vocabulary";

const FOOTER = "You get this because you post for a company on Payboard.";

/** `url`: where it is confirmed. */
export function confirmationLetter({
  title,
  company,
  url,
}: {
  title: string;
  company: string;
  url: string;
}): Letter {
  return {
    kind: "does-it-stand",
    subject: `Does it still stand? ${title}`,
    paragraphs: [
      `“${title}” at ${company} has been on the board for ${ASK_AFTER_DAYS} days since you last said that it stands.`,
      "Are you still looking for somebody? Then say so with one click. If not, please close it there, so that nobody applies in vain.",
    ],
    action: { label: "Say whether it still stands", url },
    closing: [
      `If we hear nothing, it comes off the board ${EXPIRES_AFTER_DAYS - ASK_AFTER_DAYS} days from now.`,
    ],
    footer: FOOTER,
  };
}

/** `url`: where it is opened again. */
export function expiredListingLetter({
  title,
  company,
  url,
}: {
  title: string;
  company: string;
  url: string;
}): Letter {
  return {
    kind: "expired",
    subject: `Off the board: ${title}`,
    paragraphs: [
      `“${title}” at ${company} is closed: for ${EXPIRES_AFTER_DAYS} days nobody said that it still stands.`,
      "If you are still looking for somebody, open it again; it stands among the newest then. Who applied is still there, too.",
    ],
    action: { label: "Open it again", url },
    footer: FOOTER,
  };
}
