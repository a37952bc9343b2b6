import type { QpvListed } from "@traitdunion/territory"

// Every neighbourhood and every outline here is invented.
export type Position = [number, number]
export type Ring = Array<Position>

/** A closed ring around a rectangle. */
export const rectangle = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

export const polygon = (...rings: Array<Ring>) => ({ type: "Polygon", coordinates: rings })
export const multiPolygon = (...polygons: Array<Array<Ring>>) => ({ type: "MultiPolygon", coordinates: polygons })

export const feature = (code: unknown, geometry: unknown, property = "code_qp") => ({
  type: "Feature",
  properties: { [property]: code },
  geometry,
})

export const collection = (...features: Array<unknown>) => ({ type: "FeatureCollection", features })

export const listed = (code: string, more: Partial<QpvListed> = {}): QpvListed => ({
  code,
  name: `Quartier Exemple ${code}`,
  communes: ["66136"],
  from: "2024-01-01",
  ...more,
})
