import type { Letter } from "@/lib/mail/letter";
import { DECLINE_REASONS, type DeclineReason } from "./vocabulary";

type Role = { title: string; company: string };

const WHY = "You get this because somebody applied with this address on Payboard.";

/**
 * That an application has arrived, with the link to it. `name` is null where the address may be a stranger's: none of
 * their words are to be mailed there.
 */
export function appliedLetter({
  name,
  title,
  company,
  url,
}: Role & { name: string | null; url: string }): Letter {
  return {
    kind: "applied",
    subject: `Your application to ${company}`,
    paragraphs: [
      name ? `Hello ${name},` : "Hello,",
      `${company} has your application for “${title}”. Behind this link you see how it stands, and can withdraw it.`,
    ],
    action: { label: "See my application", url },
    closing: ["The link is yours alone: whoever has it sees your application."],
    footer: `${WHY} If it was not you, withdraw it behind the link.`,
  };
}

/**
 * To the company: that the first of who waits to be looked at has applied. Nothing of the person is in it, neither
 * what is theirs to keep nor what a stranger may have put there.
 */
export function newApplicantLetter({ title, company, url }: Role & { url: string }): Letter {
  return {
    kind: "new-applicant",
    subject: `Somebody has applied: ${title}`,
    paragraphs: [`There is a new applicant for “${title}” at ${company}.`],
    action: { label: "See who applied", url },
    closing: [
      "Whoever applies while somebody waits in “New” comes without another mail. Once all of them have been moved on, we write again.",
    ],
    footer: "You get this because you post for a company on Payboard.",
  };
}

/** What the company writes to a person, in its own words. */
export function answerLetter({ name, title, company, text }: Role & { name: string; text: string }): Letter {
  return {
    kind: "answered",
    subject: `${company} about your application`,
    paragraphs: [`Hello ${name},`, `${company} writes about your application for “${title}”:`, text],
    footer: `${WHY} ${company} does not read answers to this mail.`,
  };
}

/** That somebody is declined, with the reason. */
export function declinedLetter({
  name,
  title,
  company,
  reason,
  text,
}: Role & { name: string; reason: DeclineReason; text: string }): Letter {
  return {
    kind: "declined",
    subject: `Your application to ${company}`,
    paragraphs: [
      `Hello ${name},`,
      `${company} has decided on your application for “${title}”, and will not take it further.`,
      text,
      reasonSentence(reason),
    ],
    footer: WHY,
  };
}

/** The reason as the person reads it. */
export function reasonSentence(reason: DeclineReason): string {
  return DECLINE_REASONS.find(({ value }) => value === reason)?.sentence ?? "";
}
