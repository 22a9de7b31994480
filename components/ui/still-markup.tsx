"use client";

import { heldText } from "./held-text";
import type { HeldProps } from "./markup-memo";

/** Where the markup of a `Still` stands. The browser keeps what the server sent, and never has it as a value. */
export function StillMarkup({ held }: HeldProps) {
  const markup = typeof window === "undefined" ? heldText(held) : "";
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup, escaped by it
    <div className="still" dangerouslySetInnerHTML={{ __html: markup }} suppressHydrationWarning />
  );
}
