import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { ChaosBrowser, readForm, troubleOf } from "@/tests/support/chaos-browser";

const PAGE = `<form action="" method="POST"><input type="hidden" name="other"/><button>Another</button></form>
  <form class="form" action="" encType="multipart/form-data" method="POST">
  <input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;7f&amp;&quot;}"/><input type="hidden" name="$ACTION_REF_1"/>
  <input type="radio" name="type" value="full-time" checked=""/><input type="radio" name="type" value="internship"/>
  <input type="checkbox" name="skill" value="go"/><input type="file" name="cv"/><input name="title" value="QA"/>
  <div><button class="button" type="submit">Post &amp; look</button></div></form>`;

type Answer = { status?: number; headers?: Record<string, string>; html?: string };
let close: () => void = () => {};
afterEach(() => close());

async function serve(answer: (request: IncomingMessage, body: string) => Answer) {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { status = 200, headers, html = "" } = answer(request, body);
    response.writeHead(status, headers).end(html);
  });
  close = () => server.close();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

test("a form is read as a browser would send it, by its button", () => {
  expect(readForm({ path: "/post?company=a", html: PAGE }, "Post & look")).toEqual({
    action: "/post?company=a",
    fields: [
      ["$ACTION_1:0", '{"id":"7f&"}'],
      ["$ACTION_REF_1", ""],
      ["type", "full-time"],
      ["title", "QA"],
    ],
  });
  expect(() => readForm({ path: "/post", html: PAGE }, "Delete")).toThrow("no form to “Delete”");
});

test("what is typed takes the place of what stood there, and cookies are kept", async () => {
  const said: string[] = [];
  const origin = await serve((request, body): Answer => {
    said.push(
      `${request.method} ${request.headers.cookie ?? ""} ${request.headers["x-forwarded-for"]}`,
      body,
    );
    return request.method === "POST"
      ? { status: 303, headers: { location: "/post/1" } }
      : { headers: { "set-cookie": "session=abc; Path=/" }, html: PAGE };
  });
  const browser = new ChaosBrowser(origin, "somebody");
  const form = readForm(await browser.open("/post"), "Post & look");
  const sent = await browser.send(form, { title: "SRE" });
  expect(sent).toMatchObject({ status: 303, onward: "/post/1" });
  expect(said[2]).toBe("POST session=abc somebody");
  expect(said[3]).toMatch(/name="title"\r\n\r\nSRE\r\n/);
  expect(said[3]).not.toMatch(/\r\n\r\nQA\r\n/);
  expect(said[3]).toMatch(/name="\$ACTION_REF_1"\r\n\r\n\r\n/);
});

test("a page is followed to where it leads, and one of failure is none", async () => {
  const origin = await serve(({ url }) =>
    url === "/here" ? { status: 307, headers: { location: "/there" } } : { status: 500 },
  );
  await expect(new ChaosBrowser(origin, "x").open("/here")).rejects.toThrow("/there was answered with 500");
});

test("a page's complaint is told in words", () => {
  expect(troubleOf(`<div class="bad" role="alert"><p>That&#x27;s too  much.</p></div>`)).toBe(
    "That's too much.",
  );
  expect(troubleOf(PAGE)).toBe("");
});
