import type { Label } from "../kernel/index.ts"
import type { Parameter } from "../law/index.ts"
import type { AccessRule, ReachRule } from "./access-rule.ts"
import type { AnyAsk } from "./ask.ts"
import type { AnyCommand } from "./command.ts"
import type { Indicator } from "./indicator.ts"
import type { Offer } from "./offer.ts"
import type { AnyOutlet } from "./outlet.ts"
import type { ReportProfile } from "./profile.ts"
import type { Deadline, Projection } from "./projection.ts"
import type { AnyQuery } from "./query.ts"
import type { Readers } from "./readers.ts"
import type { Rule } from "./rule.ts"
import type { AnyStream } from "./stream.ts"
import type { AnyTable } from "./table.ts"
import type { StreamWords } from "./words.ts"

/** How things of a kind are looked up: by which query of the plugin, and which fields of its items are shown and taken. */
export interface Choice {
  /** The query's own name, such as `search`. */
  readonly query: string
  /** The field of an item that is taken. */
  readonly value: string
  /** The field of an item that is shown. */
  readonly label: string
  /** The field of the query's input that takes what was typed; without it, the query lists them all. */
  readonly by?: string
  /** Fields of the query's input that other fields of the same form give: `{ person: "holder" }`. It waits until they are filled in. */
  readonly given?: Readonly<Record<string, string>>
}

/** A plugin: a plain value, built by {@link definePlugin}. The built-in features are plugins too. */
export interface Plugin<
  out Id extends string,
  out C extends Readonly<Record<string, AnyCommand>>,
  out Q extends Readonly<Record<string, AnyQuery>>,
  out R extends string = never,
  // biome-ignore lint/complexity/noBannedTypes: `{}` is "none"
  out O extends Readonly<Record<string, AnyOutlet>> = {},
> {
  readonly id: Id
  readonly label: Label
  readonly requires: ReadonlyArray<R>
  readonly streams: ReadonlyArray<AnyStream>
  readonly commands: C
  readonly queries: Q
  readonly outlets: O
  readonly readers: ReadonlyArray<Readers>
  readonly rules: ReadonlyArray<Rule | AccessRule | ReachRule>
  readonly tables: ReadonlyArray<AnyTable>
  readonly projections: ReadonlyArray<Projection>
  readonly deadlines: ReadonlyArray<Deadline>
  readonly indicators: ReadonlyArray<Indicator>
  readonly profiles: ReadonlyArray<ReportProfile>
  readonly words: ReadonlyArray<StreamWords>
  readonly parameters: ReadonlyArray<Parameter<unknown>>
  /** How the things of a kind are looked up by who fills in a form; in the plugin's own inputs, also by the name of a field. */
  readonly choices: Readonly<Record<string, Choice>>
  /** What others may build on. */
  readonly offers: ReadonlyArray<Offer>
  /** What it would build on, offered by others. */
  readonly asks: ReadonlyArray<AnyAsk>
  /** @internal The command that the gate runs for each person concerned: one plugin has it. */
  readonly gate?: AnyCommand
}

/** A plugin of any kind. */
export type AnyPlugin = Plugin<
  string,
  Readonly<Record<string, AnyCommand>>,
  Readonly<Record<string, AnyQuery>>,
  string,
  Readonly<Record<string, AnyOutlet>>
>

/**
 * Declare a plugin. Its id becomes the name under which its commands and queries are called: a plugin `budget` with a
 * command `record` is called `desk.budget.record(…)`.
 *
 * Export it as a named interface, so that declarations stay short:
 * `const plugin = definePlugin({…})`, `type Inferred = typeof plugin`, `export interface Budget extends Inferred {}`,
 * `export const budget: Budget = plugin`.
 *
 * @example
 * ```ts
 * import { definePlugin, defineStream, field } from "@traitdunion/core"
 * import * as z from "zod"
 * const Walk = defineStream("walk", { Done: z.strictObject({ minutes: field.minutes }) }).evolve<number>(0, {
 *   Done: (total, { minutes }) => total + minutes,
 * })
 * const done = Walk.command({
 *   summary: { fr: "Consigner une marche" },
 *   by: ["mediator"],
 *   input: z.strictObject({ walk: field.id, minutes: field.minutes }),
 *   key: (input) => input.walk,
 *   decide: ({ input, emit }) => emit("Done", { minutes: input.minutes }),
 * })
 * export const walks = definePlugin({ id: "walks", label: { fr: "Marches" }, streams: [Walk], commands: { done } })
 * ```
 */
export const definePlugin = <
  const Id extends string,
  // biome-ignore lint/complexity/noBannedTypes: `{}` is "none"
  C extends Readonly<Record<string, AnyCommand>> = {},
  // biome-ignore lint/complexity/noBannedTypes: `{}` is "none"
  Q extends Readonly<Record<string, AnyQuery>> = {},
  const R extends string = never,
  // biome-ignore lint/complexity/noBannedTypes: `{}` is "none"
  O extends Readonly<Record<string, AnyOutlet>> = {},
>(spec: {
  readonly id: Id
  readonly label: Label
  /** The ids of the plugins it stands on. Opening without one fails to compile, and fails. */
  readonly requires?: ReadonlyArray<R>
  readonly streams?: ReadonlyArray<AnyStream>
  readonly commands?: C
  /** A query may not take a command's name. */
  readonly queries?: Q & { readonly [K in Extract<keyof C, string>]?: never }
  /** The paths outward. Their names are their own, too. */
  readonly outlets?: O & { readonly [K in Extract<keyof C | keyof Q, string>]?: never }
  readonly readers?: ReadonlyArray<Readers>
  readonly rules?: ReadonlyArray<Rule | AccessRule | ReachRule>
  readonly tables?: ReadonlyArray<AnyTable>
  readonly projections?: ReadonlyArray<Projection>
  readonly deadlines?: ReadonlyArray<Deadline>
  readonly indicators?: ReadonlyArray<Indicator>
  readonly profiles?: ReadonlyArray<ReportProfile>
  /** What the fields of its streams are called. */
  readonly words?: ReadonlyArray<StreamWords>
  /** The dated amounts of law that its calculations rest on: listed by `law.parameters`, entered by `law.enter`. */
  readonly parameters?: ReadonlyArray<Parameter<unknown>>
  /** How the things of a kind are looked up in forms: `{ person: { query: "search", by: "name", … } }`. */
  readonly choices?: Readonly<Record<string, Choice>>
  /** What others may build on, see `defineOffer`. */
  readonly offers?: ReadonlyArray<Offer>
  /** What it would build on where another plugin offers it, see `defineAsk`. */
  readonly asks?: ReadonlyArray<AnyAsk>
}): Plugin<Id, C, Q, R, O> => ({
  id: spec.id,
  label: spec.label,
  requires: spec.requires ?? [],
  streams: spec.streams ?? [],
  commands: spec.commands ?? ({} as C),
  queries: spec.queries ?? ({} as Q),
  outlets: spec.outlets ?? ({} as O),
  readers: spec.readers ?? [],
  rules: spec.rules ?? [],
  tables: spec.tables ?? [],
  projections: spec.projections ?? [],
  deadlines: spec.deadlines ?? [],
  indicators: spec.indicators ?? [],
  profiles: spec.profiles ?? [],
  words: spec.words ?? [],
  parameters: spec.parameters ?? [],
  choices: spec.choices ?? {},
  offers: spec.offers ?? [],
  asks: spec.asks ?? [],
})

/** @internal Say which command decides and writes down what leaves by agreement. */
export const withGate = <P extends AnyPlugin>(plugin: P, gate: AnyCommand): P => ({ ...plugin, gate })
