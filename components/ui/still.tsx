import "server-only";
import type { ComponentType, ReactNode } from "react";
import { createMarkupMemo, type JsonProps, renderStill } from "./markup-memo";
import { pastTheBrowser } from "./past-the-browser";
import { StillMarkup } from "./still-markup";

/**
 * A part of a page that needs no script. The browser gets its markup and nothing else, where React would send
 * every element of it a second time to bring it to life: two thirds of a page. Client components can't stand in
 * it, nor what waits for data; what is to move in it listens to the document, as `ChartTools` does.
 */
export async function Still({ children }: { children: ReactNode }) {
  return <StillMarkup held={pastTheBrowser(await renderStill(children))} />;
}

/** The same of a component that is rendered once for all who ask for the same `json`. */
export function still(Component: ComponentType<JsonProps>): (props: JsonProps) => Promise<ReactNode> {
  const markupOf = createMarkupMemo(Component, renderStill);
  return async ({ json }) => <StillMarkup held={pastTheBrowser(await markupOf(json))} />;
}
