import { addDays, InvalidInput, OutsideKnownPeriod, plainDate } from "@traitdunion/core"
import { type GeoPoint, qpvIndex } from "@traitdunion/territory"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import {
  collection,
  feature,
  listed,
  multiPolygon,
  type Position,
  polygon,
  type Ring,
  rectangle,
} from "../support/invented.ts"

const code = "QN06699Z"
const today = "2026-03-14"
const indexOf = (geometry: unknown) => qpvIndex({ list: [listed(code)], geometry: collection(feature(code, geometry)) })
const point = ([longitude, latitude]: Position): GeoPoint => ({ longitude, latitude })

// Whole numbers, so that sums and shifts are exact.
const coordinate = fc.integer({ min: -40, max: 40 })
const place = fc.tuple(coordinate, coordinate)
const size = fc.integer({ min: 3, max: 30 })

/** A rectangle, a hole strictly inside it, and its bounds. */
const holed = fc.tuple(place, size, size).chain(([[west, south], width, height]) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: width - 2 }),
      fc.integer({ min: 1, max: height - 2 }),
      fc.integer({ min: 1, max: width }),
      fc.integer({ min: 1, max: height }),
    )
    .map(([dx, dy, w, h]) => {
      const hole = [
        west + dx,
        south + dy,
        west + Math.min(dx + w, width - 1),
        south + Math.min(dy + h, height - 1),
      ] as const
      return { outer: [west, south, west + width, south + height] as const, hole }
    }),
)

it("stands inside a rectangle or on it, and not in its hole", () => {
  fc.assert(
    fc.property(holed, place, ({ outer, hole }, [x, y]) => {
      const within = outer[0] <= x && x <= outer[2] && outer[1] <= y && y <= outer[3]
      const inHole = hole[0] < x && x < hole[2] && hole[1] < y && y < hole[3]
      const index = indexOf(polygon(rectangle(...outer), rectangle(...hole)))
      expect(index.at(point([x, y]), today).status).toBe(within && !inHole ? "inside" : "outside")
    }),
    { numRuns: 500 },
  )
})

/** The corners of a convex polygon, around the origin: points of a circle, in order of angle. */
const convex = fc
  .uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 3, maxLength: 20 })
  .map((degrees) => degrees.toSorted((a, b) => a - b))
  .map(
    (degrees): ReadonlyArray<Position> =>
      degrees.map((degree) => [Math.cos((degree * Math.PI) / 180) * 5, Math.sin((degree * Math.PI) / 180) * 5]),
  )

const closed = (corners: ReadonlyArray<Position>): Ring => [...corners, corners[0] ?? [0, 0]]

it("holds every mean of the corners of a convex polygon, and nothing beyond its corners", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(convex, weights, (corners, chosen) => {
      const total = corners.reduce((sum, _, i) => sum + (chosen[i] ?? 1), 0)
      const mean = (axis: 0 | 1): number => corners.reduce((sum, c, i) => sum + c[axis] * (chosen[i] ?? 1), 0) / total
      const index = indexOf(polygon(closed(corners)))
      expect(index.at(point([mean(0), mean(1)]), today).status).toBe("inside")
      for (const corner of corners) {
        expect(index.at(point(corner), today).status).toBe("inside")
        expect(index.at(point([corner[0] * 1.01, corner[1] * 1.01]), today).status).toBe("outside")
      }
    }),
  )
})

it("answers the same when outlines and point move together, turn round, or are written as one of several pieces", () => {
  // Small enough for every corner to stay within ±90.
  const shifts = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))
  const shift =
    ([dx, dy]: Position) =>
    ([x, y]: Position): Position => [x + dx, y + dy]
  fc.assert(
    fc.property(holed, place, shifts, ({ outer, hole }, asked, by) => {
      const rings = [rectangle(...outer), rectangle(...hole)]
      const { status } = indexOf(polygon(...rings)).at(point(asked), today)
      const move = shift(by)
      const same = [
        indexOf(polygon(...rings.map((ring) => ring.map(move)))).at(point(move(asked)), today),
        indexOf(polygon(...rings.map((ring) => ring.toReversed()))).at(point(asked), today),
        indexOf(multiPolygon([rectangle(150, 80, 151, 81)], rings)).at(point(asked), today),
      ]
      expect(same.map((answer) => answer.status)).toEqual([status, status, status])
    }),
  )
})

