import type { Letter } from "@/lib/mail/letter";

export function invitationLetter({ by, company, url }: { by: string; company: string; url: string }): Letter {
  return {
    kind: "invitation",
    subject: `Recruit for ${company} on Payboard`,
    paragraphs: [
      "Hello,",
      `${by} asks you to recruit for ${company} on Payboard. Sign in, or create an account, with the address at which you got this, and you can join.`,
    ],
    action: { label: `Join ${company}`, url },
    closing: ["The invitation lasts 14 days."],
    footer: "If you don’t know them, you need do nothing.",
  };
}
