import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database } from "@/db/client";
import { type ChaosApp, HEAL_MS, until, type Victim } from "./chaos-app";
import { WHOLE_APPLICATION, WHOLE_ROLE } from "./chaos-forms";
import { STALE_MS } from "./chaos-imports";
import { fateOf, faultOf, type Parts } from "./chaos-judge";
import { COMPANIES, gatherPeople, type People, type SentWrite } from "./chaos-people";
import { startReadingRoles, totalOf } from "./chaos-reads";
import { countStrays, partsOfApplications, partsOfRoles } from "./chaos-rows";

/** What a kill met of posting and applying, and what it took to heal. */
export type WriteKill = {
  victim: Victim;
  /** Roles and applications that were acknowledged. */
  roles: number;
  applications: number;
  /** Sent without being acknowledged; and how many of those were there all the same. */
  unanswered: number;
  unansweredYetThere: number;
  answers: number;
  outages: number;
  healedMs: number;
};

/** Of each kind at least so many have to be acknowledged around a kill, or it proves nothing. */
const LEAST = 3;
const UNDER_WAY_MS = 30_000;

/**
 * What it gives kills the server or Postgres while people post and apply and others read. It throws where something
 * acknowledged is lost, anything is doubled or there by half or shown so, or can't be sent again afterwards.
 */
export function writesUnder(app: ChaosApp) {
  let people: People | undefined;
  const kept: SentWrite[] = [];

  return async (victim: Exclude<Victim, "supervisor">, afterMs: number): Promise<WriteKill> => {
    await app.rest();
    people ??= await gatherPeople(app.address);
    const writing = people.begin();
    const reading = startReadingRoles(app.address, COMPANIES);
    const atLeast = (least: { roles: number; applications: number }) => {
      const { roles, applications } = writing.acknowledged();
      return roles >= least.roles && applications >= least.applications;
    };
    await until("people post and apply", UNDER_WAY_MS, () => atLeast({ roles: 1, applications: 1 }));
    await wait(afterMs);
    const healedMs = await app.kill(victim)();
    const { roles, applications } = writing.acknowledged();
    const more = { roles: Math.max(LEAST, roles + 1), applications: Math.max(LEAST, applications + 1) };
    await until(`${LEAST} roles and applications and more are acknowledged`, HEAL_MS, () => atLeast(more));
    const sent = await writing.end();
    const acknowledged = writing.acknowledged();
    const { answers, outages } = await reading.stop();

    // The product's own way to connect is for its server alone, which Playwright is not.
    const client = postgres(app.databaseUrl(), { max: 1 });
    const db = drizzle(client);
    try {
      const fates = await judge([...kept, ...sent], db);
      const unanswered = sent.filter(({ isAcknowledged }) => !isAcknowledged);
      const unansweredYetThere = unanswered.filter((write) => fates.get(write) === "whole").length;
      await sendAgain([...unanswered, ...oneOfEither(sent)]);
      kept.push(...sent);
      await judge(kept, db);
      await showsAll(db);
      const counts = { ...acknowledged, unanswered: unanswered.length, unansweredYetThere };
      return { victim, ...counts, answers, outages, healedMs };
    } finally {
      await client.end();
    }
  };

  /** Counts stand for a moment before a change is seen. */
  async function showsAll(db: Pick<Database, "execute">) {
    const [row] = await db.execute<{ open: number }>(sql`
      select count(*)::int as open from listings join companies on companies.id = company_id
      where status = 'open' and companies.slug in (${sql.join(COMPANIES, sql`, `)})`);
    await until("the board shows all that was posted", STALE_MS, async () => {
      return (await totalOf(`${app.address}/api/v1/listings?company=${COMPANIES.join(",")}`)) === row?.open;
    });
  }
}

/** What was acknowledged is sent twice, too, as by somebody who presses the button again. */
function oneOfEither(sent: readonly SentWrite[]): SentWrite[] {
  return (["role", "application"] as const).flatMap(
    (kind) => sent.find((write) => write.kind === kind && write.isAcknowledged) ?? [],
  );
}

async function sendAgain(writes: readonly SentWrite[]) {
  for (const write of writes) {
    await until(`${write.what} is acknowledged when it is sent again`, HEAL_MS, write.again);
    write.isAcknowledged = true;
  }
}

/** What became of each; throws what is wrong with any, or with the tables behind them. */
async function judge(writes: readonly SentWrite[], db: Pick<Database, "execute">) {
  const roles = writes.filter((write) => write.kind === "role");
  const applications = writes.filter((write) => write.kind === "application");
  const [ofRoles, ofApplications] = [
    await partsOfRoles(roles, db),
    await partsOfApplications(applications, db),
  ];
  const judged: { write: SentWrite; found: Parts; whole: Parts }[] = [
    ...roles.map((write, at) => ({ write, found: ofRoles[at] ?? {}, whole: WHOLE_ROLE })),
    ...applications.map((write, at) => ({
      write,
      found: ofApplications[at] ?? {},
      whole: WHOLE_APPLICATION,
    })),
  ];
  const strays = Object.entries(await countStrays(db)).filter(([, count]) => count > 0);
  const faults = [
    ...judged.map(({ write, found, whole }) => faultOf(write, found, whole)),
    ...strays.map(([what, count]) => `${count} ${what}.`),
  ].filter((fault) => fault !== null);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return new Map(judged.map(({ write, found, whole }) => [write, fateOf(found, whole)]));
}
