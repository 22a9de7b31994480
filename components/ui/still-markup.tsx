"use client";

import { heldMarkup } from "./held-markup";

/** Where the markup of a `Still` stands. The browser keeps what the server sent, and never has it as a value. */
export function StillMarkup({ name }: { name: string }) {
  const markup = typeof window === "undefined" ? heldMarkup(name) : "";
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup, escaped by it
    <div className="still" dangerouslySetInnerHTML={{ __html: markup }} suppressHydrationWarning />
  );
}
