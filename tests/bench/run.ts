import { connect } from "@/db/client";
import type { EmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { startProgress } from "@/scripts/progress";
import { onStop } from "@/scripts/shutdown";
import { type SearchTiming, timeSearches } from "./board-query";
import { fillDatabase, type Size } from "./fill";
import { benchHttp, type HttpFigures, type HttpPlan } from "./http";
import type { LoadGenerator } from "./load";
import { recordedSearches } from "./searches";
import { startServer } from "./server";
import { listTargets } from "./targets";
import { type TrendTiming, timeTrendSeries } from "./trend-series";

export type SizeFigures = Size & { searches: SearchTiming[]; trends: TrendTiming; http: HttpFigures | null };

type Bench = {
  postgres: EmbeddedPostgres;
  generator: LoadGenerator;
  /** The build to serve, relative to the project, made beside a database; null where only the board query is benched. */
  prepareBuild: (url: string) => Promise<string | null>;
  plan: HttpPlan;
};

/** Fills a database of that size, unless it is there, and runs both benches on it. Says how far it is on stderr. */
export async function benchSize(
  size: Size,
  { postgres, generator, prepareBuild, plan }: Bench,
): Promise<SizeFigures> {
  const at = size.active.toLocaleString("en-US");
  const url = await shown(`Filling ${at}`, (progress) => fillDatabase(postgres.url, size, progress));
  const { db, end } = connect(url);
  try {
    const recorded = recordedSearches();
    const searches = await shown(`Searching ${at}`, (progress) =>
      timeSearches(recorded, db, (done) => progress(done, recorded.length)),
    );
    const trends = await timeTrendSeries(db);
    const build = await prepareBuild(url);
    if (!build) return { ...size, searches, trends, http: null };
    const paths = await listTargets(db);
    const server = await startServer(build, url, postgres.watchdog);
    onStop(server.stop);
    try {
      const http = await shown(`Loading ${at}`, (progress) =>
        benchHttp(server, postgres.server.pid, paths, generator, plan, progress),
      );
      return { ...size, searches, trends, http };
    } finally {
      await server.stop();
    }
  } finally {
    await end();
  }
}

/** Shows progress once the work says how much there is. */
async function shown<T>(
  label: string,
  work: (progress: (done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  let bar: ReturnType<typeof startProgress> | undefined;
  try {
    return await work((done, total) => {
      bar ??= startProgress(label, total);
      bar.update(done);
    });
  } finally {
    bar?.stop();
  }
}
