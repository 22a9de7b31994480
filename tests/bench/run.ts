import { connect } from "@/db/client";
import type { EmbeddedPostgres } from "@/db/embedded/embedded-postgres";
import { startProgress } from "@/scripts/progress";
import { onStop } from "@/scripts/shutdown";
import { type SearchTiming, timeSearches } from "./board-query";
import { fillDatabase, type Size } from "./fill";
import { benchHttp, type HttpFigures, type HttpPlan } from "./http";
import type { LoadGenerator } from "./load";
import { measurePosting, type PostingFigures } from "./posting";
import { recordedSearches } from "./searches";
import { startServer } from "./server";
import { listTargets } from "./targets";
import { type TrendTiming, timeTrendSeries } from "./trend-series";

export type SizeFigures = Size & {
  searches: SearchTiming[];
  trends: TrendTiming;
  posting: PostingFigures;
  http: HttpFigures | null;
};

type Bench = {
  postgres: EmbeddedPostgres;
  generator: LoadGenerator;
  /** The build to serve, relative to the project, made beside a database; null where only the board query is benched. */
  prepareBuild: (url: string) => Promise<string | null>;
  plan: HttpPlan;
};

/** Fills a database of that size, unless it is there, and runs the benches on it. Says how far it is on stderr. */
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
    const http = build ? await benchServer(build) : null;
    // Last, since it writes.
    const posting = await shown(`Posting ${at}`, (progress) => measurePosting(url, progress));
    return { ...size, searches, trends, posting, http };
  } finally {
    await end();
  }

  async function benchServer(build: string): Promise<HttpFigures> {
    const paths = await listTargets(db);
    const server = await startServer(build, url, postgres.watchdog);
    onStop(server.stop);
    try {
      return await shown(`Loading ${at}`, (progress) =>
        benchHttp(server, postgres.server.pid, paths, generator, plan, progress),
      );
    } finally {
      await server.stop();
    }
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
