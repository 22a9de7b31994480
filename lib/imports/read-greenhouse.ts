import { z } from "zod";
import { companySlug } from "@/lib/companies/slug";
import { InvalidInput } from "@/lib/errors";
import type { PayPeriod } from "@/lib/pay";
import { unescapeOnce } from "./clean-text";
import { amount, instant, line, longText, placeLine, sourceId, webAddress, word } from "./fields";
import { currencyFromWords, periodFromWords } from "./pay-ranges";
import type { PayRange, Posting, Reading } from "./posting";
import { idField, readRows } from "./rows";
import { tokenOfBoard } from "./tokens";

const feed = z.object({
  jobs: z.array(z.unknown()),
  meta: z.object({ total: z.int() }).nullish().catch(null),
});

const payInputRange = z.object({
  min_cents: amount,
  max_cents: amount,
  currency_type: word,
  title: word,
});

const metadata = z
  .array(z.object({ name: z.string(), value: z.string() }).nullable().catch(null))
  .nullish()
  .catch(null);

const job = z.object({
  id: sourceId,
  title: line,
  absolute_url: webAddress,
  company_name: word,
  location: z.object({ name: placeLine.nullish() }, "is not an object").nullish(),
  // Boards that have been quiet for long lack the first date.
  first_published: instant.nullish(),
  updated_at: instant.nullish(),
  content: longText,
  metadata,
  offices: z
    .array(z.object({ location: word }))
    .nullish()
    .catch(null),
  pay_input_ranges: z.array(payInputRange, "is not a list").nullish(),
});

/**
 * Reads a board of Greenhouse's job-board API (`/v1/boards/{token}/jobs?content=true`). `token` is the
 * board's name where it is known; otherwise each posting's address or company name says it.
 * Throws InvalidInput where the input is no such answer.
 */
export function readGreenhouse(json: unknown, { token }: { token?: string } = {}): Reading {
  const parsed = feed.safeParse(json);
  if (!parsed.success) throw new InvalidInput("This is no Greenhouse feed: it holds no list called jobs.");
  const { jobs, meta } = parsed.data;
  const withCompany = job
    .transform((row) => ({
      ...row,
      token: token ?? tokenOfBoard(row.absolute_url) ?? row.company_name ?? "",
      postedAt: row.first_published ?? row.updated_at ?? "",
    }))
    .refine((row) => row.postedAt !== "", "first_published is missing")
    .refine((row) => companySlug(row.token) !== "", "company_name is missing");
  const read = readRows(jobs, withCompany, toPosting, idField);
  return { ...read, isWhole: (meta?.total ?? 0) <= jobs.length };
}

type Job = z.output<typeof job> & { token: string; postedAt: string };

function toPosting(row: Job): Posting {
  return {
    source: "greenhouse",
    sourceId: row.id,
    company: { token: row.token, name: row.company_name },
    title: row.title,
    locations: row.location?.name ? [row.location.name] : [],
    addresses: (row.offices ?? []).map((office) => office.location).filter((place) => place !== null),
    workplace: valueNamed(
      row.metadata,
      /^(?:workplace|location) type$|^work(?:place|ing)? (?:model|mode|arrangement)$/i,
    ),
    isRemote: null,
    employmentType: valueNamed(row.metadata, /^(?:employment|job|position|worker|contract|time) ?type$/i),
    payRanges: (row.pay_input_ranges ?? []).filter(isBasePay).map(toPayRange),
    // The feed escapes its HTML once; where a copy of it was unescaped on the way there are tags in sight.
    descriptionHtml: row.content && (row.content.includes("<") ? row.content : unescapeOnce(row.content)),
    postedAt: row.postedAt,
    firstSeenAt: null,
    applyUrl: row.absolute_url,
  };
}

type PayInput = z.output<typeof payInputRange>;

function isBasePay({ title }: PayInput): boolean {
  return !/\b(?:bonus|equity|stock|stipend|commissions?|sign[- ]?on|OTE|on[- ]target)\b/i.test(title ?? "");
}

function toPayRange({ min_cents, max_cents, currency_type, title }: PayInput): PayRange {
  const min = min_cents && min_cents / 100;
  const max = max_cents && max_cents / 100;
  const currency = currencyFromWords(currency_type);
  return { min, max, currency, period: periodFromWords(title) ?? periodBySize(max ?? min, currency) };
}

/**
 * The range's title is the only place for a period, and many say only "Zone A". Nobody earns $20,000
 * an hour nor $200 a year; between the two it stays unknown, as it does in other currencies.
 */
function periodBySize(sum: number | null, currency: string | null): PayPeriod | null {
  if (sum === null || !currency || !["USD", "EUR", "GBP", "CAD", "AUD"].includes(currency)) return null;
  if (sum >= 20_000) return "year";
  return sum <= 200 ? "hour" : null;
}

function valueNamed(fields: Job["metadata"], name: RegExp): string | null {
  return fields?.find((field) => field !== null && name.test(field.name.trim()))?.value.trim() || null;
}
