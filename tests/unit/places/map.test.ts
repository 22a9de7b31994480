import { describe, expect, test } from "vitest";
import { MAP_LABELS } from "@/lib/places/map-labels";
import { COAST, MAP_SIZE, STATE_SHAPES } from "@/lib/places/state-shapes";
import { TILE_COLUMNS, TILE_ROWS, TILES } from "@/lib/places/tile-grid";
import { STATES, type StateCode } from "@/lib/places/vocabulary";
import { type Steps, stepsBetween } from "@/lib/places/walk";
import { writePath } from "@/lib/places/write-path";

const codes = STATES.map(({ code }) => code);

describe("the map", () => {
  test("has every state once, in whole numbers, within its grid", () => {
    expect(STATE_SHAPES.map(({ code }) => code)).toEqual(codes);
    for (const { code, path, x, y } of STATE_SHAPES) {
      expect(path, code).toMatch(/^(M\d+[ -]\d+l[-\d ]+z)+$/);
      expect(x, code).toBeGreaterThan(0);
      expect(x, code).toBeLessThan(MAP_SIZE.width);
      expect(y, code).toBeLessThan(MAP_SIZE.height);
    }
  });

  test("is small enough to send with every page", () => {
    const length = STATE_SHAPES.reduce((sum, { path }) => sum + path.length, COAST.length);
    expect(length).toBeLessThan(24_000);
  });

  test("has room for the label of every state, in it or aside", () => {
    for (const code of codes) expect(MAP_LABELS.get(code), code).toBeDefined();
  });
});

test("the tile grid has every state once, no two on one place", () => {
  expect(TILES.map(({ code }) => code)).toEqual(codes);
  expect(new Set(TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(51);
  expect(Math.max(...TILES.map(({ column }) => column))).toBe(TILE_COLUMNS - 1);
  expect(Math.max(...TILES.map(({ row }) => row))).toBe(TILE_ROWS - 1);
});

describe("arrow keys", () => {
  const walks = {
    map: stepsBetween(STATE_SHAPES),
    tiles: stepsBetween(TILES.map(({ code, column, row }) => ({ code, x: column, y: row }))),
  };

  test.each(Object.entries(walks))("reach every state from every state on the %s", (_, steps) => {
    for (const start of codes) expect(reached(start, steps).size, start).toBe(51);
  });

  test("go to the neighbour in their direction", () => {
    expect(walks.map.get("CO")).toEqual({ up: "WY", right: "KS", down: "NM", left: "UT" });
    expect(walks.tiles.get("CO")).toEqual({ up: "WY", right: "NE", down: "NM", left: "UT" });
    expect(walks.map.get("ME")?.up).toBeUndefined();
  });
});

function reached(start: StateCode, steps: Map<StateCode, Steps<StateCode>>): Set<StateCode> {
  const seen = new Set([start]);
  for (const code of seen) for (const next of Object.values(steps.get(code) ?? {})) seen.add(next);
  return seen;
}

test("a path is written in steps and closed, what encloses nothing is left out", () => {
  const square = [
    [10, 10],
    [20, 10],
    [20, 20],
    [10, 20],
    [10, 10],
  ];
  const point = [
    [5, 5],
    [5, 5],
  ];
  expect(writePath([[square], [point]])).toBe("M10 10l10 0 0 10-10 0z");
  expect(writePath([[square.slice(0, 3)]], { isOpen: true })).toBe("M10 10l10 0 0 10");
});
