import { geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import atlas from "us-atlas/states-albers-10m.json";
import { simplified } from "./simplify";
import { STATES, type StateCode } from "./vocabulary";
import { writePath } from "./write-path";

/** The grid that the shapes are drawn on: Albers' equal-area projection, Alaska and Hawaii set in below. */
export const MAP_SIZE = { width: 975, height: 610 };

export type StateShape = {
  code: StateCode;
  /** As SVG reads it, whole numbers on the grid. */
  path: string;
  /** The middle of its largest part. */
  x: number;
  y: number;
};

// A JSON module's type knows nothing of the literals that a topology's has.
const topology = simplified(atlas as unknown as Topology);
const states = topology.objects.states as GeometryCollection;
const { features } = feature(topology, states);

/** The outlines of the 50 states and DC, from the Census Bureau's boundaries of 2017 by way of us-atlas. */
export const STATE_SHAPES: readonly StateShape[] = STATES.map(({ code, fips }) => {
  const polygons = polygonsOf(features.find(({ id }) => id === fips)?.geometry);
  const largest = polygons.toSorted((a, b) => area(b) - area(a)).slice(0, 1);
  const [x, y] = geoPath(null).centroid({ type: "MultiPolygon", coordinates: largest });
  return { code, path: writePath(polygons), x: Math.round(x), y: Math.round(y) };
});

/** Where the land ends. */
export const COAST: string = writePath(
  [mesh(topology, states, (a: GeometryObject, b: GeometryObject) => a === b).coordinates],
  { isOpen: true },
);

function polygonsOf(shape: GeoJSON.Geometry | undefined): number[][][][] {
  if (shape?.type === "Polygon") return [shape.coordinates];
  return shape?.type === "MultiPolygon" ? shape.coordinates : [];
}

function area(polygon: number[][][]): number {
  return geoPath(null).area({ type: "Polygon", coordinates: polygon });
}
