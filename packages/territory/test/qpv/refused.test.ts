import { InvalidInput } from "@traitdunion/core"
import { type QpvListed, qpvIndex } from "@traitdunion/territory"
import { describe, expect, it } from "vitest"
import { collection, feature, listed, multiPolygon, polygon, type Ring, rectangle } from "../support/invented.ts"

const code = "QN06699Z"
const square = rectangle(2, 42, 3, 43)
const sound = collection(feature(code, polygon(square)))
const around = (...rings: Array<Ring>) => collection(feature(code, polygon(...rings)))

/** What the refusal says: the path and the French words of every fault. */
const faultsOf = (list: ReadonlyArray<QpvListed>, geometry: unknown): ReadonlyArray<readonly [string, string]> => {
  try {
    qpvIndex({ list, geometry })
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    for (const { fr, en } of error.issues) expect(fr).not.toBe(en)
    return error.issues.map(({ path, fr }) => [path.join("."), fr])
  }
  return expect.fail("it should have been refused")
}

const first = "geometry.features.0"

describe("a geometry is refused", () => {
  it.each([
    ["nothing", undefined, "geometry", "objet attendu"],
    ["a text", "{}", "geometry", "chaîne de caractères reçu"],
    ["a lone feature", feature(code, polygon(square)), "geometry.type", "FeatureCollection"],
    [
      "a feature that is not one",
      collection({ ...feature(code, polygon(square)), type: "feature" }),
      `${first}.type`,
      "Feature",
    ],
    [
      "a feature without properties",
      collection({ ...feature(code, polygon(square)), properties: null }),
      `${first}.properties`,
      "objet attendu",
    ],
    [
      "a feature without a code",
      collection(feature(undefined, polygon(square))),
      `${first}.properties.code_qp`,
      "chaîne",
    ],
    ["a feature without geometry", collection(feature(code, null)), `${first}.geometry`, "objet attendu"],
    [
      "a point",
      collection(feature(code, { type: "Point", coordinates: [2, 42] })),
      `${first}.geometry.type`,
      "MultiPolygon",
    ],
    ["no ring", around(), `${first}.geometry.coordinates`, "élément"],
    ["an open ring", around(square.slice(0, 4)), `${first}.geometry.coordinates.0`, "Contour ouvert"],
    [
      "a ring of two positions",
      around([
        [2, 42],
        [3, 43],
        [2, 42],
      ]),
      `${first}.geometry.coordinates.0`,
      "Contour ouvert",
    ],
    [
      "an open hole",
      around(square, rectangle(2.4, 42.4, 2.6, 42.6).slice(1)),
      `${first}.geometry.coordinates.1`,
      "Contour ouvert",
    ],
    [
      "a flat ring",
      around([
        [2, 42],
        [3, 42],
        [2.5, 42],
        [2, 42],
      ]),
      `${first}.geometry.coordinates.0`,
      "sans surface",
    ],
    [
      "an open ring in a second piece",
      collection(feature(code, multiPolygon([square], [square.slice(1)]))),
      `${first}.geometry.coordinates.1.0`,
      "Contour ouvert",
    ],
    [
      "Lambert-93",
      around(rectangle(692_000, 6_176_000, 693_000, 6_177_000)),
      `${first}.geometry.coordinates.0.0`,
      "Lambert-93",
    ],
    ["a longitude beyond 180", around(rectangle(179, 0, 180.5, 1)), `${first}.geometry.coordinates.0.1`, "±180"],
    ["a latitude beyond 90", around(rectangle(0, 89, 1, 90.5)), `${first}.geometry.coordinates.0.2`, "±90"],
    [
      "a coordinate that is no number",
      around([[Number.NaN, 0], ...square.slice(1)]),
      `${first}.geometry.coordinates.0.0.0`,
      "nombre",
    ],
    [
      "a lone coordinate",
      collection(feature(code, { type: "Polygon", coordinates: [[[2], [3], [4], [2]]] })),
      `${first}.geometry.coordinates.0.0.1`,
      "nombre",
    ],
  ])("that holds %s", (_, geometry, path, words) => {
    const faults = faultsOf([listed(code)], geometry)
    expect(faults.map(([place]) => place)).toContain(path)
    expect(faults.find(([place]) => place === path)?.[1]).toContain(words)
  })

  it("that knows a code the list does not", () => {
    const geometry = collection(...sound.features, feature("QN06600Z", polygon(square)))
    expect(faultsOf([listed(code)], geometry)).toEqual([
      ["geometry.features.1.properties.code_qp", "Ce code n'est pas dans la liste."],
    ])
  })

  it("that has two outlines for a code", () => {
    const faults = faultsOf([listed(code)], collection(...sound.features, ...sound.features))
    expect(faults).toEqual([["geometry.features.1.properties.code_qp", expect.stringContaining("a déjà un contour")]])
  })

  it("that lacks the outline of a listed code: outside could not be said", () => {
    const faults = faultsOf([listed(code), listed("QN06698Z")], sound)
    expect(faults).toEqual([["list.1.code", expect.stringContaining("Aucun contour pour QN06698Z")]])
  })
})

describe("a list is refused", () => {
  it.each<readonly [string, ReadonlyArray<QpvListed>, string, string]>([
    ["is empty", [], "list", "élément"],
    ["holds a code that is not one", [listed("66136")], "list.0.code", "quartier prioritaire"],
    ["holds an empty name", [listed(code, { name: " " })], "list.0.name", "À renseigner"],
    ["holds no commune", [listed(code, { communes: [] })], "list.0.communes", "élément"],
    ["holds a commune that is not one", [listed(code, { communes: ["66136", "6606"] })], "list.0.communes.1", "INSEE"],
    ["names a commune twice", [listed(code, { communes: ["66136", "66136"] })], "list.0.communes.1", "déjà citée"],
    ["holds a day that is not one", [listed(code, { from: "2024-02-30" })], "list.0.from", "date"],
    ["runs backwards", [listed(code, { to: "2023-12-31" })], "list.0.to", "précède"],
    ["holds a code twice", [listed(code), listed(code)], "list.1.from", "recouvre"],
    [
      "holds periods of a code that overlap by a day",
      [listed(code, { from: "2026-01-01" }), listed(code, { to: "2026-01-01" })],
      "list.0.from",
      "recouvre",
    ],
    [
      "holds a period of a code after one without end",
      [listed(code), listed(code, { from: "2026-01-01" })],
      "list.1.from",
      "recouvre",
    ],
  ])("that %s", (_, list, path, words) => {
    expect(faultsOf(list, sound)).toEqual([[path, expect.stringContaining(words)]])
  })

  it("that holds a field unknown to it", () => {
    const entry = { ...listed(code), until: "2026-01-01" }
    expect(faultsOf([entry], sound)).toEqual([["list.0.until", "Champ inconnu"]])
  })
})

it("says every fault at once: of the list, of the outlines, and between them", () => {
  const geometry = collection(
    feature(code, polygon(square.slice(1), rectangle(692_000, 6_176_000, 693_000, 6_177_000))),
    feature("QN06600Z", polygon(square)),
    feature(7, polygon(square)),
  )
  expect(faultsOf([listed(code)], geometry).map(([path]) => path)).toEqual([
    "geometry.features.0.geometry.coordinates.0",
    "geometry.features.0.geometry.coordinates.1.0",
    "geometry.features.2.properties.code_qp",
    "geometry.features.1.properties.code_qp",
  ])
  const both = faultsOf([listed("66136")], geometry).map(([path]) => path)
  expect(both).toContain("list.0.code")
  expect(both).toContain("geometry.features.2.properties.code_qp")
})
