import { hash } from "node:crypto"
import { deadlineTable, lookupTable, textOf } from "../../plugin/index.ts"
import type { Derived, Registry } from "../registry/index.ts"

/** One thing that is derived from the journal and kept: a list, the figures of a tally, one deadline, the blind index. */
export interface Unit {
  /** `list mediation`, `figures tally_activity`, `deadline dalo/offer`, `lookup`. */
  readonly name: string
  /** The read table that holds it. */
  readonly table: string
  readonly plugin: string
  /** The streams whose events change it. */
  readonly streams: ReadonlyArray<string>
  /** Of the declarations that make it: what they do, as far as their text tells. */
  readonly fingerprint: string
}

/** The name of the unit of a deadline. */
export const deadlineUnit = (id: string): string => `deadline ${id}`

const fingerprint = (parts: ReadonlyArray<unknown>): string => hash("sha256", textOf(parts), "base64url").slice(0, 22)

const pluginOf = (registry: Registry, holds: (plugin: Registry["plugins"][number]) => boolean): string =>
  registry.plugins.find(holds)?.id ?? ""

/** Everything that the plugins of a registry derive, by the name of the unit. */
export const unitsOf = (registry: Registry): ReadonlyMap<string, Unit> => {
  const units: Array<Unit> = []
  const derived = [...registry.derived]
  // A change of a parameter of law moves deadlines whose own text stays: all of a plugin's are part of each.
  const law = textOf(
    [...registry.parameters.values()].map(({ id, values }) => [id, values.map(({ reference: _, ...rest }) => rest)]),
  )
  for (const table of registry.tables) {
    if (table.name === deadlineTable.name || table.name === lookupTable.name || registry.tallies.has(table.name))
      continue
    const made = derived.flatMap(([, { projections }]) =>
      projections.filter((projection) => projection.table === table),
    )
    units.push({
      name: `list ${table.name}`,
      table: table.name,
      plugin: pluginOf(registry, ({ tables }) => tables.includes(table)),
      streams: [...new Set(made.map(({ stream }) => stream.name))],
      fingerprint: fingerprint([
        table.version,
        Object.entries(table.columns),
        made.map(({ stream, one, source }) => [stream.source, one, source]),
      ]),
    })
  }
  for (const tally of registry.tallies.values()) {
    units.push({
      name: `figures ${tally.table.name}`,
      table: tally.table.name,
      plugin: pluginOf(registry, ({ streams }) => streams.includes(tally.stream)),
      streams: [tally.stream.name],
      fingerprint: fingerprint([
        tally.table.version,
        Object.keys(tally.measures),
        Object.entries(tally.dimensions).map(([name, { overlapping }]) => [name, overlapping ?? false]),
        tally.stream.source,
        tally.entries,
      ]),
    })
  }
  for (const deadline of registry.deadlines.values()) {
    units.push({
      name: deadlineUnit(deadline.id),
      table: deadlineTable.name,
      plugin: pluginOf(registry, ({ deadlines }) => deadlines.includes(deadline)),
      streams: [deadline.stream.name],
      fingerprint: fingerprint([deadline.label.fr, deadline.stream.source, deadline.due, law]),
    })
  }
  return new Map(units.map((unit) => [unit.name, unit]))
}

/** What of the derivations of a stream makes some units, and nothing else. */
export const derivedIn = (derived: Derived, units: ReadonlySet<string>): Derived => ({
  projections: derived.projections.filter(({ table }) => units.has(`list ${table.name}`)),
  deadlines: derived.deadlines.filter(({ id }) => units.has(deadlineUnit(id))),
  tallies: derived.tallies.filter(({ table }) => units.has(`figures ${table.name}`)),
})
