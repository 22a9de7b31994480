"use client";

import { type ComponentType, type PointerEvent, use, useRef } from "react";
import { hydrateRoot } from "react-dom/client";
import { IslandJson, type IslandProps, islandJson, readIslandJson } from "./island-json";
import type { createMarkupMemo, JsonProps } from "./markup-memo";

/**
 * A still that becomes an island for whoever reaches for it: until somebody points at it, touches it or tabs to it,
 * the browser has its markup alone, whose links and forms work by themselves. `Component` is the server's, handed
 * over by `typeof window === "undefined" ? require("./x").X : null`; `load` brings the same to the browser.
 */
export function lateIsland(
  Component: ComponentType<JsonProps> | null,
  load: () => Promise<ComponentType<JsonProps>>,
): ComponentType<IslandProps> {
  const markupOf = Component && createMemo?.(Component);

  return function LateIsland(props: IslandProps) {
    const place = useRef<HTMLDivElement>(null);
    const isAsked = useRef(false);
    async function comeAlive() {
      if (isAsked.current || !place.current) return;
      isAsked.current = true;
      try {
        const Live = await load();
        hydrateRoot(place.current, <Live json={readIslandJson(place.current)} />);
      } catch {
        // Its code could not be fetched: it works as it is, and may be asked for again.
        isAsked.current = false;
      }
    }
    const onPointer = (_: PointerEvent) => void comeAlive();
    const json = islandJson(props);
    const markup = markupOf ? use(markupOf(json)) : "";
    return (
      <>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears that somebody reaches for what is in it */}
        <div
          ref={place}
          onPointerEnter={onPointer}
          // Where the pointer was there before our code was, it doesn't enter any more.
          onPointerMove={onPointer}
          onPointerDown={onPointer}
          onFocus={() => void comeAlive()}
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
