import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LoadGenerator, startLoadGenerator } from "@/tests/bench/load";

let server: Server;
let generator: LoadGenerator;
let origin: string;
let asked: string[] = [];
const sockets = new Set<unknown>();

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    sockets.add(request.socket);
    response.statusCode = request.url === "/broken" ? 503 : 200;
    setTimeout(() => response.end("12345"), 20);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  generator = startLoadGenerator();
});

afterAll(() => {
  generator.stop();
  server.close();
});

const run = (load: Partial<Parameters<LoadGenerator["run"]>[0]>) => {
  asked = [];
  sockets.clear();
  return generator.run({ origin, paths: ["/"], from: 0, connections: 2, seconds: 10, requests: 6, ...load });
};

test("the process that asks is another than ours", () => {
  expect(generator.pid).toBeGreaterThan(0);
  expect(generator.pid).not.toBe(process.pid);
});

test("it asks so often, on connections that stay open", async () => {
  const { latencies, bytes, failures, seconds } = await run({});
  expect(asked).toHaveLength(6);
  expect(sockets.size).toBe(2);
  expect(latencies).toHaveLength(6);
  for (const ms of latencies) expect(ms).toBeGreaterThan(15);
  expect(bytes).toBe(30);
  expect(failures).toEqual({});
  expect(seconds).toBeGreaterThan(0.05);
});

test("paths come in turn, from where it is told to go on", async () => {
  await run({ paths: ["/a", "/b", "/c"], from: 1, connections: 1, requests: 4 });
  expect(asked).toEqual(["/b", "/c", "/a", "/b"]);
});

test("it stops when time is up", async () => {
  const { latencies, seconds } = await run({ seconds: 0.2, requests: 1_000_000 });
  expect(latencies.length).toBeGreaterThan(2);
  expect(seconds).toBeLessThan(2);
});

test("what is no 200 is counted as what it is", async () => {
  const { failures } = await run({ paths: ["/", "/broken"] });
  expect(failures).toEqual({ "503 /broken": 3 });
});

test("a server that is not there is a failure, not an answer", async () => {
  const { failures } = await run({ origin: "http://127.0.0.1:9", connections: 1, requests: 1 });
  expect(Object.keys(failures).join()).toMatch(/ECONNREFUSED/);
});
