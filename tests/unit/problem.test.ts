import { expect, test, vi } from "vitest";
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors";
import { isOutage, withProblems } from "@/lib/problem";

function thrown(error: unknown) {
  return withProblems(async () => {
    throw error;
  });
}

test.each([
  [new NotFound("It is gone."), 404],
  [new Forbidden("Not for you."), 403],
  [new Conflict("Somebody was faster."), 409],
  [new InvalidInput("That is no date."), 400],
])("our own errors keep their words: %s", async (error, status) => {
  const response = await thrown(error);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ status, detail: error.message });
});

test("a bug is a 500 that gives nothing away", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const bug = new TypeError("secret is undefined");
  const response = await thrown(bug);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("secret");
  expect(log).toHaveBeenCalledWith(bug);
  log.mockRestore();
});

test.each([
  "ECONNREFUSED",
  "ENOTFOUND",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "57P01",
  "57014",
  "53300",
  "08006",
])("%s, however deep, is an outage", (code) => {
  const cause = Object.assign(new Error("no"), { code });
  expect(isOutage(new Error("Failed query", { cause }))).toBe(true);
});

test.each(["22021", "42P01", "23505", "ERR_INVALID_ARG_TYPE"])("%s is a bug, not an outage", (code) => {
  expect(isOutage(Object.assign(new Error("no"), { code }))).toBe(false);
});
