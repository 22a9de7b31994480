import { z } from "zod";
import { emailInput } from "@/lib/accounts/input";
import { oneLine, optionalLine, optionalText } from "@/lib/input";

const website = optionalLine(300)
  .transform((text) => (text === "" || /^https?:\/\//i.test(text) ? text : `https://${text}`))
  .refine(
    (text) => text === "" || domainOf(text) !== null,
    "Write the address of your site, such as acme.com.",
  );

const employees = z
  .string()
  .default("")
  .transform((text) => text.replace(/[\s,]/g, ""))
  .refine((text) => /^[1-9]\d{0,6}$/.test(text), "Write how many people you employ, such as 120.")
  .transform(Number);

export const companyInput = z.object({
  name: oneLine("the company’s name", 100),
  website,
  employees,
  about: optionalText(5_000),
});

export const claimInput = z.object({ slug: z.string().max(200) });

export const memberRole = z.enum(["owner", "recruiter"], "Choose what they may do.");
export const invitationInput = z.object({
  companyId: z.coerce.number().int(),
  email: emailInput,
  role: memberRole,
});
export const membershipInput = z.object({ companyId: z.coerce.number().int(), userId: z.uuid() });
export const joinInput = z.object({ id: z.uuid() });

/** "acme.com" of "https://www.acme.com/jobs"; null where there is none. */
export function domainOf(address: string): string | null {
  const host = URL.parse(address)
    ?.hostname.toLowerCase()
    .replace(/^www\./, "");
  return host && /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(host) ? host : null;
}

/** Anybody gets an address there, so one shows nothing about a company. */
const MAIL_FOR_ALL = new Set(
  "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com aol.com proton.me protonmail.com gmx.com gmx.de mail.com zoho.com yandex.com fastmail.com hey.com".split(
    " ",
  ),
);

/** Whether an address is at a company's domain, or one below it. */
export function isAtDomain(email: string, domain: string | null): boolean {
  const host = email.split("@")[1] ?? "";
  if (!domain || MAIL_FOR_ALL.has(host)) return false;
  return host === domain || host.endsWith(`.${domain}`);
}
