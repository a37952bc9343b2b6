import type { Actor, PersonalCategory } from "../../kernel/index.ts"
import {
  attempt,
  type CallOptions,
  type CommandOptions,
  type CommandParts,
  commandIdTaken,
  prepare,
  type Settlement,
} from "../command/index.ts"
import type { OutletEntry } from "../registry/index.ts"
import type { Gathered } from "./gather.ts"

/** What the gate asks the command that decides about one person. */
interface GateQuestion {
  readonly subject: string
  readonly recipient: string
  readonly outlet: string
  readonly categories: ReadonlyArray<PersonalCategory>
  readonly required: ReadonlyArray<PersonalCategory>
  readonly mediation?: string
}

/** What that command answers. */
interface GateEvent {
  readonly data: {
    readonly recipient: string
    readonly outlet?: string
    readonly categories: ReadonlyArray<PersonalCategory>
  }
}

/** The categories that may leave, by person. */
export type Agreed = ReadonlyMap<string, ReadonlySet<PersonalCategory>>

/** One use of an outlet, as disclosures are recorded for it. */
export interface Disclosing {
  readonly actor: Actor
  readonly options: CommandOptions & CallOptions
  /** What an exchange asks, recorded with the disclosures and before them. */
  readonly asking?: unknown
  /** Called once the disclosures are in the journal. */
  readonly onWritten: () => void
}

const questionsOf = (entry: OutletEntry, { leaving, concerned }: Gathered): ReadonlyArray<GateQuestion> => {
  const { recipient, mediation, required = [], more } = leaving
  return [...concerned].map(([subject, categories]) => ({
    subject,
    recipient,
    outlet: entry.name,
    categories: [...categories].toSorted(),
    required: required.filter((category) => categories.has(category)),
    ...(mediation === undefined ? {} : { mediation }),
    ...more,
  }))
}

/** The options of one step under the caller's id, so that each step has an id of its own. */
export const under = (
  { signal: _, ...options }: CommandOptions & CallOptions,
  step: string | number,
): CommandOptions =>
  options.commandId === undefined ? options : { ...options, commandId: `${options.commandId}.${step}` }

const eventOf = (settlement: Settlement | undefined): GateEvent | undefined =>
  settlement?.ok === true ? (settlement.value.events as ReadonlyArray<GateEvent>)[0] : undefined

/** What each person's disclosure says may leave. Throws `InvalidInput` when the id was used for something else. */
const agreedBy = (
  { name }: OutletEntry,
  questions: ReadonlyArray<GateQuestion>,
  settlements: ReadonlyArray<Settlement>,
): Agreed =>
  new Map(
    questions.map(({ subject, recipient, outlet }, index) => {
      const event = eventOf(settlements[index])
      if (event?.data.recipient !== recipient || event.data.outlet !== outlet) throw commandIdTaken(name)
      return [subject, new Set(event.data.categories)]
    }),
  )

/**
 * Ask, for each person concerned, what they agreed that this recipient gets, and record the disclosures: all of them or
 * none. What was recorded before under the same id says that it left once, not that it may leave today: then the gate
 * is asked anew as well, and what is no longer agreed to stays here.
 */
export const disclose = async (
  parts: CommandParts,
  entry: OutletEntry,
  gathered: Gathered,
  { actor, options, asking, onWritten }: Disclosing,
): Promise<Agreed> => {
  const { registry, newId } = parts
  const questions = questionsOf(entry, gathered)
  const disclosures = questions.map((question, index) =>
    prepare(registry, entry.gate, actor, question, under(options, index), newId),
  )
  // What an exchange asks comes first, so that its own rules answer before those of the gate. It is asked once under one
  // id: what was recorded before says nothing of what may leave today.
  const first =
    entry.exchange === undefined
      ? []
      : [prepare(registry, entry.exchange.asking, actor, asking, under(options, "asking"), newId)]
  const { signal } = options
  const how = { whole: true, inside: true }
  const all = await attempt(parts, [...first, ...disclosures], { ...how, once: first.length > 0, signal })
  onWritten()
  for (const settlement of all) if (!settlement.ok) throw settlement.error
  const settlements = all.slice(first.length)
  const agreed = agreedBy(entry, questions, settlements)
  if (!settlements.some((settlement) => settlement.ok && settlement.value.replayed)) return agreed
  const anew = questions.map((question) => prepare(registry, entry.gate, actor, question, {}, newId))
  const today = await attempt(parts, anew, { ...how, dry: true })
  return new Map(
    questions.map(({ subject }, index) => {
      const still = new Set(eventOf(today[index])?.data.categories)
      return [subject, new Set([...(agreed.get(subject) ?? [])].filter((category) => still.has(category)))]
    }),
  )
}
