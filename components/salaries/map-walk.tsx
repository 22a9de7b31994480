"use client";

import { useEffect } from "react";

const ARROWS = {
  ArrowUp: "up",
  ArrowRight: "right",
  ArrowDown: "down",
  ArrowLeft: "left",
} as const;

/**
 * Stands once on a page with maps of links (`data-walk`): a map becomes one stop of the Tab key, in which
 * arrow keys go to the nearest state in their direction, as the server wrote it; and what a state's link says
 * in attributes is read out beside the map. Without script each link is a stop of its own.
 */
export function MapWalk() {
  useEffect(() => {
    for (const map of document.querySelectorAll("[data-walk]")) makeOneStop(map);
    // Whoever reached for a state before this ran is answered now.
    showPlace(document.querySelector("a[data-state]:hover") ?? document.activeElement);
    const events = { keydown: onKeyDown, focusin: onPoint, pointerover: onPoint } as const;
    for (const [name, listen] of Object.entries(events)) {
      document.addEventListener(name, listen as EventListener);
    }
    return () => {
      for (const [name, listen] of Object.entries(events)) {
        document.removeEventListener(name, listen as EventListener);
      }
    };
  }, []);
  return null;
}

function makeOneStop(map: Element): void {
  const links = linksOf(map);
  const first = links.find(isRanked("first")) ?? links[0];
  for (const link of links) link.setAttribute("tabindex", link === first ? "0" : "-1");
}

function onKeyDown(event: KeyboardEvent): void {
  const link = stateLink(event.target);
  const map = link?.closest("[data-walk]");
  if (!link || !map || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = nextOf(event.key, link, linksOf(map));
  if (!next) return;
  event.preventDefault();
  link.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
}

function nextOf(key: string, from: SVGAElement, links: SVGAElement[]): SVGAElement | undefined {
  if (key === "Home") return links.find(isRanked("first"));
  if (key === "End") return links.find(isRanked("last"));
  if (!(key in ARROWS)) return undefined;
  const code = from.dataset[ARROWS[key as keyof typeof ARROWS]];
  return links.find(({ dataset }) => dataset.state === code);
}

/** The highest and the lowest are marked, where any is ranked. */
function isRanked(end: "first" | "last") {
  return ({ dataset }: SVGAElement) => dataset.ranked?.split(" ").includes(end);
}

function onPoint({ target }: Event): void {
  showPlace(target);
}

function showPlace(target: EventTarget | null): void {
  const link = stateLink(target);
  if (!link) return;
  const map = link.closest("[data-walk]");
  const outline = link.querySelector("path:not(.leader)")?.getAttribute("d") ?? "";
  // Drawn last, since the states beside would cover a part of an outline of its own.
  map?.querySelector("[data-ring]")?.setAttribute("d", outline);
  const said = document.querySelector<SVGAElement>(`[data-state="${link.dataset.state}"][data-name]`);
  const readout = document.querySelector("[data-readout]");
  if (said && readout) readOut(said.dataset, readout);
}

function readOut(said: DOMStringMap, readout: Element): void {
  for (const field of readout.querySelectorAll<HTMLElement>("[data-field]")) {
    field.textContent = said[field.dataset.field ?? ""] ?? "";
  }
  const isKnown = said.none === undefined;
  readout.querySelector<HTMLElement>("[data-field=none]")?.toggleAttribute("hidden", isKnown);
  readout.querySelector<HTMLElement>("[data-known]")?.toggleAttribute("hidden", !isKnown);
  const svg = readout.querySelector("svg");
  if (svg && said.band) drawBand(svg, said.band.split(","), said.rank?.startsWith("thin") ?? false);
}

/** A band's five places on its axis, in per cent; empty where there is none. */
function drawBand(
  svg: SVGElement,
  [p10 = "", p25 = "", median = "", p75 = "", p90 = ""]: string[],
  isThin: boolean,
) {
  svg.setAttribute("aria-label", "10th to 90th percentile, middle half and median, as said below");
  const grid = [...svg.querySelectorAll(".grid")];
  const [low, high] = [p10 || p25 || median, p90 || p75 || median];
  const middle = 11;
  svg.replaceChildren(
    ...grid,
    mark("line", "range", { x1: `${low}%`, x2: `${high}%`, y1: middle, y2: middle }),
    ...[p10, p90].flatMap((end) =>
      end ? [mark("line", "range", { x1: `${end}%`, x2: `${end}%`, y1: middle - 3, y2: middle + 3 })] : [],
    ),
  );
  if (p25 && p75) {
    const width = `${Number(p75) - Number(p25)}%`;
    svg.append(
      mark("rect", isThin ? "half thin" : "half", { x: `${p25}%`, width, y: middle - 5, height: 10 }),
    );
  }
  if (median) {
    svg.append(
      mark("line", "median", { x1: `${median}%`, x2: `${median}%`, y1: middle - 7, y2: middle + 7 }),
    );
  }
}

function mark(name: string, className: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  element.setAttribute("class", className);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function linksOf(map: Element): SVGAElement[] {
  return [...map.querySelectorAll<SVGAElement>("a[data-state]")];
}

function stateLink(target: EventTarget | null): SVGAElement | null {
  return target instanceof Element ? target.closest<SVGAElement>("a[data-state]") : null;
}
