import { Agent, get } from "node:http";
import type { Load, LoadResult } from "./load";

/** Asks over and over on so many connections that stay open. Runs as a process of its own, so that what it costs is not the server's. */
process.on("message", async (load: Load) => {
  process.send?.(await run(load));
});

async function run({ origin, paths, from, connections, seconds, requests }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const result: LoadResult = { latencies: [], bytes: 0, failures: {}, seconds: 0 };
  const startedAt = performance.now();
  const deadline = startedAt + seconds * 1000;
  let asked = 0;
  const ask = async () => {
    while (asked < requests && performance.now() < deadline) {
      const path = paths[(from + asked++) % paths.length] ?? "/";
      const sentAt = performance.now();
      const { status, bytes } = await fetchOnce(`${origin}${path}`, agent);
      result.latencies.push(performance.now() - sentAt);
      result.bytes += bytes;
      if (status !== 200)
        result.failures[`${status} ${path}`] = (result.failures[`${status} ${path}`] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  result.seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  return result;
}

const PATIENCE_MS = 30_000;

function fetchOnce(url: string, agent: Agent): Promise<{ status: number | string; bytes: number }> {
  return new Promise((resolve) => {
    const request = get(url, { agent, timeout: PATIENCE_MS }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, bytes }));
      response.on("error", (error) => resolve({ status: error.message, bytes }));
    });
    request.on("timeout", () => request.destroy(new Error("no answer")));
    request.on("error", (error) => resolve({ status: error.message, bytes: 0 }));
  });
}
