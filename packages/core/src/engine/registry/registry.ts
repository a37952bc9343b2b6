import type { KeyState } from "../../journal/sealing/index.ts"
import type { Label } from "../../kernel/index.ts"
import type { AnyPlugin, AnyTable, Deadline, Projection, Tally } from "../../plugin/index.ts"
import type { Consultation } from "./consultation.ts"
import { type Declared, type DeclaredStream, declaredBy } from "./declared.ts"
import { type DeclaredFigures, figuresOf } from "./figures.ts"
import { type DeclaredOffers, offersOf } from "./offers.ts"
import { type Operations, operationsOf } from "./operations.ts"

/** What follows from one stream. */
export interface Derived {
  readonly projections: ReadonlyArray<Projection>
  readonly deadlines: ReadonlyArray<Deadline>
  readonly tallies: ReadonlyArray<Tally>
}

/** All that the plugins declare, checked and indexed once at opening. Streams are indexed by name, rules by id. */
export interface Registry extends Operations, DeclaredFigures, DeclaredOffers, Omit<Declared, "tables"> {
  readonly plugins: ReadonlyArray<AnyPlugin>
  /** What each command does and each rule sees to. */
  readonly summaries: ReadonlyMap<string, Label>
  /** How each rule is shown in a receipt when it was asked and passed. */
  readonly passed: ReadonlyMap<string, Consultation>
  readonly tables: ReadonlyArray<AnyTable>
  /** The commands whose fact decides how a subject's key stands, and the streams of those facts. */
  readonly closing: ReadonlyMap<string, KeyState>
  readonly closers: ReadonlySet<string>
  /** By the name of the stream. */
  readonly derived: ReadonlyMap<string, Derived>
}

const derivedFrom = (stream: DeclaredStream, plugins: ReadonlyArray<AnyPlugin>, figures: DeclaredFigures): Derived => ({
  projections: plugins.flatMap(({ projections }) => projections.filter((projection) => projection.stream === stream)),
  deadlines: plugins.flatMap(({ deadlines }) => deadlines.filter((deadline) => deadline.stream === stream)),
  tallies: [...figures.tallies.values()].filter((tally) => tally.stream === stream),
})

const passedBy = ({ rules }: Declared): Registry["passed"] =>
  new Map(
    [...rules.values()].map(({ id, label, principle, citation }) => [
      id,
      { rule: id, label, principle: { key: principle.key, label: principle.label }, citation, outcome: "pass" },
    ]),
  )

const summariesOf = ({ rules }: Declared, { commands, queries, outlets }: Operations): Registry["summaries"] =>
  new Map([
    ...[...commands.values()].map(({ name, command }) => [name, command.summary] as const),
    ...[...queries.values()].map(({ name, query }) => [name, query.summary] as const),
    ...[...outlets.values()].map(({ name, outlet }) => [name, outlet.summary] as const),
    ...[...rules.values()].map(({ id, label }) => [id, label] as const),
  ])

const closingOf = ({ commands }: Operations): Pick<Registry, "closing" | "closers"> => {
  const closing = [...commands.values()].filter(({ command }) => command.closes !== undefined)
  return {
    closing: new Map(
      closing.flatMap(({ name, command: { closes } }) => (closes === undefined ? [] : [[name, closes]])),
    ),
    closers: new Set(closing.map(({ command }) => command.stream.name)),
  }
}

/** Check the plugins against each other and index what they declare. Throws `PluginMisconfigured`. */
export const makeRegistry = (plugins: ReadonlyArray<AnyPlugin>): Registry => {
  const declared = declaredBy(plugins)
  const figures = figuresOf(plugins, declared.streams, declared.tables)
  const operations = operationsOf(plugins, declared)
  return {
    plugins,
    ...declared,
    ...figures,
    ...offersOf(plugins),
    ...operations,
    tables: [...declared.tables.values()],
    ...closingOf(operations),
    summaries: summariesOf(declared, operations),
    passed: passedBy(declared),
    derived: new Map(
      [...declared.streams.values()].map((stream) => [stream.name, derivedFrom(stream, plugins, figures)]),
    ),
  }
}
