import { describe, expect, test, vi } from "vitest";
import { type Actor, VISITOR, WORKER } from "@/lib/accounts/actor";
import { SESSION_HINT } from "@/lib/accounts/session-hint";
import { readLooker } from "@/lib/visits/look";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const SIGNED_IN = `theme=dark; ${SESSION_HINT}=1`;
const nobody = async (): Promise<Actor> => VISITOR;
const from = (headers: Record<string, string>) => new Headers({ "user-agent": FIREFOX, ...headers });

describe("whoever looks at a listing", () => {
  test.each([
    ["Firefox", FIREFOX],
    [
      "a phone of Cubot's",
      "Mozilla/5.0 (Linux; Android 12; CUBOT NOTE 20) Chrome/120.0 Mobile Safari/537.36",
    ],
  ])("is a person by %s", async (_, userAgent) => {
    expect(await readLooker(from({ "user-agent": userAgent }), nobody)).toMatchObject({ userAgent });
  });

  test.each([
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0)",
    "Mozilla/5.0 (compatible; YandexCrawler/1.0)",
    "Baiduspider/2.0",
    "Slackbot-LinkExpanding 1.0",
    "Google Web Preview",
    "facebookexternalhit/1.1",
    "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0 Safari/537.36",
    "curl/8.5.0",
    "python-requests/2.32",
    "node",
    "",
  ])("is no person as “%s”, and is not asked for a name", async (userAgent) => {
    const ask = vi.fn(nobody);
    expect(await readLooker(from({ "user-agent": userAgent }), ask)).toBeNull();
    expect(ask).not.toHaveBeenCalled();
  });

  test.each([
    ["sec-purpose", "prefetch"],
    ["sec-purpose", "prefetch;prerender"],
    ["purpose", "prefetch"],
    ["x-moz", "prefetch"],
  ])("is not there yet when the browser fetches ahead (%s: %s)", async (name, value) => {
    expect(await readLooker(from({ [name]: value }), nobody)).toBeNull();
  });

  test("comes from where the nearest server has them", async () => {
    const looker = await readLooker(from({ "x-forwarded-for": "1.1.1.1, 203.0.113.7" }), nobody);
    expect(looker?.address).toBe("203.0.113.7");
  });

  test("is asked for their name only where there is a session", async () => {
    const ask = vi.fn(async (): Promise<Actor> => WORKER);
    expect(await readLooker(from({}), ask)).toMatchObject({ actor: VISITOR });
    expect(ask).not.toHaveBeenCalled();
    expect(await readLooker(from({ cookie: SIGNED_IN }), ask)).toMatchObject({ actor: WORKER });
  });

  test("is a visitor when nobody can say who they are", async () => {
    const fail = () => Promise.reject(new Error("The database is away."));
    expect(await readLooker(from({ cookie: SIGNED_IN }), fail)).toMatchObject({ actor: VISITOR });
  });
});
