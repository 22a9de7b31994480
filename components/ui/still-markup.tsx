"use client";

import { heldText } from "./held-text";

/** Where the markup of a `Still` stands. The browser keeps what the server sent, and never has it as a value. */
export function StillMarkup({ held }: { held: string }) {
  const markup = typeof window === "undefined" ? heldText(held) : "";
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup, escaped by it
    <div className="still" dangerouslySetInnerHTML={{ __html: markup }} suppressHydrationWarning />
  );
}
