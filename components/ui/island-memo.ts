import type { ComponentType } from "react";
import { heldText } from "./held-text";
import { createMarkupMemo, type JsonProps, renderIsland } from "./markup-memo";

/** What stands in an island's place, by the name of its JSON. Server only: islands `require` it there. */
export function createIslandMemo(Component: ComponentType<JsonProps>): (held: string) => Promise<string> {
  const markupOf = createMarkupMemo(Component, renderIsland);
  return (held) => markupOf(heldText(held));
}
