import { describe, expect, test, vi } from "vitest";
import { isConfirmedElsewhere } from "@/lib/accounts/confirmed-elsewhere";

const email = "ada@example.com";
const answering = (body: unknown, status = 200) => vi.fn(async () => Response.json(body, { status }));
const github = { provider: "github", email, accessToken: "token" };

describe("at GitHub", () => {
  test("an address is confirmed if the person's list says so", async () => {
    const ask = answering([
      { email: "other@example.com", verified: false },
      { email: "Ada@Example.com", verified: true },
    ]);
    expect(await isConfirmedElsewhere(github, ask)).toBe(true);
    expect(ask).toHaveBeenCalledWith(
      "https://api.github.com/user/emails",
      expect.objectContaining({ headers: expect.objectContaining({ Authorization: "Bearer token" }) }),
    );
  });

  test("one that is theirs to type but not confirmed is not", async () => {
    const list = [
      { email, verified: false },
      { email: "other@example.com", verified: true },
    ];
    expect(await isConfirmedElsewhere(github, answering(list))).toBe(false);
  });

  test("nothing is where it does not answer, or we may not ask", async () => {
    expect(await isConfirmedElsewhere(github, answering({ message: "Bad credentials" }, 401))).toBe(false);
    expect(await isConfirmedElsewhere({ ...github, accessToken: undefined }, answering([]))).toBe(false);
  });
});

test("Google says it itself", async () => {
  const ask = answering([]);
  const google = { provider: "google", email };
  expect(await isConfirmedElsewhere({ ...google, emailVerified: true }, ask)).toBe(true);
  expect(await isConfirmedElsewhere({ ...google, emailVerified: false }, ask)).toBe(false);
  expect(await isConfirmedElsewhere({ ...google, emailVerified: "true" }, ask)).toBe(false);
  expect(await isConfirmedElsewhere(google, ask)).toBe(false);
  expect(ask).not.toHaveBeenCalled();
});

test("any other site is not believed", async () => {
  expect(await isConfirmedElsewhere({ provider: "elsewhere", email, emailVerified: true })).toBe(false);
});
