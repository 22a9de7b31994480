"use client";

import { type ComponentType, type PointerEvent, use, useRef } from "react";
import { hydrateRoot } from "react-dom/client";
import type { createIslandMemo } from "./island-memo";
import type { HeldProps, JsonProps } from "./markup-memo";

/**
 * A still that becomes an island for whoever reaches for it: until somebody points at it, touches it or tabs to it,
 * the browser has its markup alone, whose links and forms work by themselves. `Component` is the server's, handed
 * over by `typeof window === "undefined" ? require("./x").X : null`; `load` brings the same to the browser.
 */
export function lateIsland(
  Component: ComponentType<JsonProps> | null,
  load: () => Promise<ComponentType<JsonProps>>,
): ComponentType<HeldProps> {
  const markupOf = Component && createMemo?.(Component);

  return function LateIsland({ held }: HeldProps) {
    const place = useRef<HTMLDivElement>(null);
    const isAsked = useRef(false);
    async function comeAlive() {
      const [root, data] = place.current?.children ?? [];
      if (isAsked.current || !root || !data) return;
      isAsked.current = true;
      try {
        const Live = await load();
        hydrateRoot(root, <Live json={data.textContent} />);
      } catch {
        // Its code could not be fetched: it works as it is, and may be asked for again.
        isAsked.current = false;
      }
    }
    const onPointer = (_: PointerEvent) => void comeAlive();
    const markup = markupOf ? use(markupOf(held)) : "";
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it hears that somebody reaches for what is in it
      <div
        ref={place}
        onPointerEnter={onPointer}
        // Where the pointer was there before our code was, it doesn't enter any more.
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onFocus={() => void comeAlive()}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup, escaped by it, and JSON
        dangerouslySetInnerHTML={{ __html: markup }}
        suppressHydrationWarning
      />
    );
  };
}

// The browser has no use for it, and the build leaves it out there.
const createMemo: typeof createIslandMemo | null =
  typeof window === "undefined" ? require("./island-memo").createIslandMemo : null;
