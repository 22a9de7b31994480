import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { CHAOS_BATCH } from "@/tests/support/chaos-postings";
import { startReading } from "@/tests/support/chaos-reads";

let close: () => void;
afterEach(() => close());

/** Reads a board that answers so a few times, and hands back what the reading says of it. */
async function readFrom(answer: (isOfCompany: boolean) => { status: number; total: number }) {
  let asked = 0;
  let enough: () => void;
  const asOften = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const server = createServer((request, response) => {
    const { status, total } = answer(request.url?.includes("company=") ?? false);
    response.writeHead(status).end(JSON.stringify({ total }));
    asked += 1;
    if (asked === 6) enough();
  });
  close = () => server.close();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const reading = startReading(`http://localhost:${(server.address() as AddressInfo).port}`, "acme");
  await asOften;
  return reading.stop();
}

test("a company that is not there or all there is as it should be", async () => {
  const { answers, outages } = await readFrom((isOfCompany) => ({
    status: 200,
    total: isOfCompany ? CHAOS_BATCH : 5000,
  }));
  expect(answers).toBeGreaterThanOrEqual(6);
  expect(outages).toBe(0);
});

test("a part of an import is a fault", async () => {
  const read = readFrom((isOfCompany) => ({ status: 200, total: isOfCompany ? CHAOS_BATCH - 1 : 5000 }));
  await expect(read).rejects.toThrow(`${CHAOS_BATCH - 1} of ${CHAOS_BATCH} were seen`);
});

test("an empty board is a fault, an error is an outage", async () => {
  await expect(readFrom(() => ({ status: 200, total: 0 }))).rejects.toThrow("empty board");
  close();
  const { answers, outages } = await readFrom(() => ({ status: 500, total: 0 }));
  expect(answers).toBe(0);
  expect(outages).toBeGreaterThanOrEqual(6);
});
