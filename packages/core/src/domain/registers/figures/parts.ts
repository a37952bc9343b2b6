import type { ActivityData } from "../stream.ts"
import { type AgeBand, ageBands, type Gender, genders } from "../vocabulary.ts"

/** Some of the persons of an act, of whom the same is known. */
export interface Part {
  readonly persons: number
  readonly gender: Gender | undefined
  readonly ageBand: AgeBand | undefined
}

type Share<K> = readonly [member: K | undefined, persons: number]

/** How many of each, those first of whom it is known; `all` holds for everybody where nothing is counted. */
const sharesOf = <K extends string>(
  members: Readonly<Record<K, unknown>>,
  counts: Readonly<{ [Member in K]?: number | undefined }> | undefined,
  all: K | undefined,
  persons: number,
): ReadonlyArray<Share<K>> => {
  if (counts === undefined) return [[all, persons]]
  const known = (Object.keys(members) as K[]).flatMap((member): ReadonlyArray<Share<K>> => {
    const count = counts[member] ?? 0
    return count === 0 ? [] : [[member, count]]
  })
  return [...known, [undefined, persons - known.reduce((sum, [, count]) => sum + count, 0)]]
}

/**
 * The persons of an act by gender and by age band, the rest first: what it counts but persons stands there. The two are
 * laid beside each other, for nobody says which of the women are young: figures are kept by the one or by the other.
 */
export const partsOf = (data: ActivityData): readonly [Part, ...ReadonlyArray<Part>] => {
  const byGender = sharesOf(genders, data.byGender, data.gender, data.persons)
  const byAge = sharesOf(ageBands, data.byAgeBand, data.ageBand, data.persons)
  const rest = { gender: byGender.at(-1)?.[0], ageBand: byAge.at(-1)?.[0] }
  const parts: Part[] = []
  let unknown = 0
  for (let [g, a, ofGender, ofAge] = [0, 0, byGender[0]?.[1] ?? 0, byAge[0]?.[1] ?? 0]; ; ) {
    const persons = Math.min(ofGender, ofAge)
    const [gender, ageBand] = [byGender[g]?.[0], byAge[a]?.[0]]
    if (gender === rest.gender && ageBand === rest.ageBand) unknown += persons
    else if (persons > 0) parts.push({ persons, gender, ageBand })
    ofGender -= persons
    ofAge -= persons
    if (ofGender === 0) {
      g += 1
      ofGender = byGender[g]?.[1] ?? 0
    }
    if (ofAge === 0) {
      a += 1
      ofAge = byAge[a]?.[1] ?? 0
    }
    if (g >= byGender.length || a >= byAge.length) return [{ persons: unknown, ...rest }, ...parts]
  }
}
