import "server-only";
import { createHash } from "node:crypto";
import type { ComponentType, ReactNode } from "react";
import { holdMarkup } from "./held-markup";
import { createMarkupMemo, type JsonProps, renderStill } from "./markup-memo";
import { StillMarkup } from "./still-markup";

/**
 * A part of a page that needs no script. The browser gets its markup and nothing else, where React would send
 * every element of it a second time to bring it to life: two thirds of a page. Client components can't stand in
 * it, nor what waits for data; what is to move in it listens to the document, as `ChartTools` does.
 */
export async function Still({ children }: { children: ReactNode }) {
  return toMarkup(await renderStill(children));
}

/** The same of a component that is rendered once for all who ask for the same `json`. */
export function still(Component: ComponentType<JsonProps>): (props: JsonProps) => Promise<ReactNode> {
  const markupOf = createMarkupMemo(Component, renderStill);
  return async ({ json }) => toMarkup(await markupOf(json));
}

/** By its content, so that a page that says the same is the same to the byte. */
function toMarkup(markup: string) {
  const name = createHash("sha256").update(markup).digest("base64url").slice(0, 16);
  holdMarkup(name, markup);
  return <StillMarkup name={name} />;
}
