import { type Aggregator, isAggregator } from "@/lib/listings/vocabulary";
import type { Posting } from "./posting";

/** The one feed of those that gather the listings of many companies. */
export const AGGREGATE_FEEDS: Record<Aggregator, string> = {
  remoteok: "https://remoteok.com/api",
  himalayas: "https://himalayas.app/jobs/api",
};

/** Hosts of the providers' boards and APIs, and where in the path the board's name stands, or else in the host. */
const BOARDS: readonly { source: Posting["source"]; host: RegExp; before: RegExp }[] = [
  { source: "greenhouse", host: /^boards-api(?:\.eu)?\.greenhouse\.io$/, before: /^\/v1\/boards\// },
  { source: "greenhouse", host: /^(?:job-)?boards(?:\.eu)?\.greenhouse\.io$/, before: /^\/(?!embed\/)/ },
  { source: "lever", host: /^api(?:\.eu)?\.lever\.co$/, before: /^\/v0\/postings\// },
  { source: "lever", host: /^jobs(?:\.eu)?\.lever\.co$/, before: /^\// },
  { source: "ashby", host: /^api\.ashbyhq\.com$/, before: /^\/posting-api\/job-board\// },
  { source: "ashby", host: /^jobs\.ashbyhq\.com$/, before: /^\// },
  { source: "workable", host: /^apply\.workable\.com$/, before: /^\/api\/v1\/widget\/accounts\// },
  // `/j/1A2B3C4D5E` is a posting of nobody says whom.
  { source: "workable", host: /^apply\.workable\.com$/, before: /^\/(?!api\/|j\/)/ },
  { source: "smartrecruiters", host: /^api\.smartrecruiters\.com$/, before: /^\/v1\/companies\// },
  { source: "smartrecruiters", host: /^(?:jobs|careers)\.smartrecruiters\.com$/, before: /^\// },
  { source: "recruitee", host: /^(?!www\.|api\.)([^.]+)\.recruitee\.com$/, before: /^\// },
];

/** The name of the board in an address at its provider: "acme" in `https://jobs.lever.co/acme/…`; else null. */
export function tokenOfBoard(address: string): string | null {
  return boardOf(address)?.token ?? null;
}

/** The address of a whole feed: of a board given by its name, or by the address of its page. */
export function feedAddress(source: Posting["source"], tokenOrAddress: string): string {
  if (!/^https?:\/\//i.test(tokenOrAddress)) return apiAddress(source, tokenOrAddress);
  const board = boardOf(tokenOrAddress);
  const isApi = /^https?:\/\/(?:boards-)?api\./i.test(tokenOrAddress);
  return board?.source === source && !isApi ? apiAddress(source, board.token) : tokenOrAddress;
}

function apiAddress(source: Posting["source"], token: string): string {
  const name = encodeURIComponent(token);
  if (source === "greenhouse") return `https://boards-api.greenhouse.io/v1/boards/${name}/jobs?content=true`;
  if (source === "lever") return `https://api.lever.co/v0/postings/${name}?mode=json`;
  if (source === "workable") return `https://apply.workable.com/api/v1/widget/accounts/${name}?details=true`;
  if (source === "recruitee") return `https://${name}.recruitee.com/api/offers/`;
  if (source === "smartrecruiters") return `https://api.smartrecruiters.com/v1/companies/${name}/postings`;
  if (isAggregator(source)) return AGGREGATE_FEEDS[source];
  return `https://api.ashbyhq.com/posting-api/job-board/${name}?includeCompensation=true`;
}

function boardOf(address: string): { source: Posting["source"]; token: string } | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  const board = BOARDS.find(({ host, before }) => host.test(hostname) && before.test(pathname));
  const inPath = pathname.replace(board?.before ?? "", "").split("/")[0];
  const token = board && decoded(board.host.exec(hostname)?.[1] ?? inPath ?? "");
  return board && token ? { source: board.source, token } : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
