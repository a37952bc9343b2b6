import type { Actor, Citation, Instant, Label, PlainDate, Said, WordingKind, Words } from "../kernel/index.ts"
import type { AnyCommand } from "./command.ts"
import type { AnyNeeds, FactsOf, Need } from "./needs.ts"
import type { AnyQuery } from "./query.ts"

/** A principle that rules serve, with its official wording and where it stands. */
export interface Principle {
  readonly key: string
  /** Its title. */
  readonly label: Label
  /** Its official text. */
  readonly wording: Label
  readonly citation: Citation
}

/** What a rule answers. */
export type RuleVerdict =
  | { readonly outcome: "pass" }
  | {
      readonly outcome: "warn" | "block"
      readonly explanation: Words
      /** The words that it speaks of, by their places. */
      readonly at?: ReadonlyArray<Said>
      /** Why the warning may be taken on: with these, whoever does says which one, and it is written in the fact. */
      readonly reasons?: Readonly<Record<string, Label>>
    }

/** Nothing stands against it. */
export const pass: RuleVerdict = { outcome: "pass" }
/** It may not happen. The words say what condition is missing. */
export const block = (explanation: Words, about: { readonly at?: ReadonlyArray<Said> } = {}): RuleVerdict => ({
  outcome: "block",
  explanation,
  ...about,
})
/** It may happen only if the caller takes the warning upon itself, by the rule's id. */
export const warn = (
  explanation: Words,
  about: { readonly at?: ReadonlyArray<Said>; readonly reasons?: Readonly<Record<string, Label>> } = {},
): RuleVerdict => ({ outcome: "warn", explanation, ...about })

type InputOf<O> = O extends { readonly "~types"?: { readonly input: infer Input } } ? Input : never
/** The state before the command; a query has none. */
type StateBefore<O> = O extends { readonly kind: "command"; readonly stream: { readonly initial: () => infer State } }
  ? State
  : undefined

/** What a rule may look at to tell which streams it needs. */
export type RuleView<O> = O extends unknown
  ? { readonly input: InputOf<O>; readonly state: StateBefore<O>; readonly actor: Actor; readonly key: string }
  : never

/** What a rule is made of. */
export interface RuleSpec<O extends ReadonlyArray<AnyCommand | AnyQuery>, N> {
  /** Stable and namespaced: `deontology/free-consent`. Callers acknowledge warnings by it. */
  readonly id: string
  /** What it sees to, in one sentence. */
  readonly label: Label
  readonly principle: Principle
  /** Where the rule itself comes from; the principle's own source when it is not given. */
  readonly citation?: Citation
  /** The commands and queries that it guards. */
  readonly on: O
  /** `access` when it says who may do or read something; `conduct`, how it is done, when nothing is said. */
  readonly about?: "access" | "conduct"
  /** Who is refused by it may not even know whether there is such a thing: on the web, it is not found. */
  readonly hides?: boolean
  readonly needs?: { readonly [K in keyof N]: Need<N[K], RuleView<O[number]>> }
  /** Pure: sees the input (personal fields sealed), the state before, the facts it needs and the actor. */
  readonly check: (
    view: RuleView<O[number]> & {
      readonly at: Instant
      readonly today: PlainDate
      readonly facts: FactsOf<NoInfer<N>>
      /**
       * What the `wording` port saw in the words of the input, before they were sealed: kinds and places. A query has
       * no words.
       */
      readonly said: (kind: WordingKind) => ReadonlyArray<Said>
    },
  ) => RuleVerdict
}

/** A rule, ready to be listed by a plugin. */
export interface Rule {
  readonly kind: "rule"
  readonly id: string
  readonly label: Label
  readonly principle: Principle
  readonly citation: Citation
  readonly about: "access" | "conduct"
  readonly hides: boolean
  readonly on: ReadonlyArray<AnyCommand | AnyQuery>
  readonly needs: AnyNeeds
  readonly check: (view: never) => RuleVerdict
}

/**
 * A rule of conduct as code: a typed predicate, the principle it serves, where it comes from, and the words to tell
 * the person when it stands in the way.
 *
 * Every rule that applies is consulted and its id is written in the event, so that an auditor can see what was asked.
 * Rules come after the check of roles and before the decision.
 *
 * @example
 * ```ts
 * import { block, defineRule, pass, principles } from "@traitdunion/core"
 * import { mediationProcess } from "@traitdunion/core/built-ins"
 * const shortMeetings = defineRule({
 *   id: "example/short-meetings",
 *   label: { fr: "Une rencontre ne dépasse pas trois heures" },
 *   principle: principles.autonomy,
 *   on: [mediationProcess.commands.meet],
 *   check: ({ input }) =>
 *     input.minutes <= 180 ? pass : block({ fr: "Prévoir une seconde rencontre.", en: "Plan a second meeting." }),
 * })
 * ```
 */
// biome-ignore lint/complexity/noBannedTypes: `{}` is "no needs"
export const defineRule = <const O extends ReadonlyArray<AnyCommand | AnyQuery>, N = {}>(
  spec: RuleSpec<O, N>,
): Rule => ({
  kind: "rule",
  id: spec.id,
  label: spec.label,
  principle: spec.principle,
  citation: spec.citation ?? spec.principle.citation,
  about: spec.about ?? "conduct",
  hides: spec.hides ?? false,
  on: spec.on,
  needs: spec.needs ?? {},
  check: spec.check,
})
