import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";

type Plan = {
  "Node Type": string;
  "Index Name"?: string;
  "Relation Name"?: string;
  "Actual Rows": number;
  Plans?: Plan[];
};

/** A step of how a statement was carried out: its kind, the index or table it read, and the rows it gave. */
export type Step = { kind: string; reads: string | undefined; rows: number };

/** Carries a statement out and tells its steps, outermost first. */
export async function stepsOf(statement: SQL, db: Database): Promise<Step[]> {
  const [row] = await db.execute<{ "QUERY PLAN": { Plan: Plan }[] }>(
    sql`explain (analyze, format json) ${statement}`,
  );
  const list = (plan: Plan): Step[] => [
    {
      kind: plan["Node Type"],
      reads: plan["Index Name"] ?? plan["Relation Name"],
      rows: plan["Actual Rows"],
    },
    ...(plan.Plans ?? []).flatMap(list),
  ];
  return (row?.["QUERY PLAN"] ?? []).flatMap(({ Plan: plan }) => list(plan));
}
