"use client";

import { type ComponentType, use, useEffect, useRef, useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { IslandJson, type IslandProps, islandJson, readIslandJson } from "./island-json";
import type { createMarkupMemo, JsonProps } from "./markup-memo";

/**
 * A component of a page that is the same for everybody, as a root of its own. The server renders it once for
 * each `json` and then hands React the markup, which costs a page of a thousand elements a fraction of making
 * them again; the browser brings the markup to life as React always does. It knows no context of the page
 * around it. Every way between our pages is a page load, so it is never taken down.
 */
export function island(Component: ComponentType<JsonProps>): ComponentType<IslandProps> {
  const markupOf = createMemo?.(Component);

  return function Island(props: IslandProps) {
    const place = useRef<HTMLDivElement>(null);
    const isAlive = useRef(false);
    const [failure, setFailure] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      if (isAlive.current || !place.current) return;
      isAlive.current = true;
      const onUncaughtError = (error: unknown) => setFailure({ error });
      hydrateRoot(place.current, <Component json={readIslandJson(place.current)} />, { onUncaughtError });
    }, []);
    // The page's error boundary stands outside of this root.
    if (failure) throw failure.error;
    const json = islandJson(props);
    const markup = markupOf ? use(markupOf(json)) : "";
    return (
      <>
        <div
          ref={place}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup, escaped by it
          dangerouslySetInnerHTML={{ __html: markup }}
          suppressHydrationWarning
        />
        <IslandJson json={json} />
      </>
    );
  };
}

// The browser has no use for it, and the build leaves it out there.
const createMemo: typeof createMarkupMemo | null =
  typeof window === "undefined" ? require("./markup-memo").createMarkupMemo : null;
