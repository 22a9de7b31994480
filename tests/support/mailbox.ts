import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";
import { env } from "@/lib/env";

const SOON_MS = 20_000;

/** What the application under test has mailed to an address, oldest first. Its mail goes into its data folder. */
async function mailsTo(address: string): Promise<ParsedMail[]> {
  const folder = join(env.dataFolder, "mail");
  const files = readdirSync(folder).filter((file) => file.endsWith(".eml"));
  const contents = files.toSorted().map((file) => readFileSync(join(folder, file)));
  const mails = await Promise.all(
    contents.filter((content) => content.includes(address)).map((content) => simpleParser(content)),
  );
  return mails.filter(({ to }) => [to].flat().some((one) => one?.text === address));
}

/** Waits for the n-th mail to an address, and gives its subject, text and link. */
export async function mailTo(address: string, n = 1) {
  await expect
    .poll(async () => (await mailsTo(address).catch(() => [])).length, { timeout: SOON_MS })
    .toBeGreaterThanOrEqual(n);
  const mail = (await mailsTo(address))[n - 1];
  const text = mail?.text ?? "";
  const [link = ""] = text.match(/^https?:\S+$/m) ?? [];
  return { subject: mail?.subject ?? "", text, link };
}
