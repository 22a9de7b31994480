"use client";

import { type ComponentType, type ReactNode, use, useEffect, useRef, useState } from "react";
import { hydrateRoot } from "react-dom/client";

type Props = { json: string };

/** Whole pages of markup: as many as people ask for within some seconds, not more than memory is there for. */
const MOST_HELD = 50;

/**
 * A component of a page that is the same for everybody, as a root of its own. The server renders it once for
 * each `json` and then hands React the markup, which costs a page of a thousand elements a fraction of making
 * them again; the browser brings the markup to life as React always does. It knows no context of the page
 * around it. Every way between our pages is a page load, so it is never taken down.
 */
export function island(Component: ComponentType<Props>): ComponentType<Props> {
  const held = new Map<string, Promise<string>>();

  return function Island({ json }: Props) {
    const place = useRef<HTMLDivElement>(null);
    const isAlive = useRef(false);
    const [failure, setFailure] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      if (isAlive.current || !place.current) return;
      isAlive.current = true;
      const onUncaughtError = (error: unknown) => setFailure({ error });
      hydrateRoot(place.current, <Component json={json} />, { onUncaughtError });
    }, [json]);
    // The page's error boundary stands outside of this root.
    if (failure) throw failure.error;
    const markup = server ? use(rendered(json)) : "";
    return (
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup, escaped by it
      <div ref={place} dangerouslySetInnerHTML={{ __html: markup }} suppressHydrationWarning />
    );
  };

  function rendered(json: string): Promise<string> {
    const markup = held.get(json) ?? render(<Component json={json} />);
    // Last in, so that what is asked for again stays.
    held.delete(json);
    held.set(json, markup);
    markup.catch(() => held.delete(json));
    const [oldest] = held.keys();
    if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
    return markup;
  }
}

async function render(element: ReactNode): Promise<string> {
  const stream = await server?.renderToReadableStream(element);
  return await new Response(stream).text();
}

// By this name it is the one that shares its React, and so its hooks, with the pages that Next renders:
// "react-dom/server" brings another. The browser has no use for it, and the build leaves it out there.
const server: typeof import("react-dom/server") | null =
  typeof window === "undefined"
    ? require("next/dist/server/route-modules/app-page/vendored/ssr/react-dom-server")
    : null;
