"use client";

import { useEffect } from "react";

/**
 * Stands once on a page with charts: their SVG and PNG buttons appear and work, and Escape closes what they
 * opened. It listens to the document, so charts can be markup that is never brought to life.
 */
export function ChartTools() {
  useEffect(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>("[data-download]")];
    for (const button of buttons) button.hidden = false;
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
  return null;
}

async function onClick({ target }: MouseEvent) {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>("[data-download]") : null;
  const figure = button?.closest<HTMLElement>(".chart");
  if (!button || !figure) return;
  // Only those who want a file load what makes it.
  const { downloadDrawing } = await import("./download-drawing");
  await downloadDrawing(figure, button.dataset.download === "png" ? "png" : "svg");
}

function onKeyDown({ key, target }: KeyboardEvent) {
  if (key !== "Escape" || !(target instanceof Element)) return;
  const open = target.closest(".chart .tools details[open]");
  open?.removeAttribute("open");
  open?.querySelector("summary")?.focus();
}
