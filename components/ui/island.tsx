"use client";

import { type ComponentType, use, useEffect, useRef, useState } from "react";
import { hydrateRoot } from "react-dom/client";
import type { createIslandMemo } from "./island-memo";
import type { HeldProps, JsonProps } from "./markup-memo";

/**
 * A component of a page that is the same for everybody, as a root of its own. The server renders it once for
 * each `json` and then hands React the markup, which costs a page of a thousand elements a fraction of making
 * them again; the browser brings the markup to life as React always does. It knows no context of the page
 * around it. Every way between our pages is a page load, so it is never taken down.
 */
export function island(Component: ComponentType<JsonProps>): ComponentType<HeldProps> {
  const markupOf = createMemo?.(Component);

  return function Island({ held }: HeldProps) {
    const place = useRef<HTMLDivElement>(null);
    const isAlive = useRef(false);
    const [failure, setFailure] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      const [root, data] = place.current?.children ?? [];
      if (isAlive.current || !root || !data) return;
      isAlive.current = true;
      const onUncaughtError = (error: unknown) => setFailure({ error });
      hydrateRoot(root, <Component json={data.textContent} />, { onUncaughtError });
    }, []);
    // The page's error boundary stands outside of this root.
    if (failure) throw failure.error;
    const markup = markupOf ? use(markupOf(held)) : "";
    return (
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup, escaped by it, and JSON
      <div ref={place} dangerouslySetInnerHTML={{ __html: markup }} suppressHydrationWarning />
    );
  };
}

// The browser has no use for it, and the build leaves it out there.
const createMemo: typeof createIslandMemo | null =
  typeof window === "undefined" ? require("./island-memo").createIslandMemo : null;
