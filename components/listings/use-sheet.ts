import { type RefObject, useEffect, useState } from "react";

/**
 * Makes an element a modal sheet while it is open: focus moves in and comes back, Escape closes, and all
 * else on the page is out of reach. Without script the sheet opens by its address instead (`:target`).
 */
export function useSheet(sheet: RefObject<HTMLElement | null>) {
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const element = sheet.current;
    if (!isOpen || !element) return;
    const opener = document.activeElement;
    const others = besides(element);
    for (const other of others) other.inert = true;
    element.querySelector<HTMLElement>("a, button")?.focus();

    const close = () => setOpen(false);
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && close();
    // On a wide screen the same element is a rail.
    const wide = window.matchMedia("(min-width: 64rem)");
    wide.addEventListener("change", close);
    document.addEventListener("keydown", onKey);
    return () => {
      wide.removeEventListener("change", close);
      document.removeEventListener("keydown", onKey);
      for (const other of others) other.inert = false;
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [isOpen, sheet]);

  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}

/** All elements that neither hold the given one nor are held by it. */
function besides(element: HTMLElement): HTMLElement[] {
  const { parentElement } = element;
  if (!parentElement || element === document.body) return [];
  const siblings = [...parentElement.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && child !== element && !child.inert,
  );
  return [...siblings, ...besides(parentElement)];
}
