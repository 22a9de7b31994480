"use client";

import type { heldText } from "./held-text";
import type { HeldProps } from "./markup-memo";

/** Where the markup of a `Still` stands. The browser keeps what the server sent, and never has it as a value. */
export function StillMarkup({ held }: HeldProps) {
  const markup = read?.(held) ?? "";
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup, escaped by it
    <div className="still" dangerouslySetInnerHTML={{ __html: markup }} suppressHydrationWarning />
  );
}

// The browser has no use for it, and the build leaves it out there.
const read: typeof heldText | null = typeof window === "undefined" ? require("./held-text").heldText : null;
