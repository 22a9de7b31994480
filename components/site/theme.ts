/** What a person may choose; `system` follows the device. */
export const THEMES = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;
export type Theme = (typeof THEMES)[number]["value"];

export const THEME_KEY = "theme";

/**
 * Runs before the first paint, so that a chosen theme never flashes. A constant, because the content
 * security policy lets it through by its hash: a page needs no nonce for it.
 */
export const THEME_SCRIPT = `try{const t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
