import type { Letter } from "@/lib/mail/letter";

/**
 * To who wrote the comment that was answered. No word of the answer, or of who gave it, stands in it: it would be a
 * stranger's, in a mail of ours. `url`: the answer; `unsubscribe`: where such mail ends.
 */
export function replyLetter({
  title,
  url,
  unsubscribe,
}: {
  title: string;
  url: string;
  unsubscribe: Letter["unsubscribe"];
}): Letter {
  return {
    kind: "reply",
    subject: "Somebody answered you on Payboard",
    paragraphs: [`Somebody answered what you wrote under “${title}”.`],
    action: { label: "Read the answer", url },
    footer: "You get this because you asked to be mailed when somebody answers.",
    unsubscribe,
  };
}
