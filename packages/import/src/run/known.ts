import { hash } from "node:crypto"
import type { ImportedActivity } from "../line/activity.ts"

/** An act to record, made of a line. */
export type Act = Omit<ImportedActivity, "mediator"> & {
  readonly mediator?: string
  readonly source: string
  readonly sourceLine: string
}

const ids = new Map<string, string>()

/** An identifier from a mediator's label: `Médiatrice A` becomes `mediatrice-a`. A log has few of them. */
const idOf = (label: string): string => {
  const known = ids.get(label)
  if (known !== undefined) return known
  const id = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 64)
  if (ids.size < 1000) ids.set(label, id)
  return id
}

/** 128 bits of a line's fingerprint, in the source that it belongs to: enough to name it, short in the journal. */
const lineId = (source: string, fingerprint: string): string =>
  source === DEFAULT_SOURCE
    ? `l${fingerprint.slice(0, 32)}`
    : `l${hash("sha256", `${source}\u001f${fingerprint}`).slice(0, 32)}`

/** The source of the logs of a structure that names none. */
export const DEFAULT_SOURCE = "log"

/** The act that a line makes. */
export const actOf = (source: string, fingerprint: string, { mediator, ...rest }: ImportedActivity): Act => ({
  ...rest,
  ...(mediator === undefined ? {} : { mediator: idOf(mediator) }),
  source,
  sourceLine: lineId(source, fingerprint),
})

/** In how many of their cells two acts differ. */
const differences = (a: object, b: object): number => {
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  const names = new Set([...left.keys(), ...right.keys()])
  names.delete("sourceLine")
  let count = 0
  for (const name of names) if (JSON.stringify(left.get(name)) !== JSON.stringify(right.get(name))) count += 1
  return count
}

/** More cells than this do not change in one correction: then it is another act. */
const MOST_CELLS = 2

/** A line that takes the place of an act, because each is the only one that the other could be. */
export interface Pair<Line> {
  readonly line: Line
  readonly activity: string
}

/** Find the acts that new lines correct: of those that differ in few cells, the nearest, when it is so both ways. */
export const pairsOf = <Line extends { readonly act: Act }>(
  lines: ReadonlyArray<Line>,
  missing: ReadonlyMap<string, object>,
): ReadonlyArray<Pair<Line>> => {
  const near = lines.map((line) => {
    const found = [...missing]
      .map(([activity, data]) => ({ activity, distance: differences(line.act, data) }))
      .filter(({ distance }) => distance <= MOST_CELLS)
      .sort((a, b) => a.distance - b.distance)
    const [first, second] = found
    return first !== undefined && (second === undefined || first.distance < second.distance) ? first : undefined
  })
  return lines.flatMap((line, index) => {
    const own = near[index]
    if (own === undefined) return []
    const rivals = near.filter((other) => other?.activity === own.activity && other.distance <= own.distance)
    return rivals.length === 1 ? [{ line, activity: own.activity }] : []
  })
}