it("is known on a day exactly if some code is in force on it", () => {
  const start = plainDate("2020-01-01")
  const periods = fc.array(fc.tuple(fc.nat(100), fc.nat(30)), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(periods, fc.integer({ min: -5, max: 140 }), (days, offset) => {
      const list = days.map(([from, length], index) =>
        listed(`QN0669${index}Z`, { from: addDays(start, from), to: addDays(start, from + length) }),
      )
      const geometry = collection(...list.map((entry) => feature(entry.code, polygon(rectangle(0, 0, 1, 1)))))
      const ask = () => qpvIndex({ list, geometry }).at(point([0.5, 0.5]), addDays(start, offset))
      const inForce = list.filter(
        (_, i) => (days[i]?.[0] ?? 0) <= offset && offset <= (days[i]?.[0] ?? 0) + (days[i]?.[1] ?? 0),
      )
      if (inForce.length === 0) expect(ask).toThrow(OutsideKnownPeriod)
      else expect(ask()).toMatchObject({ status: "inside", qpv: inForce.map((entry) => entry.code).toSorted()[0] })
    }),
  )
})

/** Ways to spoil one place of a sound file. */
const spoilers: ReadonlyArray<readonly [string, (ring: Ring) => unknown]> = [
  ["opens", (ring) => ring.slice(0, -1)],
  ["empties", () => []],
  ["flattens", (ring) => ring.map(([x]) => [x, 0])],
  ["projects", (ring) => ring.map(([x, y]) => [x * 1000 + 700_000, y * 1000 + 6_600_000])],
  ["unnumbers", (ring) => ring.map(([x, y], i) => (i === 1 ? [x, String(y)] : [x, y]))],
  ["halves", (ring) => ring.map(([x, y], i) => (i === 1 ? [x] : [x, y]))],
  ["blows up", (ring) => ring.map(([x, y], i) => (i === 1 ? [x, Number.POSITIVE_INFINITY] : [x, y]))],
  ["forgets", () => null],
]

it("never makes an index of a file with one spoilt ring, wherever it stands", () => {
  const count = fc.integer({ min: 1, max: 5 })
  fc.assert(
    fc.property(count, fc.nat(), fc.boolean(), fc.constantFrom(...spoilers), (features, pick, inHole, [, spoil]) => {
      const codes = Array.from({ length: features }, (_, index) => `QN0669${index}Z`)
      const rings = [rectangle(0, 1, 10, 11), rectangle(4, 5, 6, 7)]
      const spoilt = rings.map((ring, index) => (index === Number(inHole) ? spoil(ring) : ring))
      const geometry = collection(
        ...codes.map((one, index) =>
          feature(one, { type: "Polygon", coordinates: index === pick % features ? spoilt : rings }),
        ),
      )
      const make = () => qpvIndex({ list: codes.map((one) => listed(one)), geometry })
      expect(make).toThrow(InvalidInput)
      const root = ["geometry", "features", pick % features, "geometry", "coordinates", Number(inHole)]
      try {
        make()
      } catch (error) {
        const { issues } = error as InvalidInput
        expect(issues.length).toBeGreaterThan(0)
        for (const { path } of issues) expect(path.slice(0, root.length)).toEqual(root)
      }
    }),
  )
})

it("never makes an index of anything else, nor fails otherwise than by refusing", () => {
  fc.assert(
    fc.property(fc.anything(), (geometry) => {
      expect(() => qpvIndex({ list: [listed(code)], geometry })).toThrow(InvalidInput)
      expect(() => indexOf(geometry)).toThrow(InvalidInput)
    }),
  )
})
