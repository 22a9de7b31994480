import { migrate } from "drizzle-orm/postgres-js/migrator";
import type { TestProject } from "vitest/node";
import { connect } from "@/db/client";
import { loadReference } from "@/db/reference/load";
import { env } from "@/lib/env";

/** Brings the test database (`DATABASE_URL`, given by `npm test`) to the current schema, once a run. */
export default async function setUpDatabase(project: TestProject) {
  const url = env.databaseUrl;
  if (!url) throw new Error("The db tests need DATABASE_URL; `npm test` starts a database and sets it.");
  const { db, end } = connect(url, { max: 1 });
  await migrate(db, { migrationsFolder: "db/migrations" });
  await loadReference(db);
  await end();
  project.provide("databaseUrl", url);
}

declare module "vitest" {
  export interface ProvidedContext {
    databaseUrl: string;
  }
}
