import type { ComponentType, ReactNode } from "react";

/** All that such a component knows: one string costs React far less to hand over than a thousand values. */
export type JsonProps = { json: string };

/** The name of a text that was handed over by `pastTheBrowser`. */
export type HeldProps = { held: string };

/** Whole pages of markup: as many as people ask for within some seconds, not more than memory is there for. */
const MOST_HELD = 50;

/** What is made of a component for some `json`, made once for all who ask for the same. */
export function createMarkupMemo(
  Component: ComponentType<JsonProps>,
  render: (element: ReactNode, json: string) => Promise<string>,
): (json: string) => Promise<string> {
  const held = new Map<string, Promise<string>>();
  return (json) => {
    const markup = held.get(json) ?? render(<Component json={json} />, json);
    // Last in, so that what is asked for again stays.
    held.delete(json);
    held.set(json, markup);
    markup.catch(() => held.delete(json));
    const [oldest] = held.keys();
    if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
    return markup;
  };
}

/**
 * An island as it is sent: an element with markup that React can bring to life, and one with its JSON, as data that
 * nobody runs. Server only: client components `require` it there.
 */
export async function renderIsland(element: ReactNode, json: string): Promise<string> {
  const data = json.replaceAll("<", "\\u003c");
  return `<div>${await render(element)}</div><script type="application/json">${data}</script>`;
}

/** Markup that stays as it is: without the marks between two pieces of text, by which React would find its way. */
export async function renderStill(element: ReactNode): Promise<string> {
  const markup = await render(element);
  return inOneByte(markup.replaceAll("<!-- -->", ""));
}

/**
 * Signs beyond Latin-1 as references, which stand anywhere but in a script. One of them in the whole page, a dash or
 * a curly quote, and Node keeps all of it in two bytes a sign, and takes a third longer to send it.
 */
function inOneByte(markup: string): string {
  return markup.replace(SCRIPT_OR_WIDE_SIGN, (found) =>
    found.startsWith("<script") ? found : `&#${found.codePointAt(0)};`,
  );
}

const SCRIPT_OR_WIDE_SIGN = /<script\b.*?<\/script>|[^\0-\xff]/gsu;

async function render(element: ReactNode): Promise<string> {
  const stream = await server.renderToReadableStream(element);
  return await new Response(stream).text();
}

// By this name it is the one that shares its React, and so its hooks, with the pages that Next renders:
// "react-dom/server" brings another.
const server: typeof import("react-dom/server") = require("next/dist/server/route-modules/app-page/vendored/ssr/react-dom-server");
