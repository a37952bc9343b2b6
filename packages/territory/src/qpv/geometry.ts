import type { InputIssue } from "@traitdunion/core"
import * as z from "zod"
import { faultsOf } from "./faults.ts"
import { type Outline, outline } from "./outline.ts"

/** What the file says, read as far as it can be: a feature with a broken outline still has a code to look at. */
export interface Geometry {
  /** The code of each feature, in order of the file; absent where it cannot be read. */
  readonly codes: ReadonlyArray<string | undefined>
  readonly outlines: ReadonlyMap<string, Outline>
  readonly faults: ReadonlyArray<InputIssue>
}

const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) })

/** Read a GeoJSON feature collection. `codeProperty` names the property that carries the code of each feature. */
export const readGeometry = (input: unknown, codeProperty: string): Geometry => {
  const file = collection.safeParse(input, { reportInput: true })
  if (!file.success) return { codes: [], outlines: new Map(), faults: faultsOf(file.error, ["geometry"]) }

  const properties = z.object({ [codeProperty]: z.string() })
  const coded = z.object({ properties })
  const whole = z.object({ type: z.literal("Feature"), properties, geometry: outline })
  const codes: Array<string | undefined> = []
  const outlines = new Map<string, Outline>()
  const faults: Array<InputIssue> = []
  for (const [index, feature] of file.data.features.entries()) {
    const code = coded.safeParse(feature).data?.properties[codeProperty]
    codes.push(code)
    const { data, error } = whole.safeParse(feature, { reportInput: true })
    if (error !== undefined) faults.push(...faultsOf(error, ["geometry", "features", index]))
    else if (code !== undefined) outlines.set(code, data.geometry)
  }
  return { codes, outlines, faults }
}
