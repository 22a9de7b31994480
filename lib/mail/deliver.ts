import "server-only";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type SMTPTransport from "nodemailer/lib/smtp-transport";
import { env } from "@/lib/env";

/** A mail that goes out. `id` is the row's, so that who gets it twice can tell. */
export type Outgoing = {
  id: number;
  kind: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where a POST ends mail of its kind (RFC 8058). */
  unsubscribeUrl: string | null;
};

/** Sends a mail; rejects where the server refuses it or can't be reached. */
export type Deliver = (mail: Outgoing) => Promise<void>;

/** Seconds for a server that does not answer. */
const PATIENCE_MS = 20_000;

/** By `SMTP_URL`; where there is none, into files that a mail program opens, with the link said on the console. */
export function createDeliver(say: (line: string) => void): Deliver {
  return env.smtpUrl ? bySmtp(env.smtpUrl) : intoFiles(join(env.dataFolder, "mail"), say);
}

function bySmtp(url: string): Deliver {
  const patience = {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
  const transport = createTransport({ url, ...patience } as SMTPTransport.Options);
  return async (mail) => {
    await transport.sendMail(messageOf(mail));
  };
}

function intoFiles(folder: string, say: (line: string) => void): Deliver {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return async (mail) => {
    const { message } = await transport.sendMail(messageOf(mail));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${String(mail.id).padStart(6, "0")}-${mail.kind}.eml`);
    await writeFile(file, message as Buffer, { mode: 0o600 });
    const [link] = mail.text.match(/^https?:\/\/\S+$/m) ?? [];
    say(`  Mail to ${mail.to}: ${mail.subject}${link ? `\n    ${link}` : ""}`);
  };
}

function messageOf({ id, to, subject, text, html, unsubscribeUrl }: Outgoing) {
  const host = new URL(env.siteUrl).hostname;
  // As an object, so that nothing in it is read as a second address.
  return {
    from: env.mailFrom,
    to: { name: "", address: to },
    subject,
    text,
    html,
    messageId: `<payboard-${id}@${host}>`,
    ...(unsubscribeUrl && {
      headers: {
        "List-Unsubscribe": `<${unsubscribeUrl}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      },
    }),
  };
}
