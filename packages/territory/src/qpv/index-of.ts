import { InvalidInput, InvalidValue, type PlainDate, plainDate } from "@traitdunion/core"
import { isInseeCode, notInseeCode } from "../insee.ts"
import { disagreements } from "./agreement.ts"
import { decided, type QpvDecision, type QpvUndecided, undecided } from "./answer.ts"
import { readGeometry } from "./geometry.ts"
import { knownStretches, requireKnown } from "./known-period.ts"
import { byCodeThenDay, type QpvListed, type QpvPeriod, readList } from "./list.ts"
import { contains, type Outline } from "./outline.ts"
import { type GeoPoint, parsePoint } from "./point.ts"

/** The priority neighbourhoods of a dated list, with their outlines. */
export interface QpvIndex {
  /**
   * Whether a point stands in a neighbourhood on a day. A point exactly on an outline is inside; where outlines overlap
   * or touch, the first code in alphabetical order answers. Throws `OutsideKnownPeriod` on a day when no code is in
   * force, and `InvalidInput` for a point that cannot be one.
   */
  readonly at: (point: GeoPoint, on: PlainDate | string) => QpvDecision
  /**
   * The neighbourhoods that touch a commune on a day. Never a decision: a commune holds much besides its
   * neighbourhoods, and a neighbourhood may lie in several communes.
   */
  readonly ofCommune: (insee: string, on: PlainDate | string) => QpvUndecided
}

const indexOf = (periods: ReadonlyArray<QpvPeriod>, outlines: ReadonlyMap<string, Outline>): QpvIndex => {
  const stretches = knownStretches(periods)
  const inForce = (on: string): ReadonlyArray<QpvPeriod> => {
    const day = plainDate(on)
    requireKnown(stretches, day)
    return periods.filter(({ from, to }) => from <= day && (to === undefined || day <= to))
  }
  return {
    at: (place, on) => {
      const point = parsePoint(place)
      const found = inForce(on).find(({ code }) => contains(outlines.get(code) ?? [], point))
      return decided(
        found === undefined
          ? { status: "outside" }
          : { status: "inside", qpv: found.code, name: found.name, since: found.from },
      )
    },
    ofCommune: (insee, on) => {
      if (!isInseeCode(insee)) throw new InvalidValue("commune", notInseeCode)
      return undecided(
        inForce(on)
          .filter(({ communes }) => communes.includes(insee))
          .map(({ code, name, from }) => ({ code, name, since: from })),
      )
    },
  }
}

/**
 * Check a dated list of neighbourhoods and their outlines (GeoJSON in WGS84), and index them. Any fault refuses the
 * whole with `InvalidInput`, which names every fault found with its path. `codeProperty` is the property of a feature
 * that carries its code: `code_qp` unless said otherwise.
 *
 * @example
 * ```ts
 * import { qpvIndex } from "@traitdunion/territory"
 * const square = [[2.88, 42.69], [2.89, 42.69], [2.89, 42.7], [2.88, 42.7], [2.88, 42.69]]
 * const index = qpvIndex({
 *   list: [{ code: "QN06699Z", name: "Quartier Exemple", communes: ["66136"], from: "2024-01-01" }],
 *   geometry: {
 *     type: "FeatureCollection",
 *     features: [
 *       {
 *         type: "Feature",
 *         properties: { code_qp: "QN06699Z" },
 *         geometry: { type: "Polygon", coordinates: [square] },
 *       },
 *     ],
 *   },
 * })
 * index.at({ longitude: 2.885, latitude: 42.695 }, "2026-03-14").status // "inside"
 * index.ofCommune("66136", "2026-03-14").status // "undecided", always
 * ```
 */
export const qpvIndex = (input: {
  readonly list: ReadonlyArray<QpvListed>
  readonly geometry: unknown
  readonly codeProperty?: string
}): QpvIndex => {
  const { codeProperty = "code_qp" } = input
  const { periods, faults } = readList(input.list)
  const geometry = readGeometry(input.geometry, codeProperty)
  const all = [...faults, ...geometry.faults, ...disagreements(periods, geometry.codes, codeProperty)]
  if (all.length > 0) throw new InvalidInput("qpvIndex", all)
  return indexOf(periods.toSorted(byCodeThenDay), geometry.outlines)
}
