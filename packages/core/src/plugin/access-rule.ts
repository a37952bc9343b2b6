import type { Actor, Citation, Instant, Label, PlainDate, Role } from "../kernel/index.ts"
import type { AnyCommand } from "./command.ts"
import type { AnyOutlet } from "./outlet.ts"
import type { AnyQuery, ReadContext } from "./query.ts"
import type { Principle, RuleVerdict } from "./rule.ts"
import type { AnyStream, StreamOf } from "./stream.ts"

/** A command, query or outlet as rules about access see it. */
export interface Operation {
  /** Such as `process.open`. */
  readonly name: string
  readonly kind: "command" | "query" | "outlet"
  readonly by: ReadonlyArray<Role>
  readonly is: AnyCommand | AnyQuery | AnyOutlet
}

/** A rule about who acts, consulted first of all and for queries too. It sees the actor alone, so it leaks nothing. */
export interface AccessRule {
  readonly kind: "access"
  readonly id: string
  readonly label: Label
  readonly principle: Principle
  readonly citation: Citation
  readonly about: "access"
  /** What it guards: `everything` of every plugin, those included that nobody has written yet. */
  readonly on: ReadonlyArray<AnyCommand | AnyQuery | AnyOutlet> | "everything"
  readonly check: (view: { readonly actor: Actor; readonly operation: Operation }) => RuleVerdict
}

/**
 * Declare a rule about who acts. See {@link AccessRule}.
 *
 * @example
 * ```ts
 * import { block, defineAccessRule, pass, principles } from "@traitdunion/core"
 * import { people } from "@traitdunion/core/built-ins"
 * const noAutomation = defineAccessRule({
 *   id: "example/no-automation",
 *   label: { fr: "Aucun traitement automatique n'enregistre une personne" },
 *   principle: principles.confidentiality,
 *   on: [people.commands.registerPerson],
 *   check: ({ actor }) =>
 *     actor.roles.includes("system") ? block({ fr: "À faire par un médiateur.", en: "A mediator must do it." }) : pass,
 * })
 * ```
 */
export const defineAccessRule = (
  spec: Omit<AccessRule, "kind" | "citation" | "about"> & { readonly citation?: Citation },
): AccessRule => ({
  kind: "access",
  about: "access",
  ...spec,
  citation: spec.citation ?? spec.principle.citation,
})

/**
 * A rule about who reaches something: a person, a mediation, a file. It stands on every command, query and outlet of
 * every plugin whose input names such a thing, and on every command that writes its stream. A plugin cannot leave it
 * out: fields called `person`, `holder`, `party` and `mediation` name one by their names, others by `field.person`,
 * `field.mediation` or `field.of`.
 */
export interface ReachRule {
  readonly kind: "reach"
  readonly id: string
  readonly label: Label
  readonly principle: Principle
  readonly citation: Citation
  readonly about: "access"
  /** Who is refused by it may not even know whether there is such a thing: on the web, it is not found. */
  readonly hides: boolean
  /** The streams of the things that it guards, or all those that say who reads them (see `defineReaders`). */
  readonly to: ReadonlyArray<AnyStream> | "whatever has readers"
  /** Streams that it leaves to rules of their own. */
  readonly besides: ReadonlyArray<AnyStream>
  /** What it does not guard, because something else does, or because nothing is told by it. */
  readonly except: ReadonlyArray<AnyCommand | AnyQuery | AnyOutlet>
  readonly check: (view: never) => Promise<RuleVerdict>
}

/** What a rule about reach looks at. */
export interface ReachView<State> {
  readonly actor: Actor
  readonly operation: Operation
  readonly input: unknown
  /** The thing that is named: its stream, its key and its state. */
  readonly stream: AnyStream
  readonly key: string
  readonly state: State
  readonly read: ReadContext
  readonly at: Instant
  readonly today: PlainDate
}

/**
 * Declare a rule about who reaches the things of some streams. See {@link ReachRule}.
 *
 * @example
 * ```ts
 * import { block, defineReachRule, pass, Person, principles } from "@traitdunion/core"
 * const notAfterErasure = defineReachRule({
 *   id: "example/not-after-erasure",
 *   label: { fr: "Rien ne se fait pour une personne effacée" },
 *   principle: principles.confidentiality,
 *   to: [Person],
 *   check: async ({ state }) =>
 *     state.closed === "erased" ? block({ fr: "Cette personne est effacée.", en: "They were erased." }) : pass,
 * })
 * ```
 */
export const defineReachRule = <State = unknown>(spec: {
  readonly id: string
  readonly label: Label
  readonly principle: Principle
  readonly citation?: Citation
  /** Who is refused by it may not even know whether there is such a thing. */
  readonly hides?: boolean
  readonly to: ReadonlyArray<StreamOf<State>> | "whatever has readers"
  readonly besides?: ReadonlyArray<AnyStream>
  readonly except?: ReadonlyArray<AnyCommand | AnyQuery | AnyOutlet>
  readonly check: (view: ReachView<State>) => Promise<RuleVerdict>
}): ReachRule => ({
  kind: "reach",
  about: "access",
  ...spec,
  hides: spec.hides ?? false,
  besides: spec.besides ?? [],
  except: spec.except ?? [],
  citation: spec.citation ?? spec.principle.citation,
})
