import "server-only";
import { createHash } from "node:crypto";
import { holdText } from "./held-text";

/**
 * Hands a text from a server component to the HTML of the same page, by a name: given as a value, the browser would
 * get it a second time. The name is its content's, so that a page that says the same is the same to the byte.
 */
export function pastTheBrowser(text: string): string {
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 16);
  holdText(name, text);
  return name;
}
