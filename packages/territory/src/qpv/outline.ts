import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon"
import * as z from "zod"
import { fault } from "./faults.ts"
import { isTurned, turned } from "./order.ts"
import { type GeoPoint, inDegrees, notDegrees } from "./point.ts"

const position = z.tuple([z.number(), z.number()], z.number())
type Ring = Array<z.infer<typeof position>>

const isClosed = (ring: Ring): boolean => {
  const [first, last] = [ring[0], ring.at(-1)]
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

const enclosesSurface = (ring: Ring): boolean => {
  const [x, y] = ring[0] ?? [0, 0]
  const twice = ring.reduce((sum, [x1, y1], index) => {
    const [x2, y2] = ring[index + 1] ?? [x, y]
    return sum + (x1 - x) * (y2 - y) - (x2 - x) * (y1 - y)
  }, 0)
  return twice !== 0
}

// A file in metres is wrong at every position: each ring says so once, at its first.
const ring = z.array(position).superRefine((positions, context) => {
  const wrong = positions.findIndex(([longitude, latitude]) => !inDegrees(longitude, latitude))
  if (wrong >= 0) context.addIssue(fault([wrong], notDegrees))
  // One position may lie anywhere; a ring that lies in France only when it is turned is turned.
  if (positions.length > 0 && positions.every(([first, second]) => isTurned(first, second))) {
    context.addIssue(fault([0], turned))
  }
  if (!isClosed(positions)) {
    context.addIssue(
      fault([], {
        fr: "Contour ouvert : il faut au moins quatre positions, la dernière identique à la première.",
        en: "Open ring: it takes at least four positions, the last one equal to the first.",
      }),
    )
  } else if (!enclosesSurface(positions)) {
    context.addIssue(fault([], { fr: "Contour sans surface.", en: "Ring that encloses no surface." }))
  }
})

const rings = z.array(ring).min(1)

/** One polygon, with the box that spares most points the reading of its rings. */
interface BoxedPolygon {
  readonly box: readonly [west: number, south: number, east: number, north: number]
  readonly rings: Array<Ring>
}

/** The polygons of one neighbourhood. */
export type Outline = ReadonlyArray<BoxedPolygon>

/** The box of a polygon is that of its outer ring, the first. The file's own `bbox` is not believed. */
const boxed = (polygon: Array<Ring>): BoxedPolygon => {
  const box: [number, number, number, number] = [180, 90, -180, -90]
  for (const [x, y] of polygon[0] ?? []) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return { box, rings: polygon }
}

/** A GeoJSON geometry that has an inside. */
export const outline = z
  .looseObject({ type: z.enum(["Polygon", "MultiPolygon"]) })
  .pipe(
    z.discriminatedUnion("type", [
      z.object({ type: z.literal("Polygon"), coordinates: rings }),
      z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(rings).min(1) }),
    ]),
  )
  .transform(
    (geometry): Outline => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map(boxed),
  )

const inBox = ({ box: [west, south, east, north] }: BoxedPolygon, { longitude, latitude }: GeoPoint): boolean =>
  west <= longitude && longitude <= east && south <= latitude && latitude <= north

/** Whether a point stands in one of the polygons, or exactly on one of their rings. */
export const contains = (polygons: Outline, point: GeoPoint): boolean =>
  polygons.some(
    (polygon) =>
      inBox(polygon, point) &&
      booleanPointInPolygon([point.longitude, point.latitude], { type: "Polygon", coordinates: polygon.rings }),
  )
