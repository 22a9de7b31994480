"use client";

import { type ComponentType, use } from "react";
import type { createMarkupMemo, JsonProps } from "./markup-memo";

/**
 * A component of a page that is the same for everybody and needs no script: an island's twin that is never
 * brought to life. The server renders it once for each `json`; the browser keeps the markup and never gets the
 * component, so it may be as long as it likes. Hand it over by
 * `still(typeof window === "undefined" ? require("./atlas").Atlas : null)`, since an import would bring it to
 * the browser, and import its style sheets beside that, since nobody else would. What is to move in it
 * listens to the document.
 */
export function still(Component: ComponentType<JsonProps> | null): ComponentType<JsonProps> {
  const markupOf = Component && createMemo?.(Component);

  return function Still({ json }: JsonProps) {
    const markup = markupOf ? use(markupOf(json)) : "";
    return (
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup, escaped by it
      <div dangerouslySetInnerHTML={{ __html: markup }} suppressHydrationWarning />
    );
  };
}

const createMemo: typeof createMarkupMemo | null =
  typeof window === "undefined" ? require("./markup-memo").createMarkupMemo : null;
