import { heldText } from "./held-text";

/** What an island is given: the name of its JSON, as `pastTheBrowser` says it. */
export type IslandProps = { held: string };

/** The JSON of an island, on the server; the browser reads it from the page once it needs it. */
export function islandJson({ held }: IslandProps): string {
  return typeof window === "undefined" ? heldText(held) : "";
}

/** Stands after the island's place, as data: no script runs it, and React never reads it. */
export function IslandJson({ json }: { json: string }) {
  return (
    <script
      type="application/json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, with nothing in it that can end the element
      dangerouslySetInnerHTML={{ __html: json.replaceAll("<", "\\u003c") }}
      suppressHydrationWarning
    />
  );
}

export function readIslandJson(place: Element): string {
  return place.nextElementSibling?.textContent ?? "";
}
