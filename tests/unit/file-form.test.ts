import { describe, expect, test } from "vitest";
import { answerFileForm, MOST_TYPED, readForm } from "@/lib/file-form";
import type { FormState } from "@/lib/form-action";
import { keptForm } from "@/lib/kept-form";

const PAGE = "/jobs/x-1/apply";
const URL_OF_FORM = `http://localhost${PAGE}/send`;
const LARGEST = 5_000_000;

/** A form with a file of so many bytes. `declared`: whether its length is said, or it comes in chunks. */
async function sent(size: number, { declared = true } = {}): Promise<Request> {
  const form = new FormData();
  form.set("name", "Ann");
  form.set("message", "Two\r\nlines");
  form.set("cv", new File([Buffer.alloc(size, 97)], "cv.pdf"));
  const whole = new Response(form);
  const type = whole.headers.get("content-type") ?? "";
  const body = Buffer.from(await whole.arrayBuffer());
  const length = declared ? { "Content-Length": String(body.length) } : undefined;
  const chunks = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < body.length; at += 65_536) controller.enqueue(body.subarray(at, at + 65_536));
      controller.close();
    },
  });
  // Node wants to be told that the answer doesn't come before the body has gone.
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    duplex: "half",
    body: chunks,
    headers: { "Content-Type": type, ...length },
  };
  return new Request(URL_OF_FORM, init);
}

describe("a form that is sent", () => {
  test("is read whole where it is small enough", async () => {
    const read = await readForm(await sent(1_000), LARGEST);
    expect(read?.isCut).toBe(false);
    expect(read?.form.get("cv")).toMatchObject({ name: "cv.pdf", size: 1_000 });
  });

  test.each([true, false])(
    "that is too large is cut, and keeps what was typed (length said: %s)",
    async (declared) => {
      const read = await readForm(await sent(LARGEST + MOST_TYPED + 1_000_000, { declared }), LARGEST);
      expect(read?.isCut).toBe(true);
      expect(read?.form.get("name")).toBe("Ann");
      expect(read?.form.get("message")).toBe("Two\r\nlines");
    },
  );

  test("that is broken or none is null", async () => {
    const post = (type: string, body: string) =>
      readForm(
        new Request(URL_OF_FORM, { method: "POST", body, headers: { "Content-Type": type } }),
        LARGEST,
      );
    expect(await post("application/json", "{}")).toBe(null);
    expect(await post("multipart/form-data; boundary=x", "nonsense")).toBe(null);
    expect(await post("multipart/form-data", "--x--")).toBe(null);
  });
});

describe("a form with a file that is answered", () => {
  const form = { cookie: "kept", page: PAGE, onward: `${PAGE}/sent`, largest: LARGEST };
  const answer = async (headers: Record<string, string>, state: FormState) => {
    const request = await sent(1_000);
    for (const [name, value] of Object.entries({ host: "localhost", ...headers }))
      request.headers.set(name, value);
    return await answerFileForm(request, form, async () => state);
  };
  const here = { origin: "http://localhost" };
  const refused: FormState = { message: "Too large.", values: { name: "Ann" } };

  test("leads back to the page without a script, where what was typed is kept for that browser", async () => {
    const { status, headers } = await answer(here, refused);
    expect([status, headers.get("location")]).toEqual([303, PAGE]);
    const cookie = headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/; Path=\/jobs\/x-1\/apply; Max-Age=1800; HttpOnly; SameSite=Lax$/);
    const secret = /^kept=([^;]+)/.exec(cookie)?.[1];
    expect(keptForm(PAGE, secret, new Date())).toEqual(refused);

    const saved = await answer({ ...here, cookie: `other=1; kept=${secret}` }, { saved: true });
    expect([saved.status, saved.headers.get("location")]).toEqual([303, `${PAGE}/sent`]);
    expect(saved.headers.get("set-cookie")).toMatch(/^kept=; .*Max-Age=0/);
    expect(keptForm(PAGE, secret, new Date())).toEqual({});
  });

  test("tells the page's script in JSON", async () => {
    const json = { ...here, accept: "application/json" };
    const bad = await answer(json, refused);
    expect([bad.status, await bad.json()]).toEqual([422, refused]);
    const good = await answer(json, { saved: true });
    expect([good.status, await good.json()]).toEqual([200, { onward: `${PAGE}/sent` }]);
  });

  test.each([undefined, "https://elsewhere.example"])("is refused where it comes from %s", async (origin) => {
    const { status } = await answer(origin ? { origin } : {}, { saved: true });
    expect(status).toBe(403);
  });
});
